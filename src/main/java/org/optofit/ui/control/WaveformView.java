package org.optofit.ui.control;

import java.util.function.LongConsumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.PeakCache;

/**
 * A recording at a glance: waveform, playhead, loop and a ruler below. A click seeks, a drag loops,
 * a drag on an edge adjusts the loop, a double click clears it. Keys: Left and Right 1 s, with
 * Shift 0.1 s, Home to the start, {@code [} and {@code ]} set the loop's ends at the playhead, L
 * switches the loop.
 *
 * <p>Positions are frames of the recording. A loop drawn here is shown at once and then told to the
 * handler; the playhead moves only when it is set.
 */
public final class WaveformView extends ThemedRegion {
  /** Room above the waveform for the playhead's cap, px. */
  private static final double CAP = 4;

  private static final double RULER_GAP = 2;
  private static final double LINE_WIDTH = 1.5;

  /** Shortest loop taken, in seconds. */
  private static final double SHORTEST_LOOP_SECONDS = 0.05;

  private final Rectangle well = new Rectangle();
  private final Rectangle wash = new Rectangle();
  private final WaveformPicture picture = new WaveformPicture();
  private final Line playheadLine = new Line();
  private final Polygon playheadCap = new Polygon(-5, 0, 5, 0, 0, 6);
  private final Group playheadMark = new Group(playheadLine, playheadCap);
  private final LoopEdge startEdge = new LoopEdge(1);
  private final LoopEdge endEdge = new LoopEdge(-1);
  private final Rectangle focusRing = new Rectangle();
  private final TimeRuler ruler = new TimeRuler();
  private final WaveformInput input;

  private @Nullable PeakCache peaks;
  private double sampleRateHz = 48_000;
  private long playhead;
  private long loopStart;
  private long loopEnd;
  private long lastLoopStart;
  private long lastLoopEnd;
  private LongConsumer onSeek = frame -> {};
  private LoopHandler onLoop = (start, end) -> {};
  private Runnable onLoopCleared = () -> {};

  /** An empty view. */
  public WaveformView() {
    setAccessibleRole(AccessibleRole.SLIDER);
    setFocusTraversable(true);
    focusRing.setFill(null);
    focusRing.setStrokeWidth(2);
    focusRing.setStrokeType(StrokeType.INSIDE);
    focusRing.setArcWidth(8);
    focusRing.setArcHeight(8);
    focusRing.visibleProperty().bind(focusVisibleProperty());
    well.setArcWidth(6);
    well.setArcHeight(6);
    playheadLine.setStrokeWidth(LINE_WIDTH);
    getChildren().addAll(well, wash, picture, startEdge, endEdge, playheadMark, focusRing, ruler);
    getChildren().forEach(node -> node.setManaged(false));
    input = new WaveformInput(this);
  }

  /** Shows a recording, or nothing; playhead to 0 and no loop. The rate is in Hz, above 0. */
  public void setRecording(@Nullable PeakCache peaks, double sampleRateHz) {
    if (!(sampleRateHz > 0)) {
      throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is not above 0");
    }
    this.peaks = peaks;
    this.sampleRateHz = sampleRateHz;
    input.cancel();
    playhead = 0;
    loopStart = 0;
    loopEnd = 0;
    lastLoopStart = 0;
    lastLoopEnd = frames();
    ruler.setDuration(frames() / sampleRateHz);
    requestLayout();
  }

  /** Moves the playhead; cheap, may be called every frame. */
  public void setPlayhead(long frame) {
    playhead = Math.max(0, Math.min(frames(), frame));
    placePlayhead();
  }

  /** Position of the playhead in frames. */
  public long playhead() {
    return playhead;
  }

  /** Shows a loop up to the frame before {@code endFrame}; while one is drawn, afterwards. */
  public void setLoop(long startFrame, long endFrame) {
    loopStart = Math.max(0, startFrame);
    loopEnd = Math.min(frames(), endFrame);
    if (hasLoop()) {
      lastLoopStart = loopStart;
      lastLoopEnd = loopEnd;
    }
    placeLoop();
  }

  /** Shows no loop. */
  public void clearLoop() {
    loopEnd = loopStart;
    placeLoop();
  }

  /** Whether a loop is shown. */
  public boolean hasLoop() {
    return loopEnd > loopStart;
  }

  /** First frame of the loop shown; 0 without one. */
  public long loopStart() {
    return hasLoop() ? loopStart : 0;
  }

  /** Frame after the loop shown; 0 without one. */
  public long loopEnd() {
    return hasLoop() ? loopEnd : 0;
  }

  /** Clears the loop, or brings the last one back; the first one is the whole recording. */
  public void toggleLoop() {
    if (hasLoop()) {
      dropLoop();
    } else {
      takeLoop(lastLoopStart, lastLoopEnd);
    }
  }

