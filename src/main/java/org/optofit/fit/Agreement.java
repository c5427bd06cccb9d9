package org.optofit.fit;

import org.optofit.model.CompressorParameters;

/**
 * How well the modelled output agrees with the recorded one, over the whole recording in one piece.
 *
 * @param esr error-to-signal ratio as a fraction, first second left out; see {@link
 *     ErrorToSignalRatio}
 * @param ldrDifferenceDb loudness dynamic range of the model minus that of wet, in dB
 * @param gainReductionErrorDb root mean square difference of the two traces, in dB
 * @param measured gain reduction seen in the recording
 * @param modelled gain reduction of the model, measured alike
 * @param modelledWet the model's output
 */
@SuppressWarnings("ArrayRecordComponent") // Signals are arrays throughout; copies would be huge.
public record Agreement(
    double esr,
    double ldrDifferenceDb,
    double gainReductionErrorDb,
    GainReductionTrace measured,
    GainReductionTrace modelled,
    float[] modelledWet) {

  /** Renders the model over the whole recording and compares. */
  public static Agreement of(DryWetSignal signal, CompressorParameters parameters) {
    double rate = signal.sampleRateHz();
    float[] model = ModelledOutput.render(signal.dry(), parameters, rate);
    double makeUpDb = parameters.makeUpDb();
    GainReductionTrace measured = GainReductionTrace.of(signal.dry(), signal.wet(), makeUpDb, rate);
    GainReductionTrace modelled = GainReductionTrace.of(signal.dry(), model, makeUpDb, rate);
    return new Agreement(
        ErrorToSignalRatio.of(signal.wet(), model, rate),
        LoudnessDynamicRange.difference(model, signal.wet(), rate),
        measured.rmsDifferenceDb(modelled),
        measured,
        modelled,
        model);
  }
}
