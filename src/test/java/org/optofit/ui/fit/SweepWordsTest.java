package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.optofit.app.SweepPoint;
import org.optofit.capture.Preparation;
import org.optofit.capture.SweepCapture;
import org.optofit.fit.Interval;
import org.optofit.fit.SweepFit;
import org.optofit.fit.SweepStart;
import org.optofit.fit.Termination;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.store.SweepEntry;

final class SweepWordsTest {
  private static final CompressorParameters FOUND = new CompressorParameters(-24, 9, 5, 150, 3);

  @Test
  void aValueThatTheRecordingDoesNotTellIsTheModelsAndMarked() {
    Map<ParameterRange, Interval> known = new EnumMap<>(ParameterRange.class);
    for (ParameterRange p : ParameterRange.values()) {
      known.put(p, new Interval(FOUND.get(p) - 1, FOUND.get(p) + 1));
    }
    known.remove(ParameterRange.RATIO);
    SweepFit fit =
        new SweepFit(70, FOUND, 1, 0.01, 5, Termination.CONVERGED_STEP, SweepStart.SPREAD, known);
    KnobSetting taken = new KnobSetting(70, FOUND.with(ParameterRange.RATIO, 4), 0.01);

    SweepRow row = SweepWords.row(item(fit), false, List.of(taken));

    assertEquals("4.00*", row.figures().ratio());
    assertEquals("−24.0", row.figures().threshold());
  }

  private static SweepItem item(SweepFit fit) {
    Path dry = Path.of("dry.wav");
    Path wet = Path.of("wet.wav");
    SweepPoint point =
        new SweepPoint(
            new SweepCapture(dry, wet, 70, CompressionMode.COMPRESS),
            SweepPoint.Stage.FITTED,
            0,
            Optional.empty(),
            Optional.of(fit),
            false,
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            "",
            Optional.empty());
    SweepEntry entry =
        new SweepEntry(
            dry, wet, OptionalDouble.of(70), CompressionMode.COMPRESS, Preparation.NONE, false);
    return new SweepItem(0, entry, Optional.of(point), false);
  }
}
