package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Objects;
import org.optofit.capture.Preparation;
import org.optofit.capture.SweepCapture;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/** Fits a capture as the program does and compares with the compressor that was in the loop. */
public final class FittedBack {
  private static final double ONE_PERCENT = 0.01;

  private FittedBack() {}

  /** Demands every parameter within a percent. */
  public static void assertWithinAPercent(CompressorParameters known, SweepCapture capture)
      throws IOException {
    FitOutcome outcome =
        new FitJob(capture.dry(), capture.wet(), FitOptions.defaults())
            .withPreparation(Preparation.ALIGNED)
            .run(FitMonitor.NONE, stage -> {});
    CompressorParameters fitted =
        Objects.requireNonNull(outcome.result(), () -> outcome.checks().outcomes().toString())
            .parameters();
    for (ParameterRange p : ParameterRange.values()) {
      assertEquals(known.get(p), fitted.get(p), ONE_PERCENT * Math.abs(known.get(p)), p.label());
    }
  }
}
