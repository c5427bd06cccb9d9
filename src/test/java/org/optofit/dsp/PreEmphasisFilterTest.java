package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.optofit.testdata.Golden;

final class PreEmphasisFilterTest {
  private static final double TOLERANCE = 1e-12;

  @Test
  void outputEqualsTheReference() {
    for (JsonElement element : Golden.json("preemphasis.json").getAsJsonArray("cases")) {
      JsonObject c = element.getAsJsonObject();
      float[] x = Golden.samples(c.get("x_int16"));
      double[] y = Golden.vector(c.get("y"));
      PreEmphasisFilter filter = new PreEmphasisFilter();
      for (int n = 0; n < x.length; n++) {
        assertEquals(y[n], filter.next(x[n]), TOLERANCE, c.get("name") + " at " + n);
      }
    }
  }

  @Test
  void impulseResponseIsOneThenDecaysFromMinusFiveThousandths() {
    PreEmphasisFilter filter = new PreEmphasisFilter();
    assertEquals(1, filter.next(1));
    assertEquals(-0.005, filter.next(0), 1e-15);
    assertEquals(-0.005 * 0.995, filter.next(0), 1e-15);
  }

  @Test
  void steadyInputFadesOut() {
    PreEmphasisFilter filter = new PreEmphasisFilter();
    double y = 1;
    for (int n = 0; n < 10_000; n++) {
      y = filter.next(1);
    }
    assertEquals(0, y, 1e-20);
  }

  @Test
  void silenceEndsInExactZeroAndNotInSubnormals() {
    PreEmphasisFilter filter = new PreEmphasisFilter();
    filter.next(1);
    double y = 1;
    for (int n = 0; n < 60_000; n++) {
      y = filter.next(0);
    }
    assertEquals(0, y);
  }

  @Test
  void resetForgets() {
    PreEmphasisFilter filter = new PreEmphasisFilter();
    filter.next(0.7);
    filter.reset();
    assertEquals(0.25, filter.next(0.25));
  }
}