  /** Lets the loop start at the playhead, up to its end or the recording's. */
  public void startLoopHere() {
    takeLoop(playhead, loopEnd() > playhead ? loopEnd : frames());
  }

  /** Lets the loop end at the playhead, from its start or the recording's. */
  public void endLoopHere() {
    takeLoop(loopStart() < playhead ? loopStart() : 0, playhead);
  }

  /** Is told the frame to go to. */
  public void setOnSeek(LongConsumer handler) {
    onSeek = handler;
  }

  /** Is told of a new or adjusted loop. */
  public void setOnLoop(LoopHandler handler) {
    onLoop = handler;
  }

  /** Is told when the loop is cleared. */
  public void setOnLoopCleared(Runnable handler) {
    onLoopCleared = handler;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> description();
      case VALUE -> playhead / sampleRateHz;
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> frames() / sampleRateHz;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> seekBy(1);
      case DECREMENT -> seekBy(-1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return CAP + 54 + RULER_GAP + TimeRuler.HEIGHT;
  }

  @Override
  protected void layoutContent(double width, double height) {
    double waveHeight = Math.floor(height - CAP - RULER_GAP - TimeRuler.HEIGHT);
    if (waveHeight < 1 || width < 1) {
      return;
    }
    for (Rectangle box : new Rectangle[] {well, wash, focusRing}) {
      box.setY(CAP);
      box.setHeight(waveHeight);
    }
    well.setWidth(width);
    focusRing.setWidth(width);
    picture.setLayoutY(CAP);
    picture.draw(peaks, Math.floor(width), waveHeight, palette());
    ruler.resizeRelocate(0, CAP + waveHeight + RULER_GAP, width, TimeRuler.HEIGHT);
    playheadLine.setStartY(CAP - 2);
    playheadLine.setEndY(CAP + waveHeight + 2);
    startEdge.place(CAP, CAP + waveHeight, palette().of(Token.ACCENT));
    endEdge.place(CAP, CAP + waveHeight, palette().of(Token.ACCENT));
    well.setFill(palette().of(Token.WELL));
    wash.setFill(palette().of(Token.ACCENT_WASH));
    focusRing.setStroke(palette().of(Token.ACCENT));
    playheadLine.setStroke(palette().of(Token.TEXT));
    playheadCap.setFill(palette().of(Token.TEXT));
    placePlayhead();
    placeLoop();
  }

  private void placePlayhead() {
    double x = Math.floor(geometry().xOf(playhead));
    playheadMark.setVisible(peaks != null);
    playheadMark.setTranslateX(x + 0.5);
    picture.cutAt(x);
  }

  /** Shows the loop being drawn, otherwise the one set. */
  void placeLoop() {
    LoopDrag drawn = input.drawnLoop();
    long start = drawn == null ? loopStart : drawn.start();
    long end = drawn == null ? loopEnd : drawn.end();
    boolean shown = end > start;
    wash.setVisible(shown);
    startEdge.setVisible(shown);
    endEdge.setVisible(shown);
    double left = geometry().xOf(start);
    double right = geometry().xOf(end);
    wash.setX(left);
    wash.setWidth(Math.max(0, right - left));
    startEdge.setTranslateX(Hairline.at(left));
    endEdge.setTranslateX(Hairline.at(right, getWidth()));
  }

  /** Shows and tells a loop, unless it is too short to hear. */
  void takeLoop(long start, long end) {
    if (end - start >= SHORTEST_LOOP_SECONDS * sampleRateHz) {
      setLoop(start, end);
      onLoop.loopSet(loopStart, loopEnd);
    } else {
      placeLoop();
    }
  }

  /** Clears the loop and tells so. */
  void dropLoop() {
    clearLoop();
    onLoopCleared.run();
  }

  /** Asks for a position, if there is a recording. */
  void seekTo(long frame) {
    if (peaks != null) {
      onSeek.accept(Math.max(0, Math.min(frames(), frame)));
    }
  }

  /** Asks for a position so many seconds from the playhead. */
  void seekBy(double seconds) {
    seekTo(playhead + Math.round(seconds * sampleRateHz));
  }

  WaveformGeometry geometry() {
    return new WaveformGeometry(getWidth(), frames());
  }

  private int frames() {
    return peaks == null ? 0 : peaks.frames();
  }

  private String description() {
    if (peaks == null) {
      return "No recording";
    }
    String position = "Position " + clock(playhead) + " of " + clock(frames());
    return hasLoop() ? position + ", loop " + clock(loopStart) + " to " + clock(loopEnd) : position;
  }

  private String clock(long frame) {
    return Numbers.clock(frame / sampleRateHz);
  }
}
