package org.optofit.ui.audition;

import org.optofit.audio.MeterFrame;
import org.optofit.audio.MeterRing;
import org.optofit.audio.PlaybackStatus;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.VuBallistics;
import org.optofit.store.MeterSettings;
import org.optofit.ui.control.LatchedPeaks;
import org.optofit.ui.control.VuScale;

/**
 * What the meters show, from the measurements that have been heard.
 *
 * <p>{@link #advance} once per screen frame takes everything up to the frame heard now; then all
 * meters read the same moment. The needle is moved through every measurement in the audio's own
 * time, so it does not depend on the screen's rate. While nothing plays it falls to rest in screen
 * time.
 */
/*
 * Ballistics act on the deflection, as in the instrument: a needle is sprung in angle, not in dB.
 * The output scale reads the rectified mean, as a VU meter does; 0 VU is said as the peak of a sine.
 */
final class MeterReadings {
  /** Level of a sine that reads 0 VU until another is chosen, in dBFS of its peak. */
  static final double ZERO_VU_DBFS = MeterSettings.DEFAULTS.zeroVuDbfs();

  /** How long a peak is kept, in seconds. */
  static final double HOLD_SECONDS = 3;

  private static final double SINE_PEAK_OVER_MEAN = Math.PI / 2;
  private static final double REST_DEFLECTION = 1e-4;

  /** Takes each measurement on its way, for the history. */
  @FunctionalInterface
  interface Sink {
    /** A stretch of the stream: first frame, length, peaks, lowest gain factor. */
    void add(long streamFrame, int frames, double inputPeak, double outputPeak, double gainLowest);
  }

  private final MeterRing ring;
  private final MeterFrame frame = new MeterFrame();
  private final VuBallistics reduction = new VuBallistics();
  private final VuBallistics output = new VuBallistics();
  private final PeakHold reductionPeak = new PeakHold(HOLD_SECONDS);
  private final PeakHold outputPeakVu = new PeakHold(HOLD_SECONDS);
  private final LatchedPeaks latched = new LatchedPeaks();
  private boolean fromRest = true;
  private double zeroVuDbfs = ZERO_VU_DBFS;
  private double inputPeak;
  private double outputPeak;
  private double gainLowest = 1;
  private double detectorDb = Double.NEGATIVE_INFINITY;
  private double gainDb;
  private boolean anything;

  MeterReadings(MeterRing ring) {
    this.ring = ring;
    reduction.reset(VuScale.GAIN_REDUCTION.deflection(0));
  }

  /** Chooses the level of a sine that reads 0 VU, in dBFS of its peak. */
  void setZeroVuDbfs(double dbfs) {
    output.reset(output.position() * Decibels.toFactor(zeroVuDbfs - dbfs));
    outputPeakVu.clear();
    zeroVuDbfs = dbfs;
  }

  /**
   * Takes what was heard since the last call.
   *
   * @param status how playback stands
   * @param elapsedSeconds time since the last call
   * @param sink takes every measurement
   */
  void advance(PlaybackStatus status, double elapsedSeconds, Sink sink) {
    inputPeak = 0;
    outputPeak = 0;
    gainLowest = 1;
    anything = false;
    while (ring.poll(frame, status.playing() ? status.streamFrame() : Long.MAX_VALUE)) {
      latch(
          frame.clipFrame(),
          frame.inputPeak(),
          frame.outputPeak(),
          frame.gainLowest(),
          frame.inputFull(),
          frame.outputFull());
      take(
          frame.frames() / status.sampleRateHz(),
          frame.inputPeak(),
          frame.outputPeak(),
          frame.outputMeanAbsolute(),
          frame.gainLowest(),
          frame.gainMean());
      sink.add(
          frame.streamFrame(),
          frame.frames(),
          frame.inputPeak(),
          frame.outputPeak(),
          frame.gainLowest());
    }
    if (!status.playing() && !anything) {
      rest(elapsedSeconds);
    }
    fromRest |= !status.playing();
  }

  /** Peaks and full-scale samples since playback began at the beginning or they were reset. */
  LatchedPeaks latched() {
    return latched;
  }

  /** Drops what was measured since the last call: it belonged to something else. */
  void discard() {
    while (ring.poll(frame, Long.MAX_VALUE)) {
      anything = false;
    }
  }

  /** Whether the needle is still on its way to rest or peaks are held. */
  boolean moving() {
    return anything
        || Math.abs(reduction.position() - VuScale.GAIN_REDUCTION.deflection(0)) > REST_DEFLECTION
        || Math.abs(output.position()) > REST_DEFLECTION
        || reductionPeak.held()
        || outputPeakVu.held();
  }

  /** Whether anything was heard at the last {@link #advance}. */
  boolean heard() {
    return anything;
  }

  /** Largest input magnitude since the call before, full scale 1. */
  double inputPeak() {
    return inputPeak;
  }

  /** Largest output magnitude since the call before, full scale 1. */
  double outputPeak() {
    return outputPeak;
  }

  /** Lowest gain factor without make-up since the call before. */
  double gainLowest() {
    return gainLowest;
  }

  /** Level at the detector now, in dBFS. */
  double detectorDb() {
    return detectorDb;
  }

  /** Gain now, without make-up, in dB, 0 or less. */
  double gainDb() {
    return gainDb;
  }

  /** Where the needle stands on a scale, in the scale's dB. */
  double reading(VuScale scale) {
    return scale.decibels(ballistics(scale).position());
  }

  /** Peak of the last {@value #HOLD_SECONDS} seconds on a scale; NaN for none. */
  double peak(VuScale scale) {
    return scale == VuScale.OUTPUT ? outputPeakVu.value() : -reductionPeak.value();
  }

  /** Takes the extremes of a measurement; one that begins the clip after rest starts anew. */
  void latch(
      long clipFrame, double input, double out, double lowestGain, int inputFull, int outputFull) {
    if (fromRest && clipFrame == 0) {
      latched.reset();
    }
    fromRest = false;
    latched.take(input, out, lowestGain, inputFull, outputFull);
  }

  /** Takes one measurement of so many seconds. */
  void take(
      double seconds,
      double input,
      double out,
      double outMeanAbsolute,
      double lowestGain,
      double meanGain) {
    anything = true;
    inputPeak = Math.max(inputPeak, input);
    outputPeak = Math.max(outputPeak, out);
    gainLowest = Math.min(gainLowest, lowestGain);
    detectorDb = Decibels.fromFactor(input);
    gainDb = Decibels.fromFactor(lowestGain);
    reduction.advance(VuScale.GAIN_REDUCTION.deflection(Decibels.fromFactor(meanGain)), seconds);
    double vu = Decibels.fromFactor(outMeanAbsolute * SINE_PEAK_OVER_MEAN) - zeroVuDbfs;
    output.advance(VuScale.OUTPUT.deflection(vu), seconds);
    reductionPeak.advance(-gainDb, seconds);
    outputPeakVu.advance(VuScale.OUTPUT.decibels(output.position()), seconds);
  }

  /** Lets time pass with nothing playing. */
  void rest(double seconds) {
    fromRest = true;
    detectorDb = Double.NEGATIVE_INFINITY;
    gainDb = 0;
    reduction.advance(VuScale.GAIN_REDUCTION.deflection(0), seconds);
    output.advance(0, seconds);
    reductionPeak.advance(Double.NaN, seconds);
    outputPeakVu.advance(Double.NaN, seconds);
  }

  private VuBallistics ballistics(VuScale scale) {
    return scale == VuScale.OUTPUT ? output : reduction;
  }
}
