package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

final class RenderViewModelTest {
  @TempDir private Path folder;
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

  private Path music(String name, int seed) throws IOException {
    Path file = folder.resolve(name);
    WavWriter.write(file, Music.clip(name, Music.samples(1, seed)), SampleFormat.PCM_16);
    return file;
  }
}
