package org.optofit.capture;

/** One channel each, or several that carry the same. */
/*
 * The fit is for one channel. A unit that links two channels follows the louder one, which no mean
 * reproduces; so channels that differ are a warning, and channels that are alike are not.
 */
final class ChannelsCheck implements CaptureCheck {
  /** Dither and converter noise make equal channels differ by less than this. */
  private static final double ALIKE_DB = -60;

  @Override
  public CheckOutcome examine(PairSignals pair) {
    String message = join(message("Dry", pair.dry()), message("Wet", pair.wet()));
    return new CheckOutcome(
        "channels",
        "Channels",
        message.isEmpty() ? Severity.OK : Severity.WARNING,
        pair.dry().channels() + ", " + pair.wet().channels(),
        "1, or all alike",
        message);
  }

  private static String join(String dry, String wet) {
    if (dry.isEmpty() && wet.isEmpty()) {
      return "";
    }
    return (dry + " " + wet).trim() + " Record one channel of the unit with one channel of dry.";
  }

  private static String message(String name, MonoSignal signal) {
    int idle = signal.channels() - signal.channelsUsed();
    if (idle > 0 && signal.peakDbfs() >= MonoSignal.SILENCE_DBFS) {
      return name
          + " has sound in "
          + signal.channelsUsed()
          + " of "
          + signal.channels()
          + " channels; the silent "
          + (idle == 1 ? "one is" : "ones are")
          + " left out.";
    }
    if (signal.spreadDb() > ALIKE_DB) {
      return name
          + "'s "
          + signal.channels()
          + " channels differ, at "
          + Figures.fixed(signal.spreadDb(), 1)
          + " dB, and their mean is fitted.";
    }
    return "";
  }
}
