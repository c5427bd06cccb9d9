package org.optofit.fit;

/**
 * What a kernel costs, in wall time per sample of the recording, warm-ups included.
 *
 * @param kernel name of the kernel
 * @param threads threads used
 * @param loss one evaluation of the loss
 * @param gaussNewton loss, gradient and Gauss-Newton matrix
 * @param newton loss, gradient and full Hessian
 * @param samples samples of the recording
 * @param extraBytes bytes allocated by one evaluation of the full Hessian, streams not counted
 */
public record KernelTimes(
    String kernel,
    int threads,
    Timing loss,
    Timing gaussNewton,
    Timing newton,
    long samples,
    long extraBytes) {}
