package org.optofit.audio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of a computer, each of which records a sine by a virtual clock. */
final class SineInputs implements InputLines {
  final List<SineLine> opened = new ArrayList<>();
  boolean there = true;
  int channels = 2;
  double onlyRateHz;
  int asked;

  private final VirtualClock clock;
  private long nextTry;

  SineInputs(VirtualClock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable InputLine open(InputDevice device, double rateHz, int least) {
    asked++;
    nextTry = clock.nanos() + InputKeeper.RETRY_NANOS;
    if (!there || least > channels || (onlyRateHz > 0 && rateHz != onlyRateHz)) {
      return null;
    }
    SineLine line = new SineLine(rateHz, channels, clock.nanos());
    opened.add(line);
    return line;
  }

  /** The line opened last. */
  SineLine last() {
    return opened.get(opened.size() - 1);
  }

  /** Whether another try to open one is due. */
  boolean due(long now) {
    return asked == 0 || now >= nextTry || there;
  }
}
