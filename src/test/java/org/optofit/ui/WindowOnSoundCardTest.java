package org.optofit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.RenderJob;
import org.optofit.app.Services;
import org.optofit.app.UnitSetting;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.BufferSize;
import org.optofit.audio.JavaSoundLines;
import org.optofit.audio.OutputState;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.VirtualSoundCard;
import org.optofit.audio.WavWriter;
import org.optofit.model.AudioClip;
import org.optofit.store.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window on a display plays to a sound card what {@link RenderJob} writes. */
@Tag("display")
@Tag("soundcard")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
final class WindowOnSoundCardTest {
  private static final int RATE = 44_100;
  private static final int SECONDS = 6;
  private static final int PATIENCE_SECONDS = 60;

  /** A busy machine may leave a gap in a recording, which is no fault of what was played. */
  private static final int ATTEMPTS = 5;

  @TempDir private static Path folder;
  private Services services;
  private MainWindow window;

  @Start
  void start(Stage stage) throws IOException {
    services =
        new Services(
            Platform::runLater,
            Executors.newCachedThreadPool(),
            new JavaSoundLines(),
            new SettingsStore(Files.createTempDirectory(folder, "settings")));
    window = new MainWindow(services);
    Scene scene = new Scene(window, 1280, 800);
    window.install(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void whatSpacePlaysIsTheRenderedFileSampleForSample(FxRobot robot)
      throws IOException, TimeoutException {
    AudioClip music = AudioFileReader.read(Path.of("sample-audio/dry-music.wav"));
    AudioClip start =
        new AudioClip(
            "start.wav",
            RATE,
            new float[][] {Arrays.copyOf(music.channel(0), SECONDS * RATE)},
            music.encoding());
    Path piece = folder.resolve("start.wav");
    WavWriter.write(piece, start, SampleFormat.PCM_16);
    String outcome = "not played";
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE)) {
      robot.interact(
          () -> {
            window.audition().output().bufferProperty().set(BufferSize.VERY_LARGE);
            window.audition().source().open(piece);
          });
      await(() -> services.audition().clip().isPresent());
      await(() -> services.engine().status().output() == OutputState.READY);
      AudioClip rendered = rendered();
      for (int i = 0; i < ATTEMPTS && !outcome.isEmpty(); i++) {
        Path heard = folder.resolve("heard" + i + ".wav");
        card.record(heard, "s24le");
        robot.type(KeyCode.SPACE);
        await(() -> services.engine().status().playing());
        await(() -> !services.engine().status().playing());
        card.endRecording();
        outcome = difference(rendered, AudioFileReader.read(heard));
        robot.interact(window.audition().source()::stop);
      }
    }
    assertEquals("", outcome);
  }

  private AudioClip rendered() throws IOException {
    UnitSetting setting = services.audition().setting();
    Path file = folder.resolve("rendered.wav");
    new RenderJob(
            services.audition().clip().orElseThrow(),
            setting.parameters(),
            setting.gainDb(),
            SampleFormat.PCM_24,
            file)
        .run(Progress.NONE);
    return AudioFileReader.read(file);
  }

  /** Where the recording, from its first sound on, differs from what was to be heard. */
  private static String difference(AudioClip expected, AudioClip heard) {
    int lead = firstSound(heard) - firstSound(expected);
    if (firstSound(heard) == heard.frames() || lead < 0) {
      return "nothing was heard";
    }
    for (int n = 0; n < expected.frames(); n++) {
      for (int c = 0; c < heard.channelCount(); c++) {
        boolean there = lead + n < heard.frames();
        if (!there || heard.channel(c)[lead + n] != expected.channel(0)[n]) {
          return "frame " + n + " of " + expected.frames() + " differs in channel " + c;
        }
      }
    }
    return "";
  }

  private static int firstSound(AudioClip clip) {
    int first = 0;
    while (first < clip.frames() && clip.channel(0)[first] == 0) {
      first++;
    }
    return first;
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }
}
