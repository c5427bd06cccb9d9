package org.optofit.fit;

import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/** How a recording is cut into chunks that can be worked on side by side. */
interface Partition {
  /**
   * The chunks in order, at least one.
   *
   * @param point parameters, on which the length of the warm-up may depend
   */
  List<Chunk> chunks(KernelPoint point);
}
