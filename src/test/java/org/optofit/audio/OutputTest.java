package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.optofit.model.AudioClip;

/** Devices that are missing, vanish, come back, are changed, or want another rate. */
final class OutputTest {
  private final Bench bench = new Bench();
  private final AudioClip clip = PlaybackTest.music(2, 480_000);

  @Test
  void withoutADevicePlaybackRunsAgainstTheClock() {
    bench.deviceThere = false;
    bench.load(clip);
    long before = bench.clock.nanos();
    bench.play();
    bench.run(1_000);
    assertEquals(OutputState.NO_DEVICE, bench.keeper.output().state());
    assertTrue(bench.position.read().playing());
    double seconds = (bench.clock.nanos() - before) * 1e-9;
    assertNear(Math.round(seconds * 48_000), bench.position.read().clipFrame(), 1_024);
    assertTrue(bench.meters.poll(new MeterFrame(), Long.MAX_VALUE), "meters move");
  }

  @Test
  void aDeviceThatAppearsIsTakenWithinASecondAndGoesOnFromTheSamePlace() {
    bench.deviceThere = false;
    bench.load(clip);
    bench.play();
    bench.run(300);
    bench.deviceThere = true;
    long asked = bench.clock.nanos();
    while (bench.lines.isEmpty()) {
      bench.run(1);
    }
    assertTrue(bench.clock.nanos() - asked <= 1_100_000_000L);
    long place = bench.position.read().clipFrame();
    bench.run(20);
    assertEquals(OutputState.READY, bench.keeper.output().state());
    assertTrue(bench.position.read().playing());
    assertNear(place + 20 * 256, bench.position.read().clipFrame(), 2 * 1_024);
  }

  @Test
  void aShortWriteMeansLostAndPlaybackGoesOnSilentlyWithoutSpinning() {
    bench.load(clip);
    bench.play();
    bench.run(50);
    long place = bench.position.read().clipFrame();
    long before = bench.clock.nanos();
    bench.deviceThere = false;
    bench.line().vanish();
    bench.run(200);
    assertEquals(OutputState.DEVICE_LOST, bench.keeper.output().state());
    assertTrue(bench.line().closed());
    assertTrue(bench.position.read().playing());
    double seconds = (bench.clock.nanos() - before) * 1e-9;
    assertNear(place + Math.round(seconds * 48_000), bench.position.read().clipFrame(), 1_300);
  }

  @Test
  void aLostDeviceIsTakenAgainWhenItIsBack() {
    bench.load(clip);
    bench.play();
    bench.run(50);
    bench.deviceThere = false;
    bench.line().vanish();
    bench.run(400);
    bench.deviceThere = true;
    bench.run(400);
    assertEquals(2, bench.lines.size());
    assertEquals(OutputState.READY, bench.keeper.output().state());
    assertTrue(bench.line().started());
    assertTrue(bench.position.read().playing());
  }

  @Test
  void aStoppedLineThatIsFullSoonerThanExpectedIsStartedAndLosesNothing() {
    bench.load(clip);
    bench.play();
    bench.run(50);
    bench.line().holdBackAfterStop(300);
    bench.loop.post(new Command.Stop(true));
    bench.runToEnd();
    int before = bench.line().samples().length;
    bench.play();
    bench.run(50);
    assertEquals(OutputState.READY, bench.keeper.output().state());
    assertEquals(1, bench.lines.size());
    int[] heard = bench.line().samples();
    for (int n = 0; n < 10_000; n++) {
      assertEquals(heard[n], heard[before + n], "sample " + n);
    }
  }

  @Test
  void retriesAreAboutASecondApart() {
    bench.deviceThere = false;
    bench.load(clip);
    bench.play();
    long wait = bench.keeper.step();
    assertTrue(wait > 900_000_000L && wait <= OutputKeeper.RETRY_NANOS, "waits " + wait);
  }

