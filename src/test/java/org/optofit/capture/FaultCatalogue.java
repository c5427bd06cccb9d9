package org.optofit.capture;

import java.util.List;
import java.util.stream.Stream;
import org.optofit.testdata.Music;
import org.optofit.testdata.SampleMusic;

/** Every planted fault, by cause. */
final class FaultCatalogue {
  private FaultCatalogue() {}

  /** Every fault in made-up music. */
  static List<PlantedFault> inBursts() {
    float[] dry = Music.samples(8, 1);
    return in("bursts", dry, Music.compressed(dry, FaultPlanter.UNIT));
  }

  /** Every fault in the project's sample audio. */
  static List<PlantedFault> inMusic() {
    float[] wet = Signals.part(SampleMusic.wet(70).channel(0), 0, 20, Music.RATE_HZ);
    return in("music", SampleMusic.dry(20), wet);
  }

  private static List<PlantedFault> in(String base, float[] dry, float[] wet) {
    return Stream.of(
            new RecordingChainFaults(base, dry, wet),
            new ChannelFaults(base, dry, wet),
            new ContentFaults(base, dry, wet),
            new TimeFaults(base, dry, wet))
        .flatMap(cause -> cause.planted().stream())
        .toList();
  }
}
