package org.optofit.fit;

/** Which matrix the trust region's quadratic model uses. */
public enum ModelMatrix {
  /** The exact Hessian; far from the minimum Gauss-Newton's matrix, which is cheaper there. */
  NEWTON,
  /** The Gauss-Newton part of the Hessian, never indefinite. */
  GAUSS_NEWTON
}