  @Test
  void theDeviceCanChangeWhilePlayingAndThePlaceIsKept() {
    bench.load(clip);
    bench.play();
    bench.run(100);
    MemoryLine first = bench.line();
    long place = bench.position.read().clipFrame();
    Request other = new Request(LineSetup.of(new OutputDevice("b", "B"), BufferSize.LARGE), clip);
    bench.loop.post(new Command.Prepare(other));
    bench.keeper.want(other);
    while (bench.lines.size() == 1) {
      bench.loop.step();
      bench.keeper.step();
    }
    assertTrue(first.closed());
    assertFalse(first.started());
    assertNear(place, bench.position.read().clipFrame(), 2_000);
    bench.run(30);
    assertTrue(bench.line().started());
    assertEquals(4_096, bench.line().bufferFrames());
    assertTrue(bench.position.read().playing());
    assertTrue(bench.position.read().clipFrame() > place);
  }

  @Test
  void anOutputSetToAnotherRateIsOpenedWithItAndGetsTheClipResampled() {
    LineSetup at96 = new LineSetup(OutputDevice.SYSTEM_DEFAULT, BufferSize.SMALL, 96_000, 24);
    bench.ask(new Request(at96, clip));
    assertEquals(96_000, bench.line().sampleRateHz());
    bench.play();
    bench.run(400);
    assertEquals(96_000, bench.position.read().rateHz());
    long heard = 400L * 256 - 1_024;
    assertNear(heard / 2, bench.position.read().clipFrameAt(bench.position.read().nanos()), 2);
  }

  @Test
  void aSetRateHoldsWithoutADeviceToo() {
    bench.deviceThere = false;
    bench.ask(
        new Request(
            new LineSetup(OutputDevice.SYSTEM_DEFAULT, BufferSize.SMALL, 44_100, 16), clip));
    bench.play();
    bench.run(5);
    assertEquals(44_100, bench.position.read().rateHz());
  }

  @Test
  void ratesAndBitsThatNoDeviceHasAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new LineSetup(OutputDevice.SYSTEM_DEFAULT, BufferSize.SMALL, 1_000, 24));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LineSetup(OutputDevice.SYSTEM_DEFAULT, BufferSize.SMALL, 0, 8));
  }

  @Test
  void aDeviceOfAnotherRateGetsTheClipResampledAndPlacesStayThoseOfTheClip() {
    bench.onlyRateHz = 44_100;
    bench.load(clip);
    bench.loop.post(new Command.Seek(240_000));
    bench.play();
    bench.run(2);
    assertEquals(44_100, bench.position.read().rateHz());
    assertNear(240_000, bench.position.read().clipFrameAt(bench.clock.nanos()), 2);
    bench.run(500);
    long heard = 502L * 256 - 1_024;
    assertNear(
        240_000 + Math.round(heard * 48_000.0 / 44_100),
        bench.position.read().clipFrameAt(bench.position.read().nanos()),
        2);
  }

  @Test
  void aWriteThatHangsIsEndedByClosingTheLine() {
    bench.load(clip);
    bench.play();
    bench.run(10);
    MemoryLine line = bench.line();
    bench.deviceThere = false;
    line.hangWhile(
        () -> {
          bench.clock.advanceSeconds(2);
          bench.keeper.step();
          assertFalse(line.closed());
          bench.clock.advanceSeconds(2);
          bench.keeper.step();
          assertTrue(line.closed());
        });
    bench.run(20);
    assertEquals(OutputState.DEVICE_LOST, bench.keeper.output().state());
    assertTrue(bench.position.read().playing());
  }

  @Test
  void aBlockThatComesTooLateIsCounted() {
    bench.load(clip);
    bench.play();
    bench.run(50);
    assertEquals(0, bench.position.read().missedDeadlines());
    bench.clock.advanceSeconds(0.1);
    bench.run(1);
    assertEquals(1, bench.position.read().missedDeadlines());
    bench.run(50);
    assertEquals(1, bench.position.read().missedDeadlines());
  }

  @Test
  void samplesThatAreNotFiniteArePlayedAsSilenceAndCounted() {
    float[] bad = new float[5_000];
    bad[1_000] = Float.NaN;
    bad[2_000] = Float.POSITIVE_INFINITY;
    bench.load(new AudioClip("bad", 48_000, new float[][] {bad}, ""));
    bench.play();
    bench.run(19);
    assertEquals(2, bench.position.read().replacedSamples());
    for (int sample : bench.line().samples()) {
      assertEquals(0, sample);
    }
  }

  private static void assertNear(long expected, long actual, long tolerance) {
    assertTrue(
        Math.abs(expected - actual) <= tolerance,
        actual + " is not within " + tolerance + " of " + expected);
  }
}
