package org.optofit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.optofit.audio.DuplexPorts;
import org.optofit.audio.DuplexRecorder;
import org.optofit.audio.DuplexTake;
import org.optofit.audio.InputLines;
import org.optofit.audio.InputMeter;
import org.optofit.audio.OutputLines;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CaptureSignal;
import org.optofit.capture.Preparation;
import org.optofit.capture.SignalLocator;
import org.optofit.capture.SignalReturn;
import org.optofit.model.AudioClip;
import org.optofit.store.StoreException;

/**
 * Captures a unit: sets the level, measures the loop, plays the signal, records, checks, keeps.
 *
 * <p>What is played is what the dry file holds, sample for sample; wet is cut to its frames by
 * whole samples and otherwise kept as the converter gave it. Everything runs on the calling thread,
 * one call at a time; not for the window's thread.
 */
public final class CaptureSession {
  /** The level is set with so much of the signal, over and over. */
  private static final double LEVEL_SECONDS = 12;

  private static final long DEVICE_WAIT_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final DuplexRecorder recorder;
  private final BooleanSupplier deviceInUse;

  /**
   * A session.
   *
   * @param deviceInUse whether the program's own playback still holds the device
   */
  public CaptureSession(OutputLines outputs, InputLines inputs, BooleanSupplier deviceInUse) {
    this.recorder = new DuplexRecorder(outputs, inputs);
    this.deviceInUse = deviceInUse;
  }

  /**
   * The signal of a folder, or a new one for an empty folder; nothing is written.
   *
   * @throws IOException if the folder holds another unit, or a dry file that is no capture signal
   */
  public AudioClip signal(CaptureSetup setup, Progress progress) throws IOException {
    if (!Files.isDirectory(setup.folder())) {
      throw new StoreException(
          "The folder " + setup.folder() + " does not exist. Create it or choose another one.");
    }
    CaptureFolder folder = folder(setup);
    Optional<String> there = CaptureFolder.unitIn(setup.folder());
    if (there.isPresent() && !there.get().equals(setup.unit().strip())) {
      throw new StoreException(
          String.format(
              "The folder holds recordings of %s. Choose another folder for %s.",
              there.get(), setup.unit()));
    }
    Optional<AudioClip> dry = folder.dry(progress);
    if (dry.isEmpty() && there.isPresent()) {
      throw new StoreException(
          folder.dryFile().getFileName()
              + " is missing, which the recordings in the folder belong to. Put it back, or choose"
              + " another folder.");
    }
    if (dry.isEmpty()) {
      return rounded(
          SignalJob.make(
              String.valueOf(folder.dryFile().getFileName()),
              setup.seconds(),
              setup.sampleRateHz(),
              progress));
    }
    if (!SignalLocator.isSignal(dry.get())) {
      throw new StoreException(
          folder.dryFile().getFileName()
              + " is not a capture signal of this program. Choose another folder.");
    }
    return dry.get();
  }

  /**
   * Plays a lively part of the signal over and over and measures what comes back.
   *
   * @param rate sample rate in Hz
   * @throws IOException if a device fails, with one sentence for the user
   * @throws CancellationException when {@code progress} ended it
   */
  public void monitor(DuplexPorts ports, double rate, InputMeter meter, Progress progress)
      throws IOException {
    AudioClip signal = SignalJob.make("level", CaptureSignal.USUAL_SECONDS, rate, progress);
    awaitDevice();
    int from = (int) Math.min(signal.frames() / 2.0, 4 * rate);
    int to = (int) Math.min(signal.frames(), from + LEVEL_SECONDS * rate);
    float[] part = Arrays.copyOfRange(signal.channel(0), from, to);
    recorder.monitor(
        ports, new AudioClip("level", rate, new float[][] {part}, ""), meter, progress);
  }

  /**
   * Measures the loop's latency with a short burst.
   *
   * @return empty if the burst did not come back
   * @throws IOException if a device fails, with one sentence for the user
   */
  public Optional<LoopLatency> measureLatency(
      DuplexPorts ports, double sampleRateHz, InputMeter meter, Progress progress)
      throws IOException {
    awaitDevice();
    DuplexTake take = recorder.record(ports, SignalLocator.probe(sampleRateHz), meter, progress);
    var latency = SignalLocator.latencyOfProbe(take.recording());
    return latency.isPresent()
        ? Optional.of(new LoopLatency(latency.getAsDouble(), sampleRateHz))
        : Optional.empty();
  }

  /**
   * Plays the signal, records the return, cuts it to the signal's frames and checks it.
   *
   * @param peakReduction where the knob stands, 0 to 100
   * @throws IOException if a device fails, with one sentence for the user
   * @throws CancellationException when {@code progress} ended it; nothing is kept
   */
  public CaptureTake record(
      CaptureSetup setup,
      double peakReduction,
      AudioClip signal,
      InputMeter meter,
      Progress progress)
      throws IOException {
    awaitDevice();
    DuplexTake take = recorder.record(setup.ports(), signal, meter, progress);
    AudioClip recording = take.recording();
    SignalReturn found = SignalLocator.locate(recording, signal);
    double peak = recording.peakDbfs();
    if (!(found instanceof SignalReturn.Whole whole)) {
      return new CaptureTake(
          setup, peakReduction, signal, null, found, null, peak, take.missedDeadlines());
    }
    String name = String.valueOf(folder(setup).wetFile(setup.mode(), peakReduction).getFileName());
    AudioClip wet = whole.cut(recording, signal.frames(), name);
    CaptureReport checks = CaptureReport.of(new CapturePair(signal, wet), Preparation.ALIGNED);
    return new CaptureTake(
        setup, peakReduction, signal, wet, found, checks, peak, take.missedDeadlines());
  }

  /**
   * Keeps a take where it was made for: the dry file if it is the first, the wet file, the list.
   *
   * @return what is recorded now
   * @throws IOException if a file cannot be written, with one sentence for the user
   */
  public RecordedCaptures keep(CaptureTake take) throws IOException {
    AudioClip wet = take.wet();
    if (wet == null) {
      throw new IllegalArgumentException("a take without its end cannot be kept");
    }
    CaptureFolder folder = folder(take.setup());
    folder.keepDry(take.dry());
    return folder.keep(take.setup().mode(), take.peakReduction(), wet);
  }

  private static CaptureFolder folder(CaptureSetup setup) {
    return new CaptureFolder(setup.folder(), setup.unit());
  }

  /** What a file of 24 bit gives back. */
  private static AudioClip rounded(AudioClip clip) {
    float[] x = clip.channel(0);
    float[] y = new float[x.length];
    for (int n = 0; n < y.length; n++) {
      y[n] = (float) (Math.scalb(Math.rint(Math.scalb((double) x[n], 23)), -23) + 0.0); // No -0.
    }
    return new AudioClip(
        clip.name(), clip.sampleRateHz(), new float[][] {y}, SampleFormat.PCM_24.label());
  }

  /** The program's own playback lets go of the device a moment after it was told to. */
  private void awaitDevice() throws StoreException {
    long begin = System.nanoTime();
    while (deviceInUse.getAsBoolean()) {
      if (System.nanoTime() - begin > DEVICE_WAIT_NANOS) {
        throw new StoreException(
            String.format(
                Locale.ROOT,
                "Playback still holds the sound device after %.0f s. Stop it and try again.",
                DEVICE_WAIT_NANOS * 1e-9));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
