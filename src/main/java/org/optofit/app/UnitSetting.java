package org.optofit.app;

import java.util.EnumMap;
import java.util.Map;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.UnitFace;

/**
 * Everything that is set on the unit's face: one state of undo.
 *
 * @param model the unit
 * @param mode position of the switch; the model has it
 * @param peakReduction position of the knob, 0 to 100
 * @param overrides values that replace the curve's, in the parameter's unit
 * @param gainDb Gain knob in dB, {@value #LOWEST_GAIN_DB} to {@value #HIGHEST_GAIN_DB}
 * @param bypassed whether the input is heard instead
 * @param volumeDb listening volume in dB, {@value #LOWEST_VOLUME_DB} to {@value #HIGHEST_VOLUME_DB}
 */
public record UnitSetting(
    UnitModel model,
    CompressionMode mode,
    double peakReduction,
    Map<ParameterRange, Double> overrides,
    double gainDb,
    boolean bypassed,
    double volumeDb) {

  /** Lowest position of the Gain knob in dB. */
  public static final double LOWEST_GAIN_DB = -20;

  /** Highest position of the Gain knob in dB. */
  public static final double HIGHEST_GAIN_DB = 20;

  /** Lowest listening volume in dB. */
  public static final double LOWEST_VOLUME_DB = -60;

  /** Highest listening volume in dB. */
  public static final double HIGHEST_VOLUME_DB = 0;

  /** Where the knob stands in a new window. */
  public static final double FIRST_PEAK_REDUCTION = 70;

  /** Checks every value against its limits and copies the overrides. */
  public UnitSetting {
    require("peak reduction", peakReduction, PeakReductionMap.LOWEST, PeakReductionMap.HIGHEST);
    require("gain", gainDb, LOWEST_GAIN_DB, HIGHEST_GAIN_DB);
    require("volume", volumeDb, LOWEST_VOLUME_DB, HIGHEST_VOLUME_DB);
    if (!model.modes().contains(mode)) {
      throw new IllegalArgumentException("model " + model.name() + " has no mode " + mode.id());
    }
    overrides.forEach(ParameterRange::require);
    overrides = overrides.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(overrides));
  }

  /** A unit as it comes: Compress where there is it, Peak Reduction 70, nothing overridden. */
  public static UnitSetting of(UnitModel model) {
    return new UnitSetting(
        model,
        modeOf(model, CompressionMode.COMPRESS),
        FIRST_PEAK_REDUCTION,
        Map.of(),
        0,
        false,
        HIGHEST_VOLUME_DB);
  }

  /** The same as it was left; a mode the model lacks becomes the one it has. */
  UnitSetting withRemembered(UnitFace face, double volume) {
    return new UnitSetting(
        model,
        modeOf(model, face.mode()),
        face.peakReduction(),
        face.overrides(),
        Math.max(LOWEST_GAIN_DB, Math.min(HIGHEST_GAIN_DB, face.gainDb())),
        bypassed,
        volume);
  }

  /** What is left behind of the face; the model's file is as it was. */
  UnitFace rememberIn(UnitFace left) {
    return new UnitFace(left.model(), mode, peakReduction, gainDb, overrides);
  }

  /** Map of the mode in force. */
  public PeakReductionMap map() {
    return model.map(mode).orElseThrow();
  }

  /** What the knob alone gives. */
  public CompressorParameters knobParameters() {
    return map().at(peakReduction);
  }

  /** What is in force: the knob's values with the overridden ones replaced. */
  public CompressorParameters parameters() {
    CompressorParameters p = knobParameters();
    for (Map.Entry<ParameterRange, Double> override : overrides.entrySet()) {
      p = p.with(override.getKey(), override.getValue());
    }
    return p;
  }

  /** The same with another model; a mode the model lacks becomes the one it has. */
  public UnitSetting withModel(UnitModel other) {
    return new UnitSetting(
        other, modeOf(other, mode), peakReduction, overrides, gainDb, bypassed, volumeDb);
  }

  /** The same with the knob moved to where the model has settings, if it stood outside. */
  public UnitSetting withinModel() {
    PeakReductionMap map = map();
    return withPeakReduction(
        Math.min(map.lastSetting(), Math.max(map.firstSetting(), peakReduction)));
  }

  /** The same in another mode. */
  public UnitSetting withMode(CompressionMode other) {
    return new UnitSetting(model, other, peakReduction, overrides, gainDb, bypassed, volumeDb);
  }

  /** The same at another position of the knob. */
  public UnitSetting withPeakReduction(double position) {
    return new UnitSetting(model, mode, position, overrides, gainDb, bypassed, volumeDb);
  }

  /** The same with one value overridden. */
  public UnitSetting withOverride(ParameterRange parameter, double value) {
    Map<ParameterRange, Double> more = new EnumMap<>(ParameterRange.class);
    more.putAll(overrides);
    more.put(parameter, value);
    return withOverrides(more);
  }

  /** The same with one value following the knob again. */
  public UnitSetting withoutOverride(ParameterRange parameter) {
    Map<ParameterRange, Double> fewer = new EnumMap<>(ParameterRange.class);
    fewer.putAll(overrides);
    fewer.remove(parameter);
    return withOverrides(fewer);
  }

  /** The same with these values overridden and no others. */
  public UnitSetting withOverrides(Map<ParameterRange, Double> values) {
    return new UnitSetting(model, mode, peakReduction, values, gainDb, bypassed, volumeDb);
  }

  /** The same with another Gain. */
  public UnitSetting withGainDb(double db) {
    return new UnitSetting(model, mode, peakReduction, overrides, db, bypassed, volumeDb);
  }

  /** The same in or out of circuit. */
  public UnitSetting withBypassed(boolean out) {
    return new UnitSetting(model, mode, peakReduction, overrides, gainDb, out, volumeDb);
  }

  /** The same at another listening volume. */
  public UnitSetting withVolumeDb(double db) {
    return new UnitSetting(model, mode, peakReduction, overrides, gainDb, bypassed, db);
  }

  private static CompressionMode modeOf(UnitModel model, CompressionMode wanted) {
    return model.modes().contains(wanted) ? wanted : model.modes().iterator().next();
  }

  private static void require(String name, double value, double lowest, double highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new IllegalArgumentException(
          name + " " + value + " is outside " + lowest + " to " + highest);
    }
  }
}
