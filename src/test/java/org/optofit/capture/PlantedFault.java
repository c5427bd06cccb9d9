package org.optofit.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;
import org.optofit.testdata.Recorder;
import org.optofit.testdata.SampleMusic;

/**
 * One fault in an otherwise sound pair, and the check that has to find it.
 *
 * @param base name of the sound pair
 * @param name the fault in words
 * @param pair the pair with it
 * @param preparation what is done before the checks
 * @param check id of the check
 * @param severity how bad it is
 * @param words part of the message
 * @param remedy what the check proposes, or null
 */
record PlantedFault(
    String base,
    String name,
    CapturePair pair,
    Preparation preparation,
    String check,
    Severity severity,
    String words,
    @Nullable Remedy remedy) {
  private static final double RATE_HZ = Music.RATE_HZ;
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  /** Every fault in made-up music. */
  static List<PlantedFault> inBursts() {
    float[] dry = Music.samples(8, 1);
    return new Planter("bursts", dry, Music.compressed(dry, UNIT)).plant();
  }

  /** Every fault in the project's sample audio. */
  static List<PlantedFault> inMusic() {
    float[] wet = Signals.part(SampleMusic.wet(70).channel(0), 0, 20, RATE_HZ);
    return new Planter("music", SampleMusic.dry(20), wet).plant();
  }

  /** What the report makes of it. */
  CaptureReport report() {
    return CaptureReport.of(pair, preparation);
  }

  @Override
  public String toString() {
    return base + ": " + name;
  }

  /** Puts every fault into one sound pair. */
  private static final class Planter {
    private final String base;
    private final float[] dry;
    private final float[] wet;
    private final List<PlantedFault> faults = new ArrayList<>();

    Planter(String base, float[] dry, float[] wet) {
      this.base = base;
      this.dry = dry;
      this.wet = wet;
    }

    List<PlantedFault> plant() {
      files();
      levels();
      places();
      chain();
      return faults;
    }

    private void files() {
      AudioClip at48 =
          Signals.clip(
              48_000,
              SincResampler.forComparison(44.1 / 48).read(wet, 0, (int) (wet.length * 48 / 44.1)));
      blocking("wet at 48 kHz", clip(dry), at48, "sample-rate", "wet at 48", Remedy.MATCH_RATES);
      float[] at8 =
          SincResampler.forComparison(44.1 / 8).read(wet, 0, (int) (wet.length * 8 / 44.1));
      add(
          "wet at 8 kHz",
          clip(dry),
          Signals.clip(8_000, at8),
          Preparation.SHIFTED.with(Remedy.MATCH_RATES),
          "sample-rate",
          Severity.WARNING,
          "holds nothing above 4 kHz",
          null);
      blocking(
          "no audio rate",
          Signals.clip(4_000, dry),
          Signals.clip(4_000, wet),
          "sample-rate",
          "4 kHz",
          null);
      blocking(
          "not a number in wet",
          clip(dry),
          clip(Signals.withSample(wet, 10_000, Float.NaN)),
          "samples",
          "at 0.227 s",
          null);
      blocking(
          "infinity in dry",
          clip(Signals.withSample(dry, 10_000, Float.POSITIVE_INFINITY)),
          clip(wet),
          "samples",
          "1 sample",
          null);
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

    private void levels() {
      blocking(
          "silent wet", clip(dry), clip(new float[wet.length]), "level", "Wet is silent", null);
      blocking(
          "silent dry", clip(new float[dry.length]), clip(wet), "level", "Dry is silent", null);
      blocking(
          "constant wet",
          clip(dry),
          clip(Signals.each(wet, sample -> 0.5)),
          "level",
          "Wet holds no sound",
          null);
      warning(
          "quiet wet", clip(dry), clip(Signals.scaled(wet, 0.004)), "level", "Wet is quiet", null);
      warning(
          "wet clipped at full scale",
          clip(dry),
          clip(Signals.rounded(Signals.scaled(wet, 2 / peak(wet)), 16)),
          "clipping",
          "Wet clips at",
          null);
      warning(
          "wet clipped, then 9 dB down",
          clip(dry),
          clip(Signals.scaled(Signals.clipped(wet, 0.5 * peak(wet)), 0.355)),
          "clipping",
          "Wet clips at",
          null);
      warning(
          "wet clipped, 6 dB down, dithered to 16 bit",
          clip(dry),
          clip(
              Signals.rounded(
                  Signals.withNoise(
                      Signals.scaled(Signals.clipped(wet, 0.5 * peak(wet)), 0.5), 0.4 / 32_768, 5),
                  16)),
          "clipping",
          "Wet clips at",
          null);
      warning(
          "offset of wet",
          clip(dry),
          clip(Signals.each(wet, sample -> sample + 0.01)),
          "offset",
          "Wet stands off zero by 1.0",
          Remedy.REMOVE_OFFSET);
      warning(
          "hum of 50 Hz",
          clip(dry),
          clip(Signals.withHum(wet, 0.004, 50, RATE_HZ)),
          "hum",
          "hums at 50 Hz",
          null);
      warning(
          "hum of 60 Hz, mains a little fast",
          clip(dry),
          clip(Signals.withHum(wet, 0.002, 60.1, RATE_HZ)),
          "hum",
          "hums at 60 Hz",
          null);
      warning(
          "noise",
          clip(dry),
          clip(Signals.withNoise(wet, 0.005, 3)),
          "noise",
          "allows no ESR below",
          null);
    }

    private void places() {
      int frames = dry.length;
      warning(
          "wet ends early",
          clip(dry),
          clip(Signals.part(wet, 0, frames / RATE_HZ - 2, RATE_HZ)),
          "length",
          "Wet ends 2.0 s before dry",
          null);
      warning(
          "wet starts late",
          clip(dry),
          clip(Signals.part(wet, 2, frames / RATE_HZ, RATE_HZ)),
          "length",
          "Wet starts 2.0 s after dry",
          null);
      warning("short", cut(dry, 4), cut(wet, 4), "length", "few attacks", null);
      blocking("too short", cut(dry, 1), cut(wet, 1), "length", "too short for a fit", null);
      add(
          "latency",
          clip(dry),
          clip(Recorder.hears(wet, 212.4, 0, frames + 500)),
          Preparation.NONE,
          "latency",
          Severity.WARNING,
          "Wet comes 212.4",
          Remedy.SHIFT_WET);
      warning(
          "wet 1.5 s late",
          clip(dry),
          clip(Signals.later(wet, 66_150)),
          "latency",
          "1.5 s after dry",
          null);
      warning(
          "drift of 20 ppm",
          clip(dry),
          clip(Recorder.hears(wet, 0, 20, frames)),
          "drift",
          "two clocks",
          Remedy.CORRECT_DRIFT);
      warning(
          "64 samples lost",
          clip(dry),
          clip(Signals.without(wet, frames * 2 / 3, 64)),
          "dropouts",
          "lost 64 samples",
          Remedy.LONGEST_PART);
      warning(
          "300 samples repeated",
          clip(dry),
          clip(Signals.repeated(wet, frames / 3, 300)),
          "dropouts",
          "repeated 300 samples",
          Remedy.LONGEST_PART);
      int first = frames / 5;
      warning(
          "3 buffers of zeros",
          clip(dry),
          clip(
              Signals.zeroed(
                  Signals.zeroed(Signals.zeroed(wet, first, 64), frames / 2, 220),
                  frames * 5 / 6,
                  128)),
          "dropouts",
          "Wet holds 3 gaps of exact silence, the longest 5.0 ms, at "
              + Figures.fixed(first / RATE_HZ, 2)
              + " s",
          null);
      warning(
          "a buffer of zeros in 16 bit",
          clip(dry),
          clip(Signals.zeroed(Signals.rounded(wet, 16), frames / 2, 128)),
          "dropouts",
          "Wet holds 1 gap of exact silence, 2.9 ms at",
          null);
      blocking(
          "inverted",
          clip(dry),
          clip(Signals.scaled(wet, -1)),
          "polarity",
          "Wet is inverted",
          Remedy.INVERT_WET);
    }

    private void chain() {
      warning("swapped", clip(wet), clip(dry), "swapped", "Swap dry and wet", Remedy.SWAP);
      blocking(
          "another file",
          clip(dry),
          clip(Music.samples(dry.length / RATE_HZ, 2)),
          "match",
          "was made while this dry file played",
          null);
      blocking(
          "recorded at 48 kHz, file says 44.1 kHz",
          clip(dry),
          clip(SincResampler.forComparison(44.1 / 48).read(wet, 0, wet.length)),
          "match",
          "Wet runs 8.8 % slow: its file says 44.1 kHz, but it was recorded at 48 kHz",
          null);
      blocking(
          "0.1 % slow",
          clip(dry),
          clip(Recorder.hears(wet, 0, 1_000, wet.length)),
          "match",
          "Wet runs 0.10 % slow",
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
      warning(
          "echo of 100 ms at -20 dB",
          clip(dry),
          clip(Signals.withEcho(wet, 4_410, 0.1)),
          "echo",
          "100.0 ms later",
          null);
      warning(
          "echo of 13 ms at -30 dB",
          clip(dry),
          clip(Signals.withEcho(wet, 573, 0.0316)),
          "echo",
          "13.0 ms later",
          null);
      warning(
          "low shelf of 6 dB",
          clip(dry),
          clip(Signals.lowShelf(wet, 6, 200, RATE_HZ)),
          "tone",
          "Wet's tone is not dry's",
          null);
      warning(
          "low pass at 8 kHz",
          clip(dry),
          clip(Signals.lowPass(wet, 8_000, RATE_HZ)),
          "tone",
          "Wet's tone is not dry's",
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

    private static double peak(float[] x) {
      double peak = 0;
      for (float sample : x) {
        peak = Math.max(peak, Math.abs(sample));
      }
      return peak;
    }

    private static AudioClip clip(float[]... channels) {
      return Signals.clip(RATE_HZ, channels);
    }

    private static AudioClip cut(float[] x, double seconds) {
      return clip(Signals.part(x, 0, seconds, RATE_HZ));
    }

    private void warning(
        String name,
        AudioClip dryClip,
        AudioClip wetClip,
        String check,
        String words,
        @Nullable Remedy remedy) {
      add(name, dryClip, wetClip, Preparation.SHIFTED, check, Severity.WARNING, words, remedy);
    }

    private void blocking(
        String name,
        AudioClip dryClip,
        AudioClip wetClip,
        String check,
        String words,
        @Nullable Remedy remedy) {
      add(name, dryClip, wetClip, Preparation.SHIFTED, check, Severity.BLOCKING, words, remedy);
    }

    private void add(
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
}
