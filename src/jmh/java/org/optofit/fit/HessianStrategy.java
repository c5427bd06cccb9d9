package org.optofit.fit;

/**
 * A way to differentiate the loss of one chunk twice, on one thread.
 *
 * <p>All work on the model of {@link FirstOrderPass} in its coordinates (alpha, tau, attack,
 * release, make-up), with {@code y^} for the derivative of the result by y:
 *
 * <pre>
 * h0 = exp(alpha + tau p) above the threshold, else 0     d = h - g[n-1],  g = g[n-1] + k d
 * q = F(x g),  r = m q - F(target),  loss = sum w r^2     w = 0 in the warm-up, else 1
 * adjoint of F, backwards:  y^ = q^ + v^,  v^ = 0.995 v^ - 0.005 q^
 * adjoint of g, backwards:  g^ = x y^ + (1 - k[n+1]) g^[n+1]
 * gradient:  sum k g^ h0,  sum k g^ p h0,  sum A g^ d,  sum (1 - A) g^ d,  sum r^ m q
 * </pre>
 *
 * <p>The attack/release decision A and the threshold are taken as fixed.
 *
 * <p>An object belongs to one chunk and keeps its memory from one evaluation to the next, so that
 * neither page faults nor the collector are timed.
 */
interface HessianStrategy {
  /** Loss, gradient and Hessian of the chunk. */
  LossExpansion evaluate(KernelPoint point);
}
