package org.optofit.cli;

import org.optofit.fit.SolverKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the solvers on the command line. */
final class SolverNames implements ITypeConverter<SolverKind> {
  @Override
  public SolverKind convert(String text) {
    return switch (text) {
      case "trust-region" -> SolverKind.TRUST_REGION;
      case "paper" -> SolverKind.PAPER;
      default ->
          throw new TypeConversionException("'" + text + "' is neither trust-region nor paper");
    };
  }
}
