package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.optofit.audio.LoopRegion;
import org.optofit.ui.audition.AuditionLayout.Box;
import org.optofit.ui.control.WaveformView;

/** The Audition tab: what is set at the left, what happens at the right. */
public final class AuditionView extends Region {
  private static final PseudoClass DRAG_OVER = PseudoClass.getPseudoClass("drag-over");

  private final AuditionViewModel viewModel;
  private final WaveformView waveform = new WaveformView();
  private final BorderPane waveformPanel = new BorderPane(waveform);
  private final LivePanel livePanel;
  private final AuditionActions actions;
  private final SourcePanel sourcePanel;
  private final UnitPanel unitPanel;
  private final NumbersPanel numbersPanel;
  private final PlotPanels plots;

  /** Shows a view model. */
  public AuditionView(AuditionViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("audition-view");
    actions = new AuditionActions(viewModel, this);
    sourcePanel = new SourcePanel(viewModel, actions);
    unitPanel = new UnitPanel(viewModel, actions);
    numbersPanel = new NumbersPanel(viewModel.unit());
    plots = new PlotPanels(viewModel);
    livePanel = new LivePanel(viewModel.live());
    livePanel.visibleProperty().bind(viewModel.live().onProperty());
    waveformPanel.visibleProperty().bind(viewModel.live().onProperty().not());
    viewModel.live().setOnLook(livePanel::move);
    waveformPanel.getStyleClass().addAll("panel", "waveform-panel");
    FrameLoop loop = new FrameLoop(viewModel, waveform, unitPanel.meter(), plots, this::isSeen);
    follow(viewModel, loop);
    getChildren()
        .addAll(
            sourcePanel,
            unitPanel,
            numbersPanel.node(),
            waveformPanel,
            livePanel,
            plots.historyPanel(),
            plots.transferPanel(),
            plots.curvesPanel());
  }

  /** Commands that ask for a file. */
  public AuditionActions actions() {
    return actions;
  }

  /** Asks how the source is to be rendered. */
  public void askForRender() {
    sourcePanel.askForRender();
  }

  /** Asks how files are to be rendered. */
  public void askForRender(List<Path> files) {
    sourcePanel.askForRender(files);
  }

  /** Forgets the peaks and full-scale samples that the bars have latched. */
  public void resetPeaks() {
    viewModel.resetPeaks();
    plots.bars().showLatched();
  }

  /** Shows that a file is held over the tab and would become the source. */
  public void setDropping(boolean over) {
    sourcePanel.pseudoClassStateChanged(DRAG_OVER, over);
    waveformPanel.pseudoClassStateChanged(DRAG_OVER, over);
    livePanel.pseudoClassStateChanged(DRAG_OVER, over);
  }

  private void follow(AuditionViewModel viewModel, FrameLoop loop) {
    SourceViewModel source = viewModel.source();
    source
        .sourceProperty()
        .subscribe(
            now -> {
              now.ifPresentOrElse(
                  s -> waveform.setRecording(s.peaks(), s.clip().sampleRateHz()),
                  () -> waveform.setRecording(null, 48_000));
              forgetMeasured();
            });
    viewModel.live().onProperty().subscribe(this::forgetMeasured);
    source.loopProperty().subscribe(this::showLoop);
    source.setOnCommand(loop::wake);
    viewModel.live().setOnCommand(loop::wake);
    visibleProperty().addListener(observable -> loop.wake());
    viewModel.meters().scaleProperty().subscribe(scale -> loop.showMeter());
    plots.bars().setLatched(viewModel.readings().latched());
    plots.bars().setOnReset(this::resetPeaks);
    waveform.setOnSeek(source::seek);
    waveform.setOnLoop(source::setLoop);
    waveform.setOnLoopCleared(source::clearLoop);
  }

  /** What was measured of one source says nothing about another. */
  private void forgetMeasured() {
    plots.history().clear();
    viewModel.resetPeaks();
    plots.bars().reset();
    plots.transfer().clearLive();
  }

  private boolean isSeen() {
    return isVisible()
        && getScene() != null
        && getScene().getWindow() instanceof Stage stage
        && stage.isShowing()
        && !stage.isIconified();
  }

  private void showLoop(Optional<LoopRegion> loop) {
    loop.ifPresentOrElse(l -> waveform.setLoop(l.startFrame(), l.endFrame()), waveform::clearLoop);
  }

  @Override
  protected void layoutChildren() {
    AuditionLayout layout = AuditionLayout.of(getWidth(), getHeight());
    unitPanel.setKnobHeight(layout.knobHeight());
    numbersPanel.setRowHeight(layout.rowHeight());
    place(sourcePanel, layout.source());
    place(waveformPanel, layout.waveform());
    place(livePanel, layout.waveform());
    place(unitPanel, layout.unit());
    place(numbersPanel.node(), layout.numbers());
    place(plots.historyPanel(), layout.history());
    place(plots.transferPanel(), layout.transfer());
    place(plots.curvesPanel(), layout.curves());
  }

  private static void place(Node node, Box box) {
    node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
