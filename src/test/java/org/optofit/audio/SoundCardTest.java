package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/** The engine on a sound system of its own, recorded at the other end. */
@Tag("soundcard")
@Timeout(180)
final class SoundCardTest {
  private static final int RATE = 44_100;
  private static final UnitControls COMPRESSING =
      new UnitControls(new CompressorParameters(-30, 4, 2, 120, 9), -3, false, 0);

  /** A busy machine may leave a gap in a recording, which is no fault of what was played. */
  private static final int ATTEMPTS = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"PCM_16, s16le, PCM_16", "PCM_24, s24le, PCM_24", "PCM_24, s16le, PCM_16"})
  void whatTheCardHearsIsTheRenderedFileSampleForSample(
      SampleFormat played, String recorded, SampleFormat file) throws IOException {
    AudioClip clip = sampleAudio(3);
    AudioClip rendered = rendered(clip, file);
    String outcome = "not played";
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE)) {
      for (int i = 0; i < ATTEMPTS && !outcome.isEmpty(); i++) {
        Path heard = folder.resolve("heard" + i + ".wav");
        card.record(heard, recorded);
        playToTheEnd(clip, played);
        card.endRecording();
        outcome = difference(rendered, AudioFileReader.read(heard));
      }
    }
    assertEquals("", outcome);
  }

  @Test
  void aVanishedCardIsNoticedAndTakenAgainWhenItIsBack() throws IOException {
    AudioClip clip = sampleAudio(20);
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE);
        PlaybackEngine engine = new PlaybackEngine(new JavaSoundLines())) {
      engine.load(clip);
      engine.setLoop(new LoopRegion(0, clip.frames()));
      engine.play();
      await("playing on the card", 10, () -> engine.status().streamFrame() > RATE / 2);
      assertEquals(OutputState.READY, engine.status().output());

      card.vanish();
      await("loss noticed", 3, () -> engine.status().output() == OutputState.DEVICE_LOST);
      long lostAt = engine.status().streamFrame();
      await("playing on silently", 3, () -> engine.status().streamFrame() > lostAt + RATE / 2);
      assertTrue(engine.status().playing());

      card.appear(RATE);
      await("taken again", 5, () -> engine.status().output() == OutputState.READY);
      Path heard = folder.resolve("back.wav");
      card.record(heard, "float32le");
      long backAt = engine.status().streamFrame();
      await("heard again", 5, () -> engine.status().streamFrame() > backAt + RATE);
      card.endRecording();
      AudioClip back = AudioFileReader.read(heard);
      assertTrue(back.peakDbfs() > -40, "peak " + back.peakDbfs());
      assertAllFinite(back);
    }
  }

  @Test
  void aCardThatAppearsLaterIsTaken() throws IOException {
    AudioClip clip = sampleAudio(20);
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE)) {
      card.vanish();
      try (PlaybackEngine engine = new PlaybackEngine(new JavaSoundLines())) {
        engine.load(clip);
        engine.play();
        await("silent start", 10, () -> engine.status().streamFrame() > RATE / 4);
        assertEquals(OutputState.NO_DEVICE, engine.status().output());
        card.appear(RATE);
        await("card taken", 5, () -> engine.status().output() == OutputState.READY);
        long takenAt = engine.status().streamFrame();
        await("playing on it", 5, () -> engine.status().streamFrame() > takenAt + RATE / 4);
      }
    }
  }

  @Test
  void badSamplesNeverReachTheCard() throws IOException {
    float[][] bad = new float[2][RATE];
    for (int n = 0; n < RATE; n++) {
      bad[0][n] = n % 1_000 == 7 ? Float.NaN : 0.3f * (float) Math.sin(n * 0.05);
      bad[1][n] = n % 1_000 == 9 ? Float.NEGATIVE_INFINITY : bad[0][n];
    }
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE)) {
      Path heard = folder.resolve("heard.wav");
      card.record(heard, "float32le");
      playToTheEnd(new AudioClip("bad", RATE, bad, ""), SampleFormat.PCM_24);
      card.endRecording();
      AudioClip clip = AudioFileReader.read(heard);
      assertAllFinite(clip);
      assertTrue(clip.peakDbfs() > -10, "it was heard");
    }
  }

  private static void playToTheEnd(AudioClip clip, SampleFormat format) {
    try (PlaybackEngine engine = new PlaybackEngine(new JavaSoundLines(List.of(format)))) {
      engine.setOutput(LineSetup.of(OutputDevice.SYSTEM_DEFAULT, BufferSize.VERY_LARGE));
      engine.controls().publish(COMPRESSING);
      engine.load(clip);
      engine.play();
      await("playing", 10, () -> engine.status().playing());
      await("played", 30, () -> !engine.status().playing());
      assertEquals(OutputState.READY, engine.status().output());
    }
  }

  private AudioClip rendered(AudioClip clip, SampleFormat format) throws IOException {
    Path file = folder.resolve("rendered.wav");
    WavWriter.write(file, Rendering.of(clip, COMPRESSING), format);
    return AudioFileReader.read(file);
  }

  /** Where the recording, from its first sound on, differs from what was to be heard. */
  private static String difference(AudioClip expected, AudioClip heard) {
    int lead = firstSound(heard) - firstSound(expected);
    if (firstSound(heard) == heard.frames() || lead < 0) {
      return "nothing was heard";
    }
    for (int n = 0; n < expected.frames(); n++) {
      for (int c = 0; c < expected.channelCount(); c++) {
        boolean there = lead + n < heard.frames();
        if (!there || heard.channel(c)[lead + n] != expected.channel(c)[n]) {
          return "frame " + n + " of " + expected.frames() + " differs in channel " + c;
        }
      }
    }
    return "";
  }

  private static int firstSound(AudioClip clip) {
    int first = 0;
    while (first < clip.frames() && clip.channel(0)[first] == 0 && clip.channel(1)[first] == 0) {
      first++;
    }
    return first;
  }

  private static void assertAllFinite(AudioClip clip) {
    for (float[] channel : clip.channels()) {
      for (float sample : channel) {
        assertTrue(Float.isFinite(sample));
      }
    }
  }

  /** The first seconds of the bundled music, as stereo. */
  private static AudioClip sampleAudio(int seconds) throws IOException {
    AudioClip music = AudioFileReader.read(Path.of("sample-audio/dry-music.wav"));
    assertEquals(RATE, music.sampleRateHz());
    float[] left = Arrays.copyOf(music.channel(0), seconds * RATE);
    float[] right = Arrays.copyOf(music.channel(music.channelCount() - 1), seconds * RATE);
    return new AudioClip("music", RATE, new float[][] {left, right}, music.encoding());
  }

  private static void await(String what, double seconds, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Math.round(seconds * 1e9);
    while (!condition.getAsBoolean()) {
      assertFalse(System.nanoTime() > deadline, what + " did not happen within " + seconds + " s");
      LockSupport.parkNanos(5_000_000);
    }
  }
}
