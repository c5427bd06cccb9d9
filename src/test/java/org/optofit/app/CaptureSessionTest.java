package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.DuplexException;
import org.optofit.audio.DuplexPorts;
import org.optofit.audio.InputDevice;
import org.optofit.audio.InputMeter;
import org.optofit.audio.MemoryLoop;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.Progress;
import org.optofit.capture.Severity;
import org.optofit.capture.SignalReturn;
import org.optofit.capture.SweepCapture;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;

/** A unit captured over a card in memory, from the signal to the fitted parameters. */
@Timeout(120)
final class CaptureSessionTest {
  private static final double RATE = 44_100;
  private static final int LATENCY = 3_210;

  /** Peaks of its output stay below full scale. */
  private static final CompressorParameters KNOWN =
      new CompressorParameters(-24, 3.2, 4.5, 180, -2);

  @TempDir Path folder;

  private final MemoryLoop card =
      new MemoryLoop(RATE, LATENCY, new CompressorInTheLoop(RATE, KNOWN));
  private final CaptureSession session =
      new CaptureSession(card.outputs(), card.inputs(), () -> false);
  private final InputMeter meter = new InputMeter();

  @Test
  void aCapturedCompressorIsFittedBackToWithinAPercent() throws IOException {
    CaptureSetup setup = setup("LA-2A");
    AudioClip signal = session.signal(setup, Progress.NONE);
    CaptureTake take = session.record(setup, 85, signal, meter, Progress.NONE);
    assertTrue(take.usable(), () -> take.objection().orElse(""));
    List<SweepCapture> captures = session.keep(take).there();
    assertEquals(
        List.of(
            new SweepCapture(
                folder.resolve("LA-2A-dry.wav"),
                folder.resolve("LA-2A-wet-pr085.wav"),
                85,
                CompressionMode.COMPRESS)),
        captures);
    assertArrayEquals(signal.channel(0), AudioFileReader.read(captures.get(0).dry()).channel(0));
    FittedBack.assertWithinAPercent(KNOWN, captures.get(0));
  }

  @Test
  void anotherStartFindsWhatIsThereAndPlaysTheSameSignal() throws IOException {
    CaptureSetup setup = setup("unit");
    AudioClip signal = session.signal(setup, Progress.NONE);
    CaptureTake take = session.record(setup, 70, signal, meter, Progress.NONE);
    session.keep(take);
    session.keep(session.record(setup, 72.5, signal, meter, Progress.NONE));
    session.keep(take);
    CaptureSession later = new CaptureSession(card.outputs(), card.inputs(), () -> false);
    assertArrayEquals(signal.channel(0), later.signal(setup, Progress.NONE).channel(0));
    assertEquals(
        List.of(72.5, 70.0),
        new CaptureFolder(folder, "unit")
            .captures().there().stream().map(SweepCapture::peakReduction).toList());
    assertEquals("unit", CaptureFolder.unitIn(folder).orElseThrow());
    assertEquals(5, files(), "dry, two wet, the list, the former ones");
    assertTrue(
        Files.readString(folder.resolve("captures.csv"))
            .contains("unit-dry.wav,unit-wet-pr072.5.wav,72.5,compress"));
    IOException other =
        assertThrows(IOException.class, () -> later.signal(setup("another"), Progress.NONE));
    assertTrue(other.toString().contains("holds recordings of unit"), other.toString());
  }

  @Test
  void aTakeThatLostSamplesIsNotUsableAndSaysSo() throws IOException {
    CaptureSetup setup = setup("unit");
    AudioClip signal = session.signal(setup, Progress.NONE);
    card.lose((long) (20 * RATE), 2_048);
    CaptureTake take = session.record(setup, 85, signal, meter, Progress.NONE);
    assertFalse(take.usable());
    assertInstanceOf(SignalReturn.Slipped.class, take.found());
    assertTrue(take.objection().orElseThrow().contains("lost 2048 samples"), take.toString());
    assertThrows(IllegalArgumentException.class, () -> session.keep(take));
    card.lose((long) (20 * RATE), 300);
    CaptureTake few = session.record(setup, 85, signal, meter, Progress.NONE);
    assertTrue(found(few, "dropouts"), "300 lost samples pass unnoticed");
  }

  @Test
  void silenceAndAClippingReturnAreSaid() throws IOException {
    CaptureSetup setup = setup("unit");
    AudioClip signal = session.signal(setup, Progress.NONE);
    card.plug(x -> 0);
    CaptureTake silent = session.record(setup, 85, signal, meter, Progress.NONE);
    assertTrue(silent.objection().orElseThrow().contains("did not come back"));
    assertEquals(LevelGuide.NO_SIGNAL, LevelGuide.of(silent.peakDbfs(), false));
    card.plug(x -> 3 * x);
    CaptureTake hot = session.record(setup, 85, signal, meter, Progress.NONE);
    assertEquals(LevelGuide.TOO_HOT, LevelGuide.of(hot.peakDbfs(), false));
    assertTrue(found(hot, "clipping"));
  }

  @Test
  void theProbeShowsTheLoopsLatency() throws IOException {
    LoopLatency wire =
        session.measureLatency(setup("unit").ports(), RATE, meter, Progress.NONE).orElseThrow();
    assertTrue(wire.samples() >= LATENCY, wire.toString());
    assertEquals(0, wire.samples() - Math.rint(wire.samples()), 0.1);
    assertEquals(wire.samples() / RATE * 1e3, wire.milliseconds(), 1e-9);
    card.plug(x -> 0);
    assertTrue(session.measureLatency(setup("unit").ports(), RATE, meter, Progress.NONE).isEmpty());
  }

  @Test
  void stoppingOrLosingTheDeviceKeepsNothing() throws IOException {
    CaptureSetup setup = setup("unit");
    AudioClip signal = session.signal(setup, Progress.NONE);
    assertThrows(
        CancellationException.class,
        () -> session.record(setup, 85, signal, meter, done -> done < 0.01));
    card.unplugInputAt(50_000);
    assertThrows(
        DuplexException.class, () -> session.record(setup, 85, signal, meter, Progress.NONE));
    assertEquals(0, files());
  }

  private static boolean found(CaptureTake take, String check) {
    return Objects.requireNonNull(take.checks()).outcomes().stream()
        .anyMatch(o -> o.id().equals(check) && o.severity() != Severity.OK);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private CaptureSetup setup(String unit) {
    return new CaptureSetup(
        folder,
        unit,
        CompressionMode.COMPRESS,
        new DuplexPorts(OutputDevice.SYSTEM_DEFAULT, InputDevice.SYSTEM_DEFAULT, 0),
        RATE,
        60);
  }
}
