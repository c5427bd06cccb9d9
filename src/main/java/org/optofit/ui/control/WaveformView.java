package org.optofit.ui.control;

import java.util.function.LongConsumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.PeakCache;

/**
 * A recording at a glance: waveform, playhead, loop and a ruler below. A click seeks, a drag loops,
 * a drag on an edge adjusts the loop, a double click clears it.
 *
 * <p>Positions are frames of the recording. What the user does is told to the handlers; what is
 * shown as playhead and loop is what the setters say.
 */
public final class WaveformView extends Region {
  private long playhead;
  private long loopStart;
  private long loopEnd;
  private @Nullable PeakCache peaks;
  private double sampleRateHz;
  private LongConsumer onSeek = frame -> {};
  private LoopHandler onLoop = (start, end) -> {};
  private Runnable onLoopCleared = () -> {};

  /** An empty view. */
  public WaveformView() {
    setOnMouseClicked(
        e -> {
          if (peaks != null) {
            onSeek.accept((long) (e.getX() / getWidth() * peaks.frames()));
          }
        });
  }

  /** Shows a recording, or nothing; playhead to 0 and no loop. The rate is in Hz, above 0. */
  public void setRecording(@Nullable PeakCache peaks, double sampleRateHz) {
    this.peaks = peaks;
    this.sampleRateHz = sampleRateHz;
    requestLayout();
  }

  /** Moves the playhead; cheap, may be called every frame. */
  public void setPlayhead(long frame) {
    playhead = frame;
  }

  /** Position of the playhead in frames. */
  public long playhead() {
    return playhead;
  }

  /** Shows a loop from a frame to the frame before {@code endFrame}. */
  public void setLoop(long startFrame, long endFrame) {
    loopStart = startFrame;
    loopEnd = endFrame;
  }

  /** Shows no loop. */
  public void clearLoop() {
    loopEnd = loopStart;
  }

  /** Whether a loop is shown. */
  public boolean hasLoop() {
    return peaks != null && sampleRateHz > 0 && loopEnd > loopStart;
  }

  /** First frame of the loop shown; 0 without one. */
  public long loopStart() {
    return hasLoop() ? loopStart : 0;
  }

  /** Frame after the loop shown; 0 without one. */
  public long loopEnd() {
    return hasLoop() ? loopEnd : 0;
  }

  /** Clears the loop, or asks for the last one again, or for one from the playhead on. */
  public void toggleLoop() {
    if (hasLoop()) {
      clearLoop();
      onLoopCleared.run();
    } else {
      onLoop.loopSet(loopStart, loopEnd);
    }
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
}
