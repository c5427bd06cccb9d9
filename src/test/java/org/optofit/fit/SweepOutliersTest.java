package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.store.ModelStore;

/** Outliers planted into the published table, which has none. */
final class SweepOutliersTest {
  private static List<SweepFit> published(CompressionMode mode, int step) {
    List<KnobSetting> settings = ModelStore.published().map(mode).orElseThrow().settings();
    return new ArrayList<>(
        IntStream.range(0, settings.size())
            .filter(i -> i % step == 0)
            .mapToObj(i -> fit(settings.get(i).peakReduction(), settings.get(i).parameters()))
            .toList());
  }

  private static SweepFit fit(double position, CompressorParameters parameters) {
    Map<ParameterRange, Interval> exact = new EnumMap<>(ParameterRange.class);
    for (ParameterRange p : ParameterRange.values()) {
      exact.put(p, new Interval(parameters.get(p), parameters.get(p)));
    }
    return fit(position, parameters, exact);
  }

  private static SweepFit fit(
      double position, CompressorParameters parameters, Map<ParameterRange, Interval> intervals) {
    return new SweepFit(
        position, parameters, 1, 0.01, 5, Termination.CONVERGED_STEP, SweepStart.SPREAD, intervals);
  }

  @ParameterizedTest
  @EnumSource(CompressionMode.class)
  void thePublishedTableHasNone(CompressionMode mode) {
    assertEquals(Map.of(), SweepOutliers.of(published(mode, 1)));
    assertEquals(Map.of(), SweepOutliers.of(published(mode, 2)));
    assertEquals(Map.of(), SweepOutliers.of(published(mode, 3)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 8, 11, 12})
  void aRecordingUnderTheWrongKnobPositionStandsOutAlone(int place) {
    List<SweepFit> fits = published(CompressionMode.COMPRESS, 1);
    SweepFit wrong = fits.get(place < 6 ? 12 : 0);
    fits.set(place, fit(fits.get(place).peakReduction(), wrong.parameters()));
    assertEquals(List.of(place), List.copyOf(SweepOutliers.of(fits).keySet()));
    assertTrue(
        SweepOutliers.of(fits).getOrDefault(place, List.of()).contains(ParameterRange.THRESHOLD));
  }

  @ParameterizedTest
  @EnumSource(ParameterRange.class)
  void theParameterThatStandsOutIsNamed(ParameterRange parameter) {
    List<SweepFit> fits = published(CompressionMode.COMPRESS, 1);
    CompressorParameters p = fits.get(6).parameters();
    double moved =
        switch (parameter) {
          case THRESHOLD -> p.thresholdDb() - 9;
          case MAKE_UP -> p.makeUpDb() + 4;
          case RATIO -> 30;
          case ATTACK, RELEASE -> p.get(parameter) * 12;
        };
    fits.set(6, fit(70, p.with(parameter, moved)));
    assertEquals(Map.of(6, List.of(parameter)), SweepOutliers.of(fits));
  }

  @Test
  void aPositionAsUncertainAsItIsFarOffIsNoOutlier() {
    List<SweepFit> fits = published(CompressionMode.COMPRESS, 1);
    CompressorParameters p = fits.get(6).parameters();
    SweepFit far = fit(70, p.with(ParameterRange.ATTACK, p.attackMs() * 12));
    fits.set(6, far);
    assertEquals(1, SweepOutliers.of(fits).size());
    fits.set(
        6,
        new SweepFit(
            70,
            far.parameters(),
            1,
            0.01,
            5,
            Termination.CONVERGED_STEP,
            SweepStart.SPREAD,
            Map.of(ParameterRange.ATTACK, new Interval(2, 2_000))));
    assertEquals(Map.of(), SweepOutliers.of(fits));
  }

  @Test
  void aParameterThatIsNotDeterminedIsNoOutlierAndComesFromTheNearestThatIs() {
    List<SweepFit> fits = published(CompressionMode.COMPRESS, 1);
    SweepFit there = fits.get(6);
    Map<ParameterRange, Interval> known = new EnumMap<>(there.intervals());
    known.remove(ParameterRange.ATTACK);
    CompressorParameters stray =
        there.parameters().with(ParameterRange.ATTACK, there.parameters().attackMs() * 12);
    fits.set(6, fit(there.peakReduction(), stray, known));
    assertEquals(Map.of(), SweepOutliers.of(fits));
    List<KnobSetting> settings = SweepSettings.of(fits);
    assertEquals(
        stray.with(ParameterRange.ATTACK, fits.get(7).parameters().attackMs()),
        settings.get(6).parameters(),
        "of two equally near the higher one");
    assertEquals(fits.get(5).setting(), settings.get(5));
    assertEquals(fits.get(7).setting(), settings.get(7));
  }

  @Test
  void aFitThatDidNotConvergeKeepsItsValues() {
    List<SweepFit> fits = published(CompressionMode.COMPRESS, 1);
    SweepFit there = fits.get(6);
    SweepFit stopped =
        new SweepFit(
            there.peakReduction(),
            there.parameters(),
            1,
            0.01,
            5,
            Termination.STOPPED,
            SweepStart.SPREAD,
            Map.of());
    fits.set(6, stopped);
    assertEquals(stopped.setting(), SweepSettings.of(fits).get(6));
  }

  @Test
  void twoOutliersAreBothFound() {
    List<SweepFit> fits = published(CompressionMode.LIMIT, 1);
    fits.set(3, fit(55, fits.get(12).parameters()));
    fits.set(9, fit(85, fits.get(0).parameters()));
    assertEquals(List.of(3, 9), List.copyOf(SweepOutliers.of(fits).keySet()));
  }

  @Test
  void fourFitsTellNothing() {
    List<SweepFit> fits = published(CompressionMode.COMPRESS, 4);
    fits.set(1, fit(60, fits.get(3).parameters()));
    assertEquals(Map.of(), SweepOutliers.of(fits));
  }
}
