package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.TestServices;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.testdata.Music;
import org.optofit.ui.control.Numbers;

final class RenderViewModelTest {
  @TempDir private Path folder;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private Services services;
  private AuditionViewModel audition;
  private RenderViewModel render;

  @BeforeEach
  void open() throws IOException {
    services = TestServices.inline(folder.resolve("settings"));
    audition = new AuditionViewModel(services);
    render = audition.render();
    audition.source().open(music("song.wav", 1));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void theSourceGoesBesideItselfUnderANameThatTellsTheSetting() throws IOException {
    render.offerSource();
    assertEquals("Render", render.actionProperty().get());
    render.run();
    assertEquals(
        List.of("song, LA-2A PR 70.wav"), render.rows().stream().map(RenderRow::target).toList());
    assertTrue(render.rows().get(0).state().startsWith("Written, peak "));
    assertEquals(
        Music.RATE_HZ, AudioFileReader.read(folder.resolve("song, LA-2A PR 70.wav")).frames());
    assertFalse(render.runningProperty().get());
    assertEquals(Kind.DONE, services.status().current().kind());
  }

  @Test
  void theLoopAloneIsRenderedWhenChosenAndNoFormerFileIsReplaced() throws IOException {
    render.offerSource();
    assertFalse(render.hasSelection());
    audition.source().setLoop(10_000, 30_000);
    Path former = Files.writeString(folder.resolve("song, LA-2A PR 70, loop.wav"), "former");
    render.offerSource();
    assertTrue(render.hasSelection());
    render.partProperty().set(RenderPart.SELECTION);
    render.run();
    assertEquals("former", Files.readString(former));
    assertEquals(
        20_000, AudioFileReader.read(folder.resolve("song, LA-2A PR 70, loop 2.wav")).frames());
  }

  @Test
  void severalFilesAreRenderedOneFailsAndTheOthersStay() throws IOException {
    Path a = music("a.wav", 2);
    Path bad = Files.writeString(folder.resolve("b.wav"), "no audio");
    Path c = music("c.wav", 3);
    render.formatProperty().set(SampleFormat.FLOAT_32);
    render.offer(List.of(a, bad, c));
    assertEquals("Render 3 files", render.actionProperty().get());
    render.run();
    assertEquals(
        List.of(false, true, false), render.rows().stream().map(RenderRow::failed).toList());
    assertTrue(
        services.status().current().text().startsWith("2 of 3 files are written. "),
        services.status().current().text());
    Path alone = folder.resolve("alone.wav");
    audition.source().open(c);
    render.run(alone, SampleFormat.FLOAT_32);
    assertArrayEquals(
        Files.readAllBytes(alone), Files.readAllBytes(folder.resolve("c, LA-2A PR 70.wav")));
  }

  @Test
  void withoutALoopTheWholeFileIsMeant() {
    audition.source().setLoop(10_000, 30_000);
    render.offerSource();
    render.partProperty().set(RenderPart.SELECTION);
    audition.source().clearLoop();
    render.offerSource();
    assertEquals(RenderPart.WHOLE, render.partProperty().get());
  }

  @Test
  void theTrimOfEqualLoudnessIsOfferedWhileThatIsOnAndGoesIntoTheFileWhenChosen()
      throws IOException {
    // The loudness is measured a moment later, which needs a window's thread that waits for it.
    close();
    services = TestServices.withWindow(folder.resolve("settings"), window::add);
    audition = new AuditionViewModel(services);
    render = audition.render();
    audition.source().open(folder.resolve("song.wav"));
    runWindowUntil(() -> services.audition().clip().isPresent());
    services.audition().setGainDb(6);
    render.formatProperty().set(SampleFormat.FLOAT_32);
    render.offerSource();
    assertFalse(render.trimOffered().get());
    runToTheEnd();
    audition.listening().toggleEqualLoudness();
    runWindowUntil(() -> render.trimText().getValue().endsWith(" dB"));
    assertTrue(render.trimOffered().get());
    assertFalse(render.trimmedProperty().get(), "off at first");
    runToTheEnd();
    Path plain = folder.resolve("song, LA-2A PR 70.wav");
    assertArrayEquals(
        Files.readAllBytes(plain), Files.readAllBytes(folder.resolve("song, LA-2A PR 70 2.wav")));
    render.trimmedProperty().set(true);
    double trimDb = services.audition().slots().trimDb();
    assertTrue(trimDb < -1, "trim " + trimDb);
    String figure = Numbers.signed(trimDb, 1) + " dB";
    assertEquals("With the trim of equal loudness, " + figure, render.trimText().getValue());
    runToTheEnd();
    Path trimmed = folder.resolve("song, LA-2A PR 70, equal loudness.wav");
    assertEquals(rmsDb(plain) + trimDb, rmsDb(trimmed), 1e-3);
    String said = services.status().current().text();
    assertTrue(said.contains(" is written with a trim of " + figure + ", peak "), said);
    audition.listening().toggleEqualLoudness();
    assertFalse(render.trimOffered().get());
    assertEquals("song, LA-2A PR 70 3.wav", render.rows().get(0).target(), "not trimmed any more");
  }

  private void runToTheEnd() {
    render.run();
    runWindowUntil(() -> !render.runningProperty().get() && window.isEmpty());
  }

  private void runWindowUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      try {
        Runnable next = window.poll(15, TimeUnit.SECONDS);
        assertNotNull(next, "it never happened");
        next.run();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static double rmsDb(Path file) throws IOException {
    double sum = 0;
    float[] samples = AudioFileReader.read(file).channel(0);
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return 10 * Math.log10(sum / samples.length);
  }

  private Path music(String name, int seed) throws IOException {
    Path file = folder.resolve(name);
    WavWriter.write(file, Music.clip(name, Music.samples(1, seed)), SampleFormat.PCM_16);
    return file;
  }
}
