package org.optofit.capture;

import org.optofit.dsp.SincResampler;
import org.optofit.testdata.Recorder;

/** Late, early, slow, cut, lost or repeated. */
final class TimeFaults extends FaultPlanter {
  TimeFaults(String base, float[] dry, float[] wet) {
    super(base, dry, wet);
  }

  @Override
  void plant() {
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
  }
}
