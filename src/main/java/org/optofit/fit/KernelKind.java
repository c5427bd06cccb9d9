package org.optofit.fit;

/** Which kernel evaluates the loss; the results agree to 1e-8 of what matters. */
public enum KernelKind {
  /** The vector kernel where the virtual machine offers its module and compiles it, else scalar. */
  AUTO,

  /** Plain double arithmetic, everywhere. */
  SCALAR,

  /** Vector instructions; needs {@code --add-modules jdk.incubator.vector}. */
  VECTOR
}
