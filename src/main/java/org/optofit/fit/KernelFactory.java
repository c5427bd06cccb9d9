package org.optofit.fit;

/**
 * Makes kernels that need more than every Java virtual machine has; found by {@link
 * java.util.ServiceLoader}, so that nothing else refers to them.
 */
interface KernelFactory {
  /** Module of the virtual machine that has to be there before the factory may be loaded. */
  String MODULE = "jdk.incubator.vector";

  /** Whether the processor has what the kernel takes for granted. */
  boolean supported();

  /** A kernel whose tasks run on an executor that someone else closes. */
  CompressorKernel create(ChunkExecutor executor);
}
