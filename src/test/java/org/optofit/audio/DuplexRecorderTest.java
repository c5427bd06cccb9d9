package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.optofit.model.AudioClip;

@Timeout(30)
final class DuplexRecorderTest {
  private static final double RATE = 48_000;
  private static final int LATENCY = 1_234;
  private static final DuplexPorts PORTS = ports(0);

  private final MemoryLoop card = new MemoryLoop(RATE, LATENCY, MemoryLoop.Unit.WIRE);
  private final DuplexRecorder recorder = new DuplexRecorder(card.outputs(), card.inputs());
  private final InputMeter meter = new InputMeter();

  @AfterEach
  void bothDevicesAreClosedHoweverItEnded() {
    assertEquals(0, card.open());
  }

  @Test
  void whatIsPlayedComesBackSampleForSampleBehindTheLatency() throws DuplexException {
    float[] signal = noise(30_000);
    DuplexTake take = recorder.record(PORTS, card.clip(signal), meter, Progress.NONE);
    float[] back = take.recording().channel(0);
    assertTrue(back.length > signal.length + RATE);
    int first = first(back) - first(signal);
    assertTrue(first >= LATENCY, "latency " + first);
    assertArrayEquals(signal, Arrays.copyOfRange(back, first, first + signal.length));
    assertEquals(-0.9, meter.pollPeakDbfs(), 0.1);
  }

  @Test
  void theChosenChannelIsRecorded() throws DuplexException {
    card.wire(4, 2);
    float[] signal = noise(5_000);
    DuplexTake right = recorder.record(ports(2), card.clip(signal), meter, Progress.NONE);
    assertTrue(right.recording().peakDbfs() > -1);
    DuplexTake wrong = recorder.record(ports(1), card.clip(signal), meter, Progress.NONE);
    assertTrue(wrong.recording().peakDbfs() < -100);
  }

  @Test
  void aVanishedInputOrOutputIsSaidAndNothingIsKept() {
    card.unplugInputAt(20_000);
    DuplexException input = fails();
    assertEquals(DuplexException.Kind.LOST, input.kind());
    assertTrue(
        input.getMessage().contains("input device Memory input has gone"), input.getMessage());
    card.unplugInputAt(Long.MAX_VALUE);
    card.unplugOutputAt(20_000);
    DuplexException output = fails();
    assertEquals(DuplexException.Kind.LOST, output.kind());
    assertTrue(output.getMessage().contains("output device"), output.getMessage());
  }

  @Test
  void aFaultOfAThreadIsSaidAtOnceWithItsCauseAndNothingHangs() {
    InputLines broken =
        (device, rate, least) ->
            new FaultyInput(Objects.requireNonNull(card.inputs().open(device, rate, least)));
    DuplexException fault =
        assertThrows(
            DuplexException.class,
            () ->
                new DuplexRecorder(card.outputs(), broken)
                    .record(PORTS, card.clip(noise(60_000)), meter, Progress.NONE));
    assertEquals(DuplexException.Kind.FAULT, fault.kind());
    assertTrue(
        fault.getMessage().contains("Memory input (StackOverflowError)"), fault.getMessage());
  }

  @Test
  void anInterruptEndsTheRecordingOnceBothThreadsHaveLeftTheirDevices() {
    recordUntilEnded(
        done -> {
          if (done > 0.01) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
    assertTrue(Thread.interrupted(), "the interrupt is passed on");
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(t -> t.getName().equals("optofit-record") && t.isAlive()));
  }

  @Test
  void aMissingDeviceAWrongRateAndAMissingChannelAreSaidWithTheNextStep() {
    card.setHasInput(false);
    assertEquals(DuplexException.Kind.NO_INPUT, fails().kind());
    card.setHasInput(true);
    card.setHasOutput(false);
    assertEquals(DuplexException.Kind.NO_OUTPUT, fails().kind());
    card.setHasOutput(true);
    DuplexException rate =
        assertThrows(
            DuplexException.class,
            () ->
                recorder.record(
                    PORTS,
                    new AudioClip("x", 44_100, new float[1][100], ""),
                    meter,
                    Progress.NONE));
    assertEquals(DuplexException.Kind.OTHER_RATE, rate.kind());
    assertTrue(rate.getMessage().contains("48000 Hz"), rate.getMessage());
    DuplexException channel =
        assertThrows(
            DuplexException.class,
            () -> recorder.record(ports(5), card.clip(noise(100)), meter, Progress.NONE));
    assertTrue(channel.getMessage().contains("no channel 6"), channel.getMessage());
  }

  @Test
  void progressRisesAndEndsTheRecordingWhenToldTo() {
    double[] last = {-1};
    recordUntilEnded(
        done -> {
          assertTrue(done >= last[0] && done <= 1);
          last[0] = done;
          return done < 0.02;
        });
    assertTrue(last[0] >= 0.02);
  }

  @Test
  void monitoringPlaysOverAndOverAndShowsTheLevelThatComesBack() {
    card.plug(x -> 0.25f * x);
    AtomicInteger calls = new AtomicInteger();
    double[] level = {-200};
    assertThrows(
        CancellationException.class,
        () ->
            recorder.monitor(
                PORTS,
                card.clip(noise(3_000)),
                meter,
                done -> {
                  level[0] = Math.max(level[0], meter.pollPeakDbfs());
                  return calls.incrementAndGet() < 20;
                }));
    assertEquals(-0.9 - 12.04, level[0], 0.1);
  }

  /** A device whose driver fails at the first read. */
  private static final class FaultyInput extends TestLine implements InputLine {
    private final InputLine line;

    FaultyInput(InputLine line) {
      super(
          line.deviceName(),
          line.sampleRateHz(),
          line.channels(),
          line.format(),
          line.bufferFrames());
      this.line = line;
    }

    @Override
    public void start() {
      line.start();
    }

    @Override
    public int read(byte[] into, int length) {
      throw new StackOverflowError("planted");
    }

    @Override
    public void close() {
      line.close();
    }
  }

  /** Records for longer than the progress allows. */
  private void recordUntilEnded(Progress progress) {
    assertThrows(
        CancellationException.class,
        () -> recorder.record(PORTS, card.clip(noise(5_000_000)), meter, progress));
  }

  private DuplexException fails() {
    return assertThrows(
        DuplexException.class,
        () -> recorder.record(PORTS, card.clip(noise(60_000)), meter, Progress.NONE));
  }

  private static DuplexPorts ports(int channel) {
    return new DuplexPorts(OutputDevice.SYSTEM_DEFAULT, InputDevice.SYSTEM_DEFAULT, channel);
  }

  /** Noise on the grid of 24 bit, so that converting it loses nothing. */
  private static float[] noise(int frames) {
    Random random = new Random(3);
    float[] x = new float[frames];
    for (int n = 0; n < frames; n++) {
      x[n] = (float) Math.scalb(Math.rint(Math.scalb(0.9 * (2 * random.nextFloat() - 1), 23)), -23);
    }
    return x;
  }

  private static int first(float[] x) {
    int n = 0;
    while (x[n] == 0) {
      n++;
    }
    return n;
  }
}
