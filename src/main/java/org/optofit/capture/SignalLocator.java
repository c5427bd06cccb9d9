package org.optofit.capture;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.model.AudioClip;

/** Finds a capture signal in a recording by its markers. */
public final class SignalLocator {
  /** Two converters of their own clocks differ by less than this, in millionths. */
  static final double MOST_DRIFT_PPM = 300;

  private static final double MILLIONTH = 1e-6;

  /** How far the end may have moved for its marker to be looked for there first, in seconds. */
  private static final double END_SEARCH_SECONDS = 0.5;

  private static final double PROBE_LEAD_SECONDS = 0.25;
  private static final double PROBE_TAIL_SECONDS = 0.25;

  private SignalLocator() {}

  /** Whether a clip is a capture signal: one with both markers where they belong. */
  public static boolean isSignal(AudioClip clip) {
    Optional<SignalLayout> layout = SignalLayout.of(clip.frames(), clip.sampleRateHz());
    return layout.isPresent()
        && isAt(SignalMarker.START, clip, layout.get().startMarker())
        && isAt(SignalMarker.END, clip, layout.get().endMarker());
  }

  /**
   * Finds the signal.
   *
   * @param recording its first channel is looked at
   * @param signal what was played, at the same rate
   */
  public static SignalReturn locate(AudioClip recording, AudioClip signal) {
    double rate = signal.sampleRateHz();
    SignalLayout layout = new SignalLayout(signal.frames(), rate);
    float[] x = recording.channel(0);
    Optional<MarkerSearch.Found> start =
        new MarkerSearch(SignalMarker.START, rate).find(x, 0, x.length);
    if (start.isEmpty()) {
      return new SignalReturn.Absent();
    }
    double latency = start.get().place() - layout.startMarker();
    double expected = layout.endMarker() + latency;
    MarkerSearch ends = new MarkerSearch(SignalMarker.END, rate);
    int around = (int) (END_SEARCH_SECONDS * rate);
    Optional<MarkerSearch.Found> end =
        ends.find(x, (int) expected - around, (int) expected + around)
            .or(() -> ends.find(x, (int) start.get().place(), x.length));
    if (end.isEmpty() || Math.rint(latency) + signal.frames() > x.length) {
      return new SignalReturn.EndMissing(latency);
    }
    double later = end.get().place() - expected;
    double most = MOST_DRIFT_PPM * MILLIONTH * (layout.endMarker() - layout.startMarker());
    return Math.abs(later) > most
        ? new SignalReturn.Slipped(latency, later)
        : new SignalReturn.Whole(latency, later, start.get().polarity());
  }

  /** A short piece to measure the latency of a loop with: one marker between silences. */
  public static AudioClip probe(double sampleRateHz) {
    float[] marker = SignalMarker.START.samples(sampleRateHz);
    int lead = probeLead(sampleRateHz);
    float[] probe =
        new float[lead + marker.length + (int) Math.rint(PROBE_TAIL_SECONDS * sampleRateHz)];
    System.arraycopy(marker, 0, probe, lead, marker.length);
    return new AudioClip("probe", sampleRateHz, new float[][] {probe}, "32 bit float");
  }

  /** How late the probe came back, in samples; empty when it did not. */
  public static OptionalDouble latencyOfProbe(AudioClip recording) {
    double rate = recording.sampleRateHz();
    float[] x = recording.channel(0);
    return new MarkerSearch(SignalMarker.START, rate)
        .find(x, 0, x.length)
        .map(found -> OptionalDouble.of(found.place() - probeLead(rate)))
        .orElse(OptionalDouble.empty());
  }

  private static boolean isAt(SignalMarker marker, AudioClip clip, int frame) {
    float[] expected = marker.samples(clip.sampleRateHz());
    float[] there =
        Arrays.copyOfRange(
            clip.channel(0), frame, Math.min(clip.frames(), frame + expected.length));
    float[] alone = Arrays.copyOf(there, expected.length);
    return new MarkerSearch(marker, clip.sampleRateHz()).find(alone, 0, 1).isPresent();
  }

  private static int probeLead(double sampleRateHz) {
    return (int) Math.rint(PROBE_LEAD_SECONDS * sampleRateHz);
  }
}
