package org.optofit.capture;

import java.util.Optional;

/** One channel each, or several that carry the same. */
/*
 * The fit is for one channel. A unit that links two channels follows the louder one, which no mean
 * reproduces; so channels that differ are a warning, and channels that are alike are not.
 */
final class ChannelsCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("channels", "Channels", "1, or all alike");

  /** Channels this much alike differ in level only, and the louder one says it all. */
  private static final double SAME_SOUND = 0.98;

  /** Next to a channel this much louder, the other holds crosstalk. */
  private static final double CROSSTALK_DB = 20;

  @Override
  public CheckOutcome examine(PairSignals pair) {
    String value = pair.dryChannels().channels() + ", " + pair.wetChannels().channels();
    if (pair.has(Remedy.FIRST_CHANNEL) || pair.has(Remedy.SECOND_CHANNEL)) {
      return FORM.passed(pair.has(Remedy.FIRST_CHANNEL) ? "channel 1 used" : "channel 2 used");
    }
    if (pair.onlyChannel().isPresent()) {
      ChannelChoice only = pair.onlyChannel().get();
      CheckOutcome blocking = FORM.blocking(value, only.finding() + " " + nextStep(only.remedy()));
      return only.remedy().map(blocking::with).orElse(blocking);
    }
    if (pair.has(Remedy.EACH_CHANNEL)) {
      return FORM.passed("each used");
    }
    String dry = message("Dry", pair.dryChannels(), pair.dry());
    String wet = message("Wet", pair.wetChannels(), pair.wet());
    if (dry.isEmpty() && wet.isEmpty()) {
      return FORM.passed(value);
    }
    Optional<Remedy> remedy = remedy(wet.isEmpty() ? pair.dryChannels() : pair.wetChannels());
    CheckOutcome warning = FORM.warning(value, (dry + " " + wet).trim() + " " + nextStep(remedy));
    return remedy.map(warning::with).orElse(warning);
  }

  /** What levels and correlation say: the louder channel alone, or each on its own. */
  private static Optional<Remedy> remedy(ChannelLayout layout) {
    boolean one =
        layout.used().size() == 1
            || layout.levelDifferenceDb() > CROSSTALK_DB
            || Math.abs(layout.correlation()) > SAME_SOUND;
    if (!one) {
      return Optional.of(Remedy.EACH_CHANNEL);
    }
    return switch (layout.loudest()) {
      case 0 -> Optional.of(Remedy.FIRST_CHANNEL);
      case 1 -> Optional.of(Remedy.SECOND_CHANNEL);
      default -> Optional.empty();
    };
  }

  private static String nextStep(Optional<Remedy> remedy) {
    String record = "record one channel of the unit with one channel of dry.";
    return remedy
        .map(
            r ->
                switch (r) {
                  case FIRST_CHANNEL -> "Use channel 1, or " + record;
                  case SECOND_CHANNEL -> "Use channel 2, or " + record;
                  default -> "Fit each channel on its own, or " + record;
                })
        .orElse("Record one channel of the unit with one channel of dry.");
  }

  private static String message(String name, ChannelLayout layout, MonoSignal signal) {
    if (layout.idle() > 0 && signal.peakDbfs() >= MonoSignal.SILENCE_DBFS) {
      return name
          + " has sound in "
          + layout.used().size()
          + " of "
          + layout.channels()
          + " channels; the silent "
          + (layout.idle() == 1 ? "one is" : "ones are")
          + " left out.";
    }
    if (layout.differs()) {
      return name
          + "'s "
          + layout.channels()
          + " channels differ, at "
          + Figures.fixed(layout.spreadDb(), 1)
          + " dB, and their mean is fitted.";
    }
    return "";
  }
}
