package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * Short chunks spread over a recording: enough to see which minimum a start leads to.
 *
 * <p>Chunks of 4 s, of which the first second warms up, at equal distances, so that they cover a
 * fifth of the recording but not less than 12 s.
 */
final class Excerpt {
  private static final double CHUNK_SECONDS = 4;
  private static final double WARM_UP_SECONDS = 1;
  private static final double SHARE = 0.2;
  private static final double LEAST_SECONDS = 12;

  private Excerpt() {}

  /** An excerpt; the recording itself where it is hardly longer. */
  static ChunkedSignal of(ChunkedSignal signal) {
    int frames = signal.input.length;
    int chunk = (int) Math.round(CHUNK_SECONDS * signal.sampleRateHz);
    int warmUp = (int) Math.round(WARM_UP_SECONDS * signal.sampleRateHz);
    double wanted = Math.max(SHARE * frames, LEAST_SECONDS * signal.sampleRateHz);
    int count = (int) Math.ceil(wanted / chunk);
    if (2L * count * chunk > frames) {
      return signal;
    }
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int begin = (int) ((frames - chunk) * (i + 0.5) / count);
      chunks.add(new Chunk(begin, begin + warmUp, begin + chunk));
    }
    return signal.withChunks(chunks);
  }
}
