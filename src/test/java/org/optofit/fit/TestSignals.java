package org.optofit.fit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.optofit.dsp.Decibels;
import org.optofit.model.CompressorParameters;

/** Signals to fit to: noise with a moving level, and the sample audio of the project. */
final class TestSignals {
  static final double RATE_HZ = 44_100;
  static final CompressorParameters KNOWN = new CompressorParameters(-24, 3.2, 4.5, 180, 2.5);

  private static final int WAV_HEADER_BYTES = 44;
  private static final double FULL_SCALE = 32768;

  private TestSignals() {}

  /** Noise whose level jumps between -45 and 0 dBFS every 50 to 400 ms. */
  static float[] bursts(long seed, double seconds) {
    Random random = new Random(seed);
    float[] samples = new float[(int) (seconds * RATE_HZ)];
    int left = 0;
    double amplitude = 0;
    for (int n = 0; n < samples.length; n++) {
      if (left-- == 0) {
        left = (int) ((0.05 + 0.35 * random.nextDouble()) * RATE_HZ);
        amplitude = Decibels.toFactor(-45 * random.nextDouble());
      }
      samples[n] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  /** Dry bursts and what a compressor with given parameters makes of them. */
  static DryWetSignal rendered(float[] dry, CompressorParameters parameters) {
    return new DryWetSignal(dry, ModelledOutput.render(dry, parameters, RATE_HZ), RATE_HZ);
  }

  /** The same with white noise of a standard deviation added to wet. */
  static DryWetSignal noisy(DryWetSignal signal, double deviation, long seed) {
    Random random = new Random(seed);
    float[] wet = signal.wet().clone();
    for (int n = 0; n < wet.length; n++) {
      wet[n] += (float) (deviation * random.nextGaussian());
    }
    return new DryWetSignal(signal.dry(), wet, signal.sampleRateHz());
  }

  /** Parameters as the reference files write them. */
  static CompressorParameters parameters(JsonElement element) {
    JsonObject p = element.getAsJsonObject();
    return new CompressorParameters(
        p.get("threshold_db").getAsDouble(),
        p.get("ratio").getAsDouble(),
        p.get("attack_ms").getAsDouble(),
        p.get("release_ms").getAsDouble(),
        p.get("makeup_db").getAsDouble());
  }

  /** A 16-bit mono file of the project's sample audio. */
  static float[] sampleAudio(String name) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("sample-audio", name));
      ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      float[] samples = new float[(bytes.length - WAV_HEADER_BYTES) / 2];
      for (int n = 0; n < samples.length; n++) {
        samples[n] = (float) (data.getShort(WAV_HEADER_BYTES + 2 * n) / FULL_SCALE);
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample audio's capture at a peak reduction. */
  static DryWetSignal capture(int peakReduction) {
    String wet = String.format("wet-music-pr%03d.wav", peakReduction);
    return new DryWetSignal(sampleAudio("dry-music.wav"), sampleAudio(wet), RATE_HZ);
  }
}
