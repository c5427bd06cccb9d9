package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.fit.StrategyCost;
import org.optofit.fit.StrategyReport;
import org.optofit.fit.Timing;

final class StrategyTablesTest {
  private static StrategyReport report(double difference) {
    return new StrategyReport(
        1000,
        List.of(
            new StrategyCost("first", new Timing(20, 19, 21.5), 30_000, 0),
            new StrategyCost("second", new Timing(50, 49, 55), 65_400_000, difference)),
        List.of(new StrategyCost("loop", new Timing(1.6, 1.5, 2), 0, 0)));
  }

  @Test
  void costsAreLinedUpUnderTheirTitles() throws WorkFailedException {
    assertEquals(
        List.of(
            "Hessian     ns per sample  range           extra memory  difference",
            "first       20.00          19.00 to 21.50  0.03 MB       0.0e+00",
            "second      50.00          49.00 to 55.00  65.40 MB      2.0e-14",
            "",
            "Recurrence  ns per sample  range           extra memory  difference",
            "loop        1.60           1.50 to 2.00    0.00 MB       0.0e+00"),
        StrategyTables.of(report(2e-14)).lines());
  }

  @Test
  void strategiesThatDisagreeHaveNoCosts() {
    for (double wrong : new double[] {2e-9, Double.NaN}) {
      WorkFailedException refusal =
          assertThrows(WorkFailedException.class, () -> StrategyTables.of(report(wrong)));
      assertTrue(String.valueOf(refusal.getMessage()).contains("'second'"), refusal.getMessage());
    }
  }

  @Test
  void withoutTheBenchmarksTheCommandSaysHowToBuildThem() {
    CommandLineRun run = CommandLineRun.of("bench", "--strategies", "--json");

    String sentence = run.refused(1);
    assertTrue(sentence.contains("mvn -Pbench"), sentence);
    assertEquals("", run.out());
  }
}
