package org.optofit.cli;

import org.optofit.fit.KernelKind;
import org.optofit.fit.Kernels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the kernels on the command line. */
final class KernelNames implements ITypeConverter<KernelKind> {
  @Override
  public KernelKind convert(String text) {
    return switch (text) {
      case "auto" -> KernelKind.AUTO;
      case "scalar" -> KernelKind.SCALAR;
      case "vector" -> KernelKind.VECTOR;
      default ->
          throw new TypeConversionException("'" + text + "' is neither auto, scalar nor vector");
    };
  }

  /**
   * Refuses a kernel that this machine does not have.
   *
   * @throws WorkFailedException with the next step
   */
  static void requirePresent(KernelKind kernel) throws WorkFailedException {
    if (kernel == KernelKind.VECTOR && !Kernels.vectorPresent()) {
      throw new WorkFailedException(
          "There is no vector kernel: the Java module jdk.incubator.vector was not asked for, or"
              + " the processor has no fused multiply-add. Start with java --add-modules"
              + " jdk.incubator.vector, or take --kernel scalar.");
    }
  }
}
