package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

/** Plants faults of one cause in a sound pair. */
abstract class FaultPlanter {
  /** Sample rate of every sound pair. */
  static final double RATE_HZ = Music.RATE_HZ;

  /** What the sound pair of made-up music went through. */
  static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  final float[] dry;
  final float[] wet;
  private final String base;
  private final List<PlantedFault> faults = new ArrayList<>();

  FaultPlanter(String base, float[] dry, float[] wet) {
    this.base = base;
    this.dry = dry;
    this.wet = wet;
  }

  /** Plants each fault in a pair of its own. */
  abstract void plant();

  /** Every fault of this cause. */
  final List<PlantedFault> planted() {
    plant();
    return faults;
  }

  /** A clip at the sound pairs' rate. */
  static AudioClip clip(float[]... channels) {
    return Signals.clip(RATE_HZ, channels);
  }

  /** So many seconds from the beginning. */
  static AudioClip cut(float[] x, double seconds) {
    return clip(Signals.part(x, 0, seconds, RATE_HZ));
  }

  /** Plants a fault that warns in a pair shifted to its place. */
  final void warning(
      String name,
      AudioClip dryClip,
      AudioClip wetClip,
      String check,
      String words,
      @Nullable Remedy remedy) {
    add(name, dryClip, wetClip, Preparation.SHIFTED, check, Severity.WARNING, words, remedy);
  }

  /** Plants a fault that blocks the fit of a pair shifted to its place. */
  final void blocking(
      String name,
      AudioClip dryClip,
      AudioClip wetClip,
      String check,
      String words,
      @Nullable Remedy remedy) {
    add(name, dryClip, wetClip, Preparation.SHIFTED, check, Severity.BLOCKING, words, remedy);
  }

  /** Plants a fault in a pair prepared in a way of its own. */
  final void add(
      String name,
      AudioClip dryClip,
      AudioClip wetClip,
      Preparation preparation,
      String check,
      Severity severity,
      String words,
      @Nullable Remedy remedy) {
    faults.add(
        new PlantedFault(
            base,
            name,
            new CapturePair(dryClip, wetClip),
            preparation,
            check,
            severity,
            words,
            remedy));
  }
}
