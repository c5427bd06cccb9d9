package org.optofit.fit;

/**
 * What the kernels cost, in wall time per input sample.
 *
 * @param kernel name of the kernel
 * @param threads threads used
 * @param lossNsPerSample one evaluation of the loss, in ns per sample
 * @param gaussNewtonNsPerSample loss, gradient and Gauss-Newton matrix, in ns per sample
 * @param newtonNsPerSample loss, gradient and full Hessian, in ns per sample
 * @param realtimeNsPerSample the compressor that is heard, one channel and one thread, in ns per
 *     sample
 * @param samples samples evaluated per pass
 * @param extraBytes bytes allocated by one evaluation of the full Hessian
 */
public record KernelTimes(
    String kernel,
    int threads,
    double lossNsPerSample,
    double gaussNewtonNsPerSample,
    double newtonNsPerSample,
    double realtimeNsPerSample,
    long samples,
    long extraBytes) {}
