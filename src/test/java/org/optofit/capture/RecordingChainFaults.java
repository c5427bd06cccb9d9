package org.optofit.capture;

import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;

/** What files, converters, cables and rooms do to a recording. */
final class RecordingChainFaults extends FaultPlanter {
  RecordingChainFaults(String base, float[] dry, float[] wet) {
    super(base, dry, wet);
  }

  @Override
  void plant() {
    AudioClip at48 =
        Signals.clip(
            48_000,
            SincResampler.forComparison(44.1 / 48).read(wet, 0, (int) (wet.length * 48 / 44.1)));
    blocking("wet at 48 kHz", clip(dry), at48, "sample-rate", "wet at 48", Remedy.MATCH_RATES);
    float[] at8 = SincResampler.forComparison(44.1 / 8).read(wet, 0, (int) (wet.length * 8 / 44.1));
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
    blocking(
        "inverted",
        clip(dry),
        clip(Signals.scaled(wet, -1)),
        "polarity",
        "Wet is inverted",
        Remedy.INVERT_WET);
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

  private static double peak(float[] x) {
    double peak = 0;
    for (float sample : x) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
