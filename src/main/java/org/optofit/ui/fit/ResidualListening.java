package org.optofit.ui.fit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.optofit.app.AuditionSession;
import org.optofit.app.Services;
import org.optofit.app.StatusBoard;

/** Lets the residual of a fit be heard, in place of what the Audition tab plays. */
final class ResidualListening {
  private final AuditionSession session;
  private final StatusBoard status;
  private final SnapshotPublisher.Delay delay;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private boolean watching;

  ResidualListening(Services services, SnapshotPublisher.Delay delay) {
    this.session = services.audition();
    this.status = services.status();
    this.delay = delay;
    session.addListener(() -> playing.set(session.aside().isPresent()));
  }

  /** Whether a residual plays. */
  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Plays the residual of a fit from its start, or stops. */
  void playOrStop(FittedPair fitted) {
    if (playing.get()) {
      stop();
      return;
    }
    status.clear();
    session.playAside(fitted.audibleResidual());
    if (!watching) {
      watching = true;
      watch();
    }
  }

  /** Stops; the Audition tab stands where it was. */
  void stop() {
    session.endAside();
  }

  /** Looks for the end now and then: the engine tells nobody. */
  private void watch() {
    session.endAsideWhenOver();
    watching = playing.get();
    if (watching) {
      delay.run(this::watch, SnapshotPublisher.PERIOD_NANOS);
    }
  }
}
