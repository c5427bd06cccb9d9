package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.CaptureTake;
import org.optofit.app.CompressorInTheLoop;
import org.optofit.app.Services;
import org.optofit.app.TestServices;
import org.optofit.audio.InputDevice;
import org.optofit.audio.MemoryLoop;
import org.optofit.audio.OutputDevice;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;

/** The Record page over a card in memory with our compressor in the loop. */
@Timeout(120)
final class RecordViewModelTest {
  private static final double RATE = 44_100;

  @TempDir Path folder;

  private final MemoryLoop card =
      new MemoryLoop(
          RATE,
          500,
          new CompressorInTheLoop(RATE, new CompressorParameters(-24, 3.2, 4.5, 180, -2)));
  private final List<Path> fitted = new ArrayList<>();
  private RecordDevices devices =
      new RecordDevices(List.of(OutputDevice.SYSTEM_DEFAULT), List.of(InputDevice.SYSTEM_DEFAULT));
  private final Services services;
  private final RecordViewModel model;

  RecordViewModelTest(@TempDir Path settings) {
    services = TestServices.inline(settings, card.outputs(), card.inputs());
    model = new RecordViewModel(services, () -> devices, fitted::add);
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void everyObstacleIsSaidInTurnWithItsNextStep() {
    devices = new RecordDevices(List.of(OutputDevice.SYSTEM_DEFAULT), List.of());
    model.level().lookForDevices();
    assertTrue(model.instructionProperty().get().contains("no input device"));
    model.start();
    assertEquals(0, card.open());
    devices =
        new RecordDevices(
            List.of(OutputDevice.SYSTEM_DEFAULT), List.of(InputDevice.SYSTEM_DEFAULT));
    model.level().lookForDevices();
    assertEquals("Choose a folder for the recordings.", model.instructionProperty().get());
    model.settings().folder.set(folder);
    model.settings().unit.set("a/b");
    assertTrue(model.obstacleProperty().get().startsWith("Name the unit"));
    model.settings().unit.set("LA-2A");
    model.settings().positions.set("many");
    assertTrue(model.obstacleProperty().get().startsWith("Write positions"));
    model.settings().positions.set("100-40/5");
    assertEquals("", model.obstacleProperty().get());
    assertEquals(
        "Set Peak Reduction to 100, then press Record.", model.instructionProperty().get());
    assertEquals(13, model.rowsProperty().get().size());
  }

  @Test
  void positionAfterPositionIsRecordedAndHandedOverToTheSweep() {
    ready("85, 80");
    model.start();
    assertEquals(List.of(true, false), recorded());
    assertEquals("Set Peak Reduction to 80, then press Record.", model.instructionProperty().get());
    assertTrue(Files.exists(folder.resolve("LA-2A-wet-pr085.wav")));
    assertFalse(model.fittableProperty().get());
    model.start();
    assertEquals(List.of(true, true), recorded());
    assertTrue(model.instructionProperty().get().startsWith("Every position is recorded"));
    model.fitSweep();
    assertEquals(List.of(folder.resolve("captures.csv")), fitted);
    model.choose(85);
    assertEquals("Set Peak Reduction to 85, then press Record.", model.instructionProperty().get());

    RecordViewModel later = new RecordViewModel(services, () -> devices, fitted::add);
    later.settings().folder.set(folder);
    assertEquals("LA-2A", later.settings().unit.get());
    assertEquals(2, later.rowsProperty().get().stream().filter(RecordRow::recorded).count());
    later.settings().mode.set(CompressionMode.LIMIT);
    assertEquals(0, later.rowsProperty().get().stream().filter(RecordRow::recorded).count());
  }

  @Test
  void aTakeThatCannotBeUsedIsNotKeptAndSaysWhy() {
    ready("85");
    card.plug(x -> 0);
    model.start();
    assertEquals(List.of(false), recorded());
    assertTrue(model.takes().objectionProperty().get().contains("did not come back"));
    model.takes().keepAnyway();
    assertEquals(List.of(false), recorded());
    assertTrue(
        model.level().words().startsWith("Press") || model.level().words().startsWith("No signal"));
    card.plug(x -> -0.9f * x);
    model.start();
    CaptureTake again = Objects.requireNonNull(model.takes().lastProperty().get());
    assertTrue(again.whole());
  }

  @Test
  void theLoopIsMeasuredBeforeAFolderIsChosenAndJudgesNoLevel() {
    model.level().lookForDevices();
    model.settings().rateHz.set(RATE);
    model.level().measureLatency();
    assertTrue(model.level().words().startsWith("Press Set level"), model.level().words());
    assertTrue(
        model.level().latencyProperty().get().endsWith("samples"),
        model.level().latencyProperty().get());
  }

  @Test
  void aDeviceThatGoesAwayIsSaidAndThePageGoesOn() {
    ready("85");
    card.unplugInputAt(40_000);
    model.start();
    assertTrue(services.status().current().text().contains("has gone"));
    assertTrue(model.work().idle());
    card.unplugInputAt(Long.MAX_VALUE);
    model.level().measureLatency();
    assertTrue(
        model.level().latencyProperty().get().endsWith("samples"),
        model.level().latencyProperty().get());
  }

  private void ready(String positions) {
    model.level().lookForDevices();
    model.settings().rateHz.set(RATE);
    model.settings().folder.set(folder);
    model.settings().unit.set("LA-2A");
    model.settings().positions.set(positions);
  }

  private List<Boolean> recorded() {
    return model.rowsProperty().get().stream().map(RecordRow::recorded).toList();
  }
}
