package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.TestServices;
import org.optofit.audio.ClockedCard;
import org.optofit.audio.InputDevice;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.Numbers;

/**
 * The live input without a toolkit, on a sound card in memory with a cable from output to input.
 */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // set by open
final class LiveViewModelTest {
  @TempDir private Path folder;
  private final ClockedCard card = new ClockedCard(48_000, 0, 1);
  private Services services;
  private AuditionViewModel viewModel;
  private LiveViewModel live;
  private double now;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder.resolve("settings"), card.outputs(), card.inputs());
    viewModel = new AuditionViewModel(services);
    live = viewModel.live();
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void liveTakesTheFilesPlaceAndFileBringsItBack() {
    AudioClip clip = new AudioClip("a.wav", 48_000, new float[1][48_000], "16 bit");
    services.audition().load(clip);
    viewModel.source().show(clip);
    live.setOn(true);
    assertTrue(services.audition().live().isPresent());
    live.setOn(false);
    assertFalse(live.isOn());
    assertTrue(services.audition().live().isEmpty());
    assertEquals(clip, services.audition().clip().orElseThrow());
  }

  @Test
  void itIsNotHeardAtFirstAndListeningStartsIt() {
    live.setOn(true);
    assertFalse(live.listeningProperty().get());
    live.setListening(true);
    assertTrue(live.listeningProperty().get());
    await(() -> services.audition().status().playing());
    await(() -> status().text().startsWith("Live, heard: Clocked input"));
    await(() -> live.factsProperty().get().equals("48.0 kHz, 24 bit"));
    await(() -> live.latencyProperty().get().endsWith(" ms"));
    live.channelsProperty().set(new LiveChoice.Channels(0, 1));
    assertFalse(live.listeningProperty().get(), "another channel is another source");
  }

  @Test
  void theMeterMovesBeforeAnythingPlays() {
    double[] highest = {Double.NEGATIVE_INFINITY};
    int[] looks = {0};
    live.setOnLook(
        level -> {
          looks[0]++;
          highest[0] = Math.max(highest[0], level);
        });
    live.setOn(true);
    await(() -> looks[0] > 3);
    assertFalse(services.audition().status().playing());
    assertTrue(highest[0] < -100, "silence on the cable");
  }

  @Test
  void theLatencyIsMeasuredOverTheCableAndPlaybackStandsStillAgain() {
    live.setOn(true);
    await(() -> live.factsProperty().get().equals("48.0 kHz, 24 bit"));
    live.measure();
    assertFalse(live.measurement().runningProperty().get());
    assertTrue(
        live.measurement().resultProperty().get().endsWith(" ms"),
        live.measurement().resultProperty().get());
    assertTrue(status().text().startsWith("From output to input the burst took"));
    await(() -> !services.audition().status().playing());
  }

  @Test
  void aLookForDevicesThatFindsTheOneInUseAgainSilencesNothing() {
    live.setOn(true);
    live.setListening(true);
    await(() -> status().text().startsWith("Live, heard: Clocked input"));
    LiveChoice named = new LiveChoice(new InputDevice("", "Found by its name"), 4);
    live.deviceProperty().set(named);
    live.rateHzProperty().set(Double.valueOf(0));
    assertTrue(live.listeningProperty().get());
    assertTrue(services.audition().status().playing());
    live.rateHzProperty().set(48_000.0);
    assertFalse(live.listeningProperty().get(), "another rate is another source");
  }

  @Test
  void aFileOpenedMeanwhileTakesTheInputsPlaceStoppedAndTheInputIsNotHeardAfterIt()
      throws IOException {
    Path file = folder.resolve("a.wav");
    WavWriter.write(
        file, new AudioClip("a.wav", 48_000, new float[1][48_000], "16 bit"), SampleFormat.PCM_16);
    live.setOn(true);
    live.setListening(true);
    await(() -> services.audition().status().playing());
    viewModel.source().open(file);
    assertFalse(live.isOn());
    await(() -> !services.audition().status().playing());
    await(() -> status().text().equals("Ready: a.wav"));
    live.setOn(true);
    assertFalse(live.listeningProperty().get());
  }

  @Test
  void aMeasurementThatIsStoppedCanBeginAgainAndLeavesNothingPlaying() {
    LatencyMeasurement measurement = live.measurement();
    live.setOn(true);
    await(() -> live.factsProperty().get().equals("48.0 kHz, 24 bit"));
    services.status().addListener(this::pressStop);
    live.measure();
    assertFalse(measurement.runningProperty().get());
    assertEquals(Numbers.NONE, measurement.resultProperty().get());
    await(() -> !services.audition().status().playing());
  }

  @Test
  void aLostInputIsSaidAndItsReturnToo() {
    live.setOn(true);
    await(() -> status().text().equals("Ready: live from Clocked input"));
    card.setInputThere(false);
    await(() -> status().text().contains("Clocked input is gone"));
    assertEquals(Kind.WARNING, status().kind());
    card.setInputThere(true);
    await(() -> status().text().equals("Ready: live from Clocked input"));
  }

  @Test
  void aMissingInputIsSaid() {
    card.setInputThere(false);
    live.setOn(true);
    await(() -> status().text().startsWith("No input: System default does not open"));
    assertEquals(Numbers.NONE, live.latencyProperty().get());
  }

  @Test
  void channelsAreThoseOfTheDeviceByThemselvesAndInPairs() {
    LiveChoice three = new LiveChoice(new InputDevice("x", "X"), 3);
    assertEquals(
        List.of("Channel 1", "Channel 2", "Channels 1+2", "Channel 3"),
        three.choices().stream().map(LiveChoice.Channels::label).toList());
    live.deviceProperty().set(new LiveChoice(new InputDevice("y", "Y"), 1));
    assertEquals(new LiveChoice.Channels(0, 1), live.channelsProperty().get());
  }

  private void pressStop() {
    StatusMessage.Action action = status().action();
    if (action != null) {
      action.run().run();
    }
  }

  private StatusMessage status() {
    return services.status().current();
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 15_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it never happened; status: " + status().text());
      now += 0.3;
      viewModel.look(now);
      Thread.onSpinWait();
    }
  }
}
