package org.optofit.store.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/** Names of the parameters in JSON, units included. */
final class ParameterKeys {
  private ParameterKeys() {}

  static String of(ParameterRange parameter) {
    return parameter.key();
  }

  /** All five values. */
  static Map<String, Object> values(CompressorParameters parameters) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ParameterRange parameter : ParameterRange.values()) {
      values.put(of(parameter), parameters.get(parameter));
    }
    return values;
  }
}
