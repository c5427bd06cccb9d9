package org.optofit.ui.fit;

import java.util.function.BiConsumer;
import javafx.scene.layout.BorderPane;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;

/** The Fit tab. */
public final class FitView extends BorderPane {
  private BiConsumer<UnitModel, AudioClip> onAudition = (model, dry) -> {};

  /** Shows a view model. */
  public FitView(FitViewModel viewModel) {
    setUserData(viewModel.services());
  }

  /** Called with the fitted model and the dry clip when "Audition this" is pressed. */
  public void setOnAudition(BiConsumer<UnitModel, AudioClip> handler) {
    onAudition = handler;
  }

  BiConsumer<UnitModel, AudioClip> onAudition() {
    return onAudition;
  }
}
