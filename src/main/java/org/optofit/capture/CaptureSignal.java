package org.optofit.capture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;

/**
 * The signal that is played through a unit to capture it: a piece that tells all five parameters,
 * between two markers that tell where it lies in a recording.
 *
 * <p>One channel, the same at every call. Its loudest sample is at {@value #PEAK_DBFS} dBFS;
 * nothing in it clips, clicks or lies below hearing.
 */
public final class CaptureSignal {
  /** Level of the loudest sample in dBFS. */
  public static final double PEAK_DBFS = -0.5;

  /** Length unless another is asked for, in seconds. */
  public static final double USUAL_SECONDS = 90;

  /** Shortest length in seconds. */
  public static final double SHORTEST_SECONDS = 60;

  /** Longest length in seconds. */
  public static final double LONGEST_SECONDS = 180;

  /** Lowest sample rate in Hz. */
  public static final double LOWEST_RATE_HZ = 44_100;

  /** Highest sample rate in Hz. */
  public static final double HIGHEST_RATE_HZ = 96_000;

  private CaptureSignal() {}

  /**
   * Makes the signal.
   *
   * @param name name of the clip
   * @param seconds its length, {@value #SHORTEST_SECONDS} to {@value #LONGEST_SECONDS} s
   * @param sampleRateHz its rate, {@value #LOWEST_RATE_HZ} to {@value #HIGHEST_RATE_HZ} Hz
   * @param music a piece whose excerpts become part of it; without one the other parts are longer
   * @throws IllegalArgumentException if length or rate is outside its range
   */
  public static AudioClip of(
      String name, double seconds, double sampleRateHz, Optional<AudioClip> music) {
    require("length", seconds, SHORTEST_SECONDS, LONGEST_SECONDS, "s");
    require("sample rate", sampleRateHz, LOWEST_RATE_HZ, HIGHEST_RATE_HZ, "Hz");
    int frames = (int) Math.rint(seconds * sampleRateHz);
    SignalLayout layout = new SignalLayout(frames, sampleRateHz);
    float[] signal = new float[frames];
    float[] programme =
        Programme.render(
            layout.programmeEnd() - layout.programmeStart(),
            sampleRateHz,
            music.map(clip -> atRate(clip, sampleRateHz)));
    System.arraycopy(programme, 0, signal, layout.programmeStart(), programme.length);
    SubsonicFilter.apply(signal, sampleRateHz);
    scaleToPeak(signal);
    put(SignalMarker.START, signal, layout.startMarker(), sampleRateHz);
    put(SignalMarker.END, signal, layout.endMarker(), sampleRateHz);
    return new AudioClip(name, sampleRateHz, new float[][] {signal}, "32 bit float");
  }

  private static void put(SignalMarker marker, float[] signal, int at, double sampleRateHz) {
    float[] chirp = marker.samples(sampleRateHz);
    for (int n = 0; n < chirp.length; n++) {
      signal[at + n] += chirp[n];
    }
  }

  private static float[] atRate(AudioClip clip, double sampleRateHz) {
    float[] mono = MonoSignal.of(clip, everyChannel(clip)).samples();
    if (clip.sampleRateHz() == sampleRateHz) {
      return mono;
    }
    double step = clip.sampleRateHz() / sampleRateHz;
    return SincResampler.forConversion(step).read(mono, 0, (int) (mono.length / step));
  }

  private static List<Integer> everyChannel(AudioClip clip) {
    return IntStream.range(0, clip.channelCount()).boxed().toList();
  }

  /** A little below the level, so that rounding to 24 bit stays under it. */
  private static void scaleToPeak(float[] signal) {
    double factor = (Decibels.toFactor(PEAK_DBFS) - 1e-6) / Fades.peak(signal);
    for (int n = 0; n < signal.length; n++) {
      signal[n] = (float) (factor * signal[n]);
    }
  }

  private static void require(String what, double value, double low, double high, String unit) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          what + " " + value + " " + unit + " is outside " + low + " to " + high);
    }
  }
}
