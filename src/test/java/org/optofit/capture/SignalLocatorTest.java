package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.dsp.SincResampler;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

/** A signal through a compressor of many decibels, moved, stretched, cut and turned round. */
final class SignalLocatorTest {
  private static final AudioClip SIGNAL =
      CaptureSignal.of("dry", 60, Music.RATE_HZ, Optional.empty());
  private static final float[] WET =
      Music.compressed(SIGNAL.channel(0), new CompressorParameters(-35, 4, 1, 244, 3));

  @ParameterizedTest
  @CsvSource({"0, 0", "2119.37, 0", "512.5, 20", "40000.81, -100", "-300.25, 0"})
  void latencyAndDriftComeOutToATenthOfASample(double latency, double ppm) {
    AudioClip recording = recorded(latency, ppm, 1);
    SignalReturn.Whole found =
        assertInstanceOf(SignalReturn.Whole.class, SignalLocator.locate(recording, SIGNAL));
    SignalLayout layout = new SignalLayout(SIGNAL.frames(), Music.RATE_HZ);
    double stretch = 1 + ppm * 1e-6;
    double middle = SignalMarker.SECONDS / 2 * Music.RATE_HZ;
    double atStart = latency + (layout.startMarker() + middle) * (stretch - 1);
    double atEnd = latency + (layout.endMarker() + middle) * (stretch - 1);
    assertEquals(atStart, found.latencySamples(), 0.1);
    assertEquals(atEnd - atStart, found.samples(), 0.1);
    assertEquals(1, found.polarity());
  }

  @Test
  void aSignalUpsideDownIsSaidToBe() {
    SignalReturn.Whole found =
        assertInstanceOf(
            SignalReturn.Whole.class, SignalLocator.locate(recorded(1_000.4, 0, -1), SIGNAL));
    assertEquals(-1, found.polarity());
    assertEquals(1_000.4, found.latencySamples(), 0.1);
  }

  @Test
  void aRecordingIsCutToTheSignalsOwnFrames() {
    AudioClip recording = recorded(700, 0, 1);
    SignalReturn.Whole found =
        assertInstanceOf(SignalReturn.Whole.class, SignalLocator.locate(recording, SIGNAL));
    AudioClip cut = found.cut(recording, SIGNAL.frames(), "wet");
    assertEquals(SIGNAL.frames(), cut.frames());
    float[] x = recording.channel(0);
    assertArrayEquals(Arrays.copyOfRange(x, 700, 700 + SIGNAL.frames()), cut.channel(0));
  }

  @Test
  void silenceAndOtherMusicAreNotTheSignal() {
    assertInstanceOf(
        SignalReturn.Absent.class,
        SignalLocator.locate(Music.clip("x", new float[SIGNAL.frames()]), SIGNAL));
    assertInstanceOf(
        SignalReturn.Absent.class,
        SignalLocator.locate(Music.clip("x", Music.samples(60, 9)), SIGNAL));
  }

  @Test
  void aMissingEndIsNoticed() {
    float[] x = recorded(500, 0, 1).channel(0);
    AudioClip cut = Music.clip("x", Arrays.copyOf(x, x.length / 2));
    SignalReturn.EndMissing found =
        assertInstanceOf(SignalReturn.EndMissing.class, SignalLocator.locate(cut, SIGNAL));
    assertEquals(500, found.latencySamples(), 0.1);
  }

  @Test
  void lostSamplesAreCounted() {
    float[] x = recorded(500, 0, 1).channel(0);
    int lost = 1_024;
    float[] shorter = new float[x.length];
    int at = x.length / 2;
    System.arraycopy(x, 0, shorter, 0, at);
    System.arraycopy(x, at + lost, shorter, at, x.length - at - lost);
    SignalReturn.Slipped found =
        assertInstanceOf(
            SignalReturn.Slipped.class, SignalLocator.locate(Music.clip("x", shorter), SIGNAL));
    assertEquals(-lost, found.samples(), 0.1);
  }

  @Test
  void theProbeTellsTheLatencyOfALoopInNoise() {
    AudioClip probe = SignalLocator.probe(48_000);
    float[] x = SincResampler.forConversion(1).read(probe.channel(0), -4_321.6, 48_000);
    Random random = new Random(4);
    for (int n = 0; n < x.length; n++) {
      x[n] = 0.1f * x[n] + 0.003f * (float) random.nextGaussian();
    }
    AudioClip recording = new AudioClip("x", 48_000, new float[][] {x}, "");
    assertEquals(4_321.6, SignalLocator.latencyOfProbe(recording).orElseThrow(), 0.1);
    AudioClip silence = new AudioClip("x", 48_000, new float[][] {new float[48_000]}, "");
    assertTrue(SignalLocator.latencyOfProbe(silence).isEmpty());
  }

  /**
   * What a recorder would have: wet later by so many samples, on a clock of its own, with noise.
   */
  private static AudioClip recorded(double latency, double ppm, int polarity) {
    double stretch = 1 + ppm * 1e-6;
    int frames = (int) (WET.length * stretch + Math.max(0, latency)) + 20_000;
    float[] x = SincResampler.forConversion(1 / stretch).read(WET, -latency / stretch, frames);
    Random random = new Random(8);
    for (int n = 0; n < x.length; n++) {
      x[n] = polarity * x[n] + 1e-3f * (float) random.nextGaussian();
    }
    return Music.clip("recording", x);
  }
}
