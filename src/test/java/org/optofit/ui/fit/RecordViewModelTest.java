package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.Severity;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;

/** The Record page over a card in memory with our compressor in the loop. */
@Timeout(120)
final class RecordViewModelTest {
  private static final double RATE = 44_100;

  private static final MemoryLoop.Unit COMPRESSED =
      new CompressorInTheLoop(RATE, new CompressorParameters(-24, 3.2, 4.5, 180, -2));

  /** Flat tops, and otherwise as good. */
  private static final MemoryLoop.Unit CLIPPED =
      x -> Math.max(-0.4f, Math.min(0.4f, COMPRESSED.next(x)));

  @TempDir Path folder;

  private final MemoryLoop card = new MemoryLoop(RATE, 500, COMPRESSED);
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
  @Tag("slow")
  void aTakeThatCannotBeUsedIsNotKeptAndSaysWhy() {
    ready("85");
    card.plug(x -> 0);
    model.start();
    assertEquals(List.of(false), recorded());
    assertTrue(model.takes().wordsProperty().get().contains("did not come back"));
    model.keep();
    assertEquals(List.of(false), recorded());
    assertTrue(levelWords().startsWith("Set Peak Reduction to 85, where"), levelWords());
    card.plug(x -> -0.9f * x);
    assertTrue(model.repeatableProperty().get());
    model.recordAgain();
    CaptureTake again = Objects.requireNonNull(model.takes().lastProperty().get());
    assertTrue(again.whole());
  }

  @Test
  void aTakeWithWarningsIsKeptAndWaitsForAWord() {
    ready("85, 80");
    card.plug(CLIPPED);
    model.start();
    assertTrue(Files.exists(folder.resolve("LA-2A-wet-pr085.wav")));
    assertEquals(TakeVerdict.WARNED, model.takes().verdictProperty().get());
    CaptureTake take = Objects.requireNonNull(model.takes().lastProperty().get());
    String warnings = RecordTakes.warnings(take);
    assertTrue(
        model.instructionProperty().get().startsWith("85 is kept, with " + warnings),
        model.instructionProperty().get());
    assertEquals(List.of(true, false), next());
    assertEquals(List.of(RecordState.WARNED, RecordState.OPEN), states());
    List<CheckOutcome> findings = take.findings();
    for (int i = 0; i < findings.size(); i++) {
      assertEquals(i < take.warnings(), findings.get(i).severity() == Severity.WARNING);
    }
    assertTrue(findings.stream().limit(take.warnings()).anyMatch(f -> f.id().equals("clipping")));
    model.keep();
    assertEquals(TakeVerdict.KEPT, model.takes().verdictProperty().get());
    assertEquals(List.of(false, true), next());
    assertFalse(model.repeatableProperty().get());
  }

  @Test
  @Tag("slow")
  void aTakeWithWarningsIsRecordedAgainAtItsPosition() {
    ready("85, 80");
    card.plug(CLIPPED);
    model.start();
    card.plug(COMPRESSED);
    model.recordAgain();
    assertEquals(TakeVerdict.KEPT, model.takes().verdictProperty().get());
    assertEquals(List.of(RecordState.RECORDED, RecordState.OPEN), states());
    assertEquals(List.of(false, true), next());
  }

  @Test
  @Tag("slow")
  void goingOnToAnotherPositionOrModeAgreesToTheWarnings() {
    ready("85, 80, 75");
    card.plug(CLIPPED);
    model.start();
    model.choose(75);
    assertEquals(TakeVerdict.KEPT, model.takes().verdictProperty().get());
    assertEquals(List.of(false, false, true), next());
    model.start();
    model.settings().mode.set(CompressionMode.LIMIT);
    assertEquals(TakeVerdict.KEPT, model.takes().verdictProperty().get());
    assertEquals(List.of(true, false, false), next());
    assertFalse(model.repeatableProperty().get());
  }

  @Test
  @Tag("slow")
  void aRefusedTakeIsKeptAnywayWhereItWasMadeFor(@TempDir Path other) throws IOException {
    ready("85, 80");
    card.plug(x -> 5e-5f * x);
    model.start();
    assertTrue(Objects.requireNonNull(model.takes().lastProperty().get()).whole());
    assertEquals(TakeVerdict.REFUSED, model.takes().verdictProperty().get());
    model.settings().folder.set(other);
    model.settings().unit.set("another");
    model.settings().mode.set(CompressionMode.LIMIT);
    assertFalse(model.repeatableProperty().get());
    model.keep();
    assertTrue(Files.exists(folder.resolve("LA-2A-wet-pr085.wav")));
    try (Stream<Path> files = Files.list(other)) {
      assertEquals(0, files.count());
    }
    assertEquals(List.of(RecordState.OPEN, RecordState.OPEN), states());
  }

  @Test
  @Tag("slow")
  void aLevelIsJudgedByThePositionItWasRecordedAt() {
    ready("85, 40");
    card.plug(x -> 0.1f * x);
    model.start();
    assertTrue(levelWords().startsWith("Good at 85"), levelWords());
    assertTrue(levelWords().endsWith("Leave the input as it is."), levelWords());
    model.choose(40);
    model.start();
    assertTrue(levelWords().startsWith("Too low at 40"), levelWords());
    card.plug(x -> 2 * x);
    model.choose(85);
    model.start();
    assertTrue(levelWords().startsWith("Too hot at 85"), levelWords());
  }

  @Test
  @Tag("slow")
  void aFileThatWentMissingIsSaidAndRecordedAgainAndKeepsTheSweepBackUntilThen()
      throws IOException {
    ready("85, 80, 75");
    for (int i = 0; i < 3; i++) {
      model.start();
    }
    Files.delete(folder.resolve("LA-2A-wet-pr080.wav"));
    model.settings().folder.set(null);
    model.settings().folder.set(folder);
    assertEquals(
        List.of(RecordState.RECORDED, RecordState.MISSING, RecordState.RECORDED), states());
    assertEquals(List.of(false, true, false), next());
    assertTrue(model.instructionProperty().get().contains("file is missing"));
    model.fitSweep();
    assertEquals(List.of(), fitted);
    assertTrue(services.status().current().text().contains("missing: 80."));
    model.start();
    assertEquals(List.of(true, true, true), recorded());
    model.fitSweep();
    assertEquals(List.of(folder.resolve("captures.csv")), fitted);
  }

  @Test
  void theLoopIsMeasuredBeforeAFolderIsChosenAndJudgesNoLevel() {
    model.level().lookForDevices();
    model.settings().rateHz.set(RATE);
    model.level().measureLatency();
    assertTrue(levelWords().startsWith("Set Peak Reduction to 40, where"), levelWords());
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

  private String levelWords() {
    return model.level().wordsProperty().get();
  }

  private List<RecordState> states() {
    return model.rowsProperty().get().stream().map(RecordRow::state).toList();
  }

  private List<Boolean> next() {
    return model.rowsProperty().get().stream().map(RecordRow::next).toList();
  }

  private List<Boolean> recorded() {
    return model.rowsProperty().get().stream().map(RecordRow::recorded).toList();
  }
}
