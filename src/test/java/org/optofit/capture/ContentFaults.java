package org.optofit.capture;

import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

/** Files that hold nothing to fit, or not what the unit made of the dry one. */
final class ContentFaults extends FaultPlanter {
  ContentFaults(String base, float[] dry, float[] wet) {
    super(base, dry, wet);
  }

  @Override
  void plant() {
    blocking("silent wet", clip(dry), clip(new float[wet.length]), "level", "Wet is silent", null);
    blocking("silent dry", clip(new float[dry.length]), clip(wet), "level", "Dry is silent", null);
    blocking(
        "constant wet",
        clip(dry),
        clip(Signals.each(wet, sample -> 0.5)),
        "level",
        "Wet holds no sound",
        null);
    warning("swapped", clip(wet), clip(dry), "swapped", "Swap dry and wet", Remedy.SWAP);
    blocking(
        "another file",
        clip(dry),
        clip(Music.samples(dry.length / RATE_HZ, 2)),
        "match",
        "was made while this dry file played",
        null);
    blocking(
        "noise instead of wet",
        clip(dry),
        clip(Signals.withNoise(new float[dry.length], 0.1, 9)),
        "match",
        "was made while this dry file played",
        null);
    warning("the same file", clip(dry), clip(dry), "difference", "the same audio", null);
    warning(
        "only a gain",
        clip(dry),
        clip(Signals.scaled(dry, 0.5)),
        "difference",
        "\u22126.0 dB",
        null);
    warning(
        "hardly any compression",
        clip(dry),
        clip(Signals.compressed(dry, new CompressorParameters(-30, 1.05, 5, 150, 0), RATE_HZ)),
        "gain-reduction",
        "too little to tell",
        null);
    float[] twoLevels = twoLevels(dry.length);
    warning(
        "two levels only",
        clip(twoLevels),
        clip(Signals.compressed(twoLevels, UNIT, RATE_HZ)),
        "gain-reduction",
        "too few to tell",
        null);
  }

  /** Noise that is loud for 1 s, quiet for 2 s, and nothing else. */
  private static float[] twoLevels(int frames) {
    float[] noise = Signals.withNoise(new float[frames], 0.1, 11);
    for (int n = 0; n < frames; n++) {
      noise[n] *= (int) (n / RATE_HZ) % 3 == 0 ? 1 : 0.03f;
    }
    return noise;
  }
}
