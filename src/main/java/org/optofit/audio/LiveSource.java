package org.optofit.audio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a live input at the output's pace, some of it always waiting.
 *
 * <p>When the input does not keep up, what is left fades to silence; once enough waits again it
 * fades in. Likewise when too much waits, as after the output stood still. Both are counted. Audio
 * thread only.
 */
/*
 * The last fade's length of frames is never read but in a fade, so there is always something to
 * fade out with. After every gap a little more waits than before, until the machine keeps up; a new
 * input begins with the least again.
 */
final class LiveSource implements BlockSource {
  private static final double FADE_MS = ClipSource.FADE_MS;

  /** More than so much too much is thrown away rather than played off slowly. */
  private static final double MOST_EXCESS_SECONDS = 0.03;

  private static final double MOST_RESERVE_SECONDS = 0.25;
  private static final double SMOOTHING = 0.02;

  private final Timeline timeline;
  private final Clock clock;
  private final DriftControl control = new DriftControl();
  private @Nullable LiveFeed feed;
  private @Nullable Inlet inlet;
  private double rateHz = 1;
  private int blockFrames = 1;
  private int fadeFrames = 1;

  /** Frames that wait beyond the least, at the output's rate. */
  private double reserve;

  /** Frames of the fade that stand between silence and full level, 0 to fadeFrames. */
  private int level;

  private boolean ending = true;
  private boolean falling;

  /** First frame of the input behind the last gap: what lies before does not join what follows. */
  private long joinedFrom;

  private long begunAt;
  private long place;
  private long gaps;
  private double latencyMs;

  LiveSource(Timeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Takes another input or output; it is silent until it begins. */
  void load(LiveFeed another, double outputRateHz, int outputBlockFrames) {
    if (another != feed) {
      gaps = 0;
      place = 0;
    }
    feed = another;
    inlet = null;
    rateHz = outputRateHz;
    blockFrames = outputBlockFrames;
    fadeFrames = (int) Math.max(1, Math.round(FADE_MS * 1e-3 * rateHz));
    level = 0;
    ending = true;
  }

  @Override
  public void begin(long streamFrame, boolean faded) {
    timeline.mark(streamFrame, 0, true);
    begunAt = streamFrame;
    place = 0;
    level = 0;
    falling = false;
    ending = false;
  }

  @Override
  public void fadeOut() {
    ending = true;
    falling = true;
  }

  @Override
  public boolean silent() {
    return ending && level == 0;
  }

  @Override
  public boolean atEnd() {
    return false;
  }

  @Override
  public long place() {
    return place;
  }

  @Override
  public void read(float[][] into, int frames, long streamFrame) {
    LiveFeed from = feed;
    if (from == null) {
      clear(into, 0, frames);
      return;
    }
    place = streamFrame + frames - begunAt;
    if (level == 0) {
      falling = false;
      take(from.inlet());
    }
    Inlet now = inlet;
    if (now == null || (level == 0 && (ending || settling(streamFrame) || !startIfFull(now)))) {
      clear(into, 0, frames);
      latencyMs = Double.NaN;
    } else {
      play(now, into, frames);
    }
    from.playing(latencyMs, control.drift() * 1e6, gaps);
  }

  /** A line takes what fills it at once, and a sound server behind it once more. */
  private boolean settling(long streamFrame) {
    return streamFrame - begunAt < 2L * BufferSize.BLOCKS * blockFrames;
  }

  /** Goes over to another opening of the input, with nothing known of its clock. */
  @SuppressWarnings("ReferenceEquality") // Every opening is an inlet of its own.
  private void take(@Nullable Inlet opened) {
    if (opened != inlet) {
      inlet = opened != null && opened.outputRateHz() == rateHz ? opened : null;
      control.reset();
      reserve = 0;
      joinedFrom = 0;
    }
  }

  /** What shall wait before a block is read, in frames of the input. */
  private double target(Inlet now) {
    return now.resampler().reach()
        + now.ring().blockFrames()
        + now.resampler().step() * (2.0 * blockFrames + fadeFrames + reserve);
  }

  private boolean startIfFull(Inlet now) {
    double target = target(now);
    long written = now.ring().written();
    double arrived = now.ring().arrivedAt(clock.nanos());
    if (written - joinedFrom < target || arrived - written > now.ring().blockFrames()) {
      return false;
    }
    now.resampler().start(arrived - target);
    control.restart();
    now.resampler().setDeviation(control.drift());
    level = 1;
    return true;
  }

  private void play(Inlet now, float[][] into, int frames) {
    InputRing ring = now.ring();
    int available = now.resampler().available(ring.written());
    if (now.resampler().place() - now.resampler().reach() < ring.oldest()) {
      // Half a second behind: these frames may be overwritten while they are read.
      level = 0;
      gaps++;
      clear(into, 0, frames);
      return;
    }
    follow(now, frames);
    if (!falling && available < frames + fadeFrames) {
      falling = true;
      gaps++;
      reserve = Math.min(MOST_RESERVE_SECONDS * rateHz, reserve + blockFrames / 2.0);
    } else if (!falling && control.smoothedError() > MOST_EXCESS_SECONDS) {
      falling = true;
      gaps++;
    }
    int run = Math.min(frames, available);
    if (falling) {
      run = Math.min(run, level);
    }
    now.resampler().read(ring.channels(), into, 0, run);
    fade(into, run);
    if (falling && run < frames) {
      level = 0;
      joinedFrom = ring.written();
    }
    clear(into, run, frames);
  }

  private void follow(Inlet now, int frames) {
    double inputRate = now.ring().rateHz();
    double waits = now.ring().arrivedAt(clock.nanos()) - now.resampler().place();
    double error = (waits - target(now)) / inputRate;
    now.resampler().setDeviation(control.update(error, frames / rateHz));
    double ms = waits / inputRate * 1e3;
    latencyMs = Double.isNaN(latencyMs) ? ms : latencyMs + SMOOTHING * (ms - latencyMs);
  }

  private void fade(float[][] into, int run) {
    if (!falling && level == fadeFrames) {
      return;
    }
    for (int n = 0; n < run; n++) {
      level = Math.max(0, Math.min(fadeFrames, level + (falling ? -1 : 1)));
      double share = (double) level / fadeFrames;
      double gain = share * share * (3 - 2 * share);
      for (float[] channel : into) {
        channel[n] = (float) (gain * channel[n]);
      }
    }
  }

  private static void clear(float[][] into, int from, int to) {
    for (float[] channel : into) {
      Arrays.fill(channel, from, to, 0);
    }
  }
}
