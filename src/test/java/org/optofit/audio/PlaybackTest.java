package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.app.RenderJob;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

final class PlaybackTest {
  private static final double RATE = 48_000;
  private static final UnitControls COMPRESSING =
      new UnitControls(new CompressorParameters(-30, 4, 2, 120, 9), -3, false, 0);

  private final Bench bench = new Bench();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(BufferSize.class)
  void whatThePlayerWritesIsTheRenderedFileSampleForSample(BufferSize buffer) throws IOException {
    AudioClip clip = music(2, 50_001);
    bench.buffer = buffer;
    bench.controls.publish(COMPRESSING);
    bench.load(clip);
    bench.play();
    bench.runToEnd();
    assertArrayEquals(
        rendered(clip, SampleFormat.PCM_16), firstFrames(bench.line(), clip.frames()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 12_345})
  void aLoopPlayedFromItsStartIsTheRenderedPartUntilItRepeats(long start) throws IOException {
    AudioClip clip = music(2, 50_000);
    LoopRegion part = new LoopRegion(start, start + 20_001);
    bench.controls.publish(COMPRESSING);
    bench.load(clip);
    bench.loop.post(new Command.Loop(part));
    bench.loop.post(new Command.Stop(true));
    bench.play();
    bench.run(100);
    Path file = folder.resolve("part.wav");
    var unused =
        new RenderJob(
                clip,
                part,
                COMPRESSING.parameters(),
                COMPRESSING.gainDb(),
                SampleFormat.PCM_16,
                file)
            .run(Progress.NONE);
    AudioClip written = AudioFileReader.read(file);
    int[] expected = new int[written.frames() * 2];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = Math.round(written.channel(i % 2)[i / 2] * 32_768);
    }
    assertArrayEquals(expected, firstFrames(bench.line(), 20_001));
  }

  @Test
  void playingAgainAfterStopGivesTheSameSamples() throws IOException {
    AudioClip clip = music(1, 20_000);
    bench.format = SampleFormat.PCM_24;
    bench.controls.publish(COMPRESSING);
    bench.load(clip);
    bench.play();
    bench.run(20);
    bench.loop.post(new Command.Stop(true));
    bench.runToEnd();
    int before = bench.line().samples().length;
    bench.play();
    bench.runToEnd();
    int[] all = bench.line().samples();
    assertArrayEquals(
        rendered(clip, SampleFormat.PCM_24),
        Arrays.copyOfRange(all, before, before + clip.frames()));
  }

  @Test
  void theLineIsStartedFullAndStoppedAtTheEnd() {
    bench.load(music(2, 30_000));
    bench.play();
    bench.run(BufferSize.BLOCKS - 1);
    assertFalse(bench.line().started());
    bench.run(1);
    assertTrue(bench.line().started());
    bench.runToEnd();
    assertFalse(bench.line().started());
    assertEquals(0, bench.position.read().clipFrame());
    assertFalse(bench.position.read().playing());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 1_023, 1_024})
  void clipsShorterThanTheBufferAreHeardWhole(int frames) throws IOException {
    AudioClip clip = music(2, frames);
    bench.load(clip);
    bench.play();
    bench.runToEnd();
    assertArrayEquals(
        rendered(clip, SampleFormat.PCM_16, UnitControls.NEUTRAL),
        firstFrames(bench.line(), frames));
    assertTrue(bench.line().framePosition() >= frames, "all of it was played");
  }

  private int[] rendered(AudioClip clip, SampleFormat format) throws IOException {
    return rendered(clip, format, COMPRESSING);
  }

  private int[] rendered(AudioClip clip, SampleFormat format, UnitControls controls)
      throws IOException {
    Path file = folder.resolve("rendered.wav");
    WavWriter.write(file, Rendering.of(clip, controls), format);
    byte[] bytes = Files.readAllBytes(file);
    MemoryLine line = new MemoryLine(RATE, 1, format, Integer.MAX_VALUE, bench.clock, "Memory");
    byte[] data = Arrays.copyOfRange(bytes, 44, bytes.length - bytes.length % 2);
    line.write(data, data.length);
    return Arrays.copyOf(line.samples(), clip.frames() * clip.channelCount());
  }

  private static int[] firstFrames(MemoryLine line, int frames) {
    return Arrays.copyOf(line.samples(), frames * line.channels());
  }

  static AudioClip music(int channels, int frames) {
    SplittableRandom random = new SplittableRandom(11);
    float[][] samples = new float[channels][frames];
    for (int n = 0; n < frames; n++) {
      double swell = 0.5 + 0.45 * Math.sin(n * 0.0004);
      for (float[] channel : samples) {
        channel[n] = (float) (swell * (random.nextDouble() * 0.6 + 0.4 * Math.sin(n * 0.05)));
      }
    }
    return new AudioClip("music", RATE, samples, "32 bit float");
  }
}
