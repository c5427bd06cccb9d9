package org.optofit.capture;

import java.util.Arrays;
import org.optofit.testdata.Music;

/** What is wrong with one channel, or with one beside the other. */
final class ChannelFaults extends FaultPlanter {
  ChannelFaults(String base, float[] dry, float[] wet) {
    super(base, dry, wet);
  }

  @Override
  void plant() {
    warning(
        "silent second channel",
        clip(dry),
        clip(wet, new float[wet.length]),
        "channels",
        "1 of 2 channels",
        Remedy.FIRST_CHANNEL);
    warning(
        "silent first channel",
        clip(dry),
        clip(new float[wet.length], wet),
        "channels",
        "1 of 2 channels",
        Remedy.SECOND_CHANNEL);
    warning(
        "channels of two levels",
        clip(dry),
        clip(Signals.scaled(wet, 0.5), wet),
        "channels",
        "Wet's 2 channels differ",
        Remedy.SECOND_CHANNEL);
    blocking(
        "dry in wet's second channel",
        clip(dry),
        clip(wet, dry),
        "channels",
        "Channel 2 of wet is dry itself: its gain moves by 0.0 dB",
        Remedy.FIRST_CHANNEL);
    blocking(
        "dry in wet's first channel, early and at another level",
        clip(dry),
        clip(Signals.scaled(dry, 0.5), Arrays.copyOf(Signals.later(wet, 100), wet.length)),
        "channels",
        "Channel 1 of wet is dry itself",
        Remedy.SECOND_CHANNEL);
    blocking(
        "wet in dry's second channel",
        clip(dry, wet),
        clip(wet),
        "channels",
        "Channel 2 of dry is wet itself",
        Remedy.FIRST_CHANNEL);
    blocking(
        "another microphone in wet's first channel",
        clip(dry),
        clip(Music.samples(dry.length / RATE_HZ, 2), wet),
        "channels",
        "Channel 1 of wet does not follow dry, channel 2 does",
        Remedy.SECOND_CHANNEL);
    blocking(
        "second channel upside down",
        clip(dry),
        clip(wet, Signals.scaled(wet, -1)),
        "channels",
        "Wet's channels cancel",
        Remedy.FIRST_CHANNEL);
    warning(
        "two performances in two channels",
        clip(dry, lagging(dry)),
        clip(wet, lagging(wet)),
        "channels",
        "Dry's 2 channels differ",
        Remedy.EACH_CHANNEL);
  }

  /** Another performance: the same a good second later, and quieter. */
  private static float[] lagging(float[] x) {
    return Arrays.copyOf(Signals.scaled(Signals.later(x, 50_000), 0.8), x.length);
  }
}
