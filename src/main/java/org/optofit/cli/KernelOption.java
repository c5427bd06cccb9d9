package org.optofit.cli;

import org.optofit.fit.KernelKind;
import org.optofit.fit.Kernels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --kernel}: what evaluates the loss. */
final class KernelOption {
  @Option(
      names = "--kernel",
      paramLabel = "NAME",
      converter = Names.class,
      description = "auto (default: vector where Java has it), scalar or vector")
  private KernelKind kernel = KernelKind.AUTO;

  /** Names of the kernels. */
  static final class Names implements ITypeConverter<KernelKind> {
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
  }

  /**
   * What was asked for.
   *
   * @throws WorkFailedException with the next step if this machine does not have it
   */
  KernelKind kernel() throws WorkFailedException {
    if (kernel == KernelKind.VECTOR && !Kernels.vectorPresent()) {
      throw new WorkFailedException(
          "There is no vector kernel: the Java module jdk.incubator.vector was not asked for, or"
              + " the processor has no fused multiply-add. Start with java --add-modules"
              + " jdk.incubator.vector, or take --kernel scalar.");
    }
    return kernel;
  }
}
