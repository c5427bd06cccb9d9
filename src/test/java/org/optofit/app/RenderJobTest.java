package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.UnitProcessor;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

final class RenderJobTest {
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  @TempDir Path folder;

  @Test
  void fileHoldsTheLinkedChannelsAsTheyAreHeard() throws IOException {
    AudioClip clip = Music.clip("piece", Music.samples(2, 1), Music.samples(2, 2));
    Path target = folder.resolve("out.wav");

    RenderOutcome outcome =
        new RenderJob(clip, UNIT, -2, SampleFormat.FLOAT_32, target).run(Progress.NONE);

    UnitProcessor unit = new UnitProcessor();
    unit.prepare(Music.RATE_HZ, 2, ChannelLink.LINKED);
    unit.setParameters(-24, 4, 5, 150, 1);
    float[][] heard = new float[2][clip.frames()];
    unit.process(clip.channels(), heard, new float[clip.frames()], 0, clip.frames());
    AudioClip written = AudioFileReader.read(target);
    assertArrayEquals(heard[0], written.channel(0));
    assertArrayEquals(heard[1], written.channel(1));
    assertEquals(clip.frames(), outcome.frames());
    assertEquals(written.peakDbfs(), outcome.peakDbfs(), 1e-9);
    assertEquals(0, outcome.clippedSamples());
    assertEquals(0, outcome.replacedSamples());
  }

  @Test
  void clippedAndReplacedSamplesAreCounted() throws IOException {
    float[] samples = new float[1_000];
    samples[10] = 0.9f;
    samples[20] = -0.9f;
    samples[30] = Float.NaN;
    CompressorParameters nothing = new CompressorParameters(6, 1, 5, 150, 0);
    Path target = folder.resolve("out.wav");

    RenderOutcome outcome =
        new RenderJob(Music.clip("x", samples), nothing, 6, SampleFormat.PCM_16, target)
            .run(Progress.NONE);

    assertEquals(2, outcome.clippedSamples());
    assertEquals(1, outcome.replacedSamples());
    assertEquals(Decibels.fromFactor(0.9) + 6, outcome.peakDbfs(), 1e-3);
    assertEquals(0, AudioFileReader.read(target).channel(0)[30]);
  }

  @Test
  void stoppedRenderLeavesTheFormerFileAndNothingElse() throws IOException {
    Path target = Files.writeString(folder.resolve("out.wav"), "former");
    RenderJob job =
        new RenderJob(Music.clip("x", Music.samples(4, 1)), UNIT, 0, SampleFormat.PCM_24, target);

    assertThrows(CancellationException.class, () -> job.run(done -> done < 0.5));

    assertEquals("former", Files.readString(target));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(target), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {4_000, 384_000})
  void rateBeyondTheCompressorsIsRefusedInWords(double rate) {
    AudioClip clip = new AudioClip("odd.wav", rate, new float[1][1_000], "");

    IOException e =
        assertThrows(
            IOException.class,
            () ->
                new RenderJob(clip, UNIT, 0, SampleFormat.PCM_24, folder.resolve("out.wav"))
                    .run(Progress.NONE));

    assertTrue(String.valueOf(e.getMessage()).contains("outside 8000 to 192000 Hz"));
    assertTrue(Files.notExists(folder.resolve("out.wav")));
  }
}
