package org.optofit.fit;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Makes {@link VectorKernel}s. */
public final class VectorKernelFactory implements KernelFactory {
  /** Made by the service loader. */
  public VectorKernelFactory() {}

  /** Without an instruction for it, fused multiply-add is big-number arithmetic. */
  @Override
  public boolean supported() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return VectorLanes.COUNT > 1 && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
  }

  @Override
  public CompressorKernel create(ChunkExecutor executor) {
    return new VectorKernel(executor);
  }
}
