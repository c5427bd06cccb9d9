package org.optofit.capture;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is found by its check and no other; what was found is left in a table. */
final class PlantedFaultsTest {
  private static final Path FOLDER = Path.of("target");
  private static final List<PlantedFault> IN_BURSTS = FaultCatalogue.inBursts();
  private static final Map<String, String> LINES = new LinkedHashMap<>();

  static List<PlantedFault> inBursts() {
    return IN_BURSTS;
  }

  static List<PlantedFault> inMusic() {
    return FaultCatalogue.inMusic();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inBursts")
  void aFaultIsFoundByItsCheckAndNoOther(PlantedFault fault) {
    assertFound(fault);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("inMusic")
  void aFaultInMusicIsFoundByItsCheckAndNoOther(PlantedFault fault) {
    assertFound(fault);
  }

  private static void assertFound(PlantedFault fault) {
    CaptureReport report = fault.report();

    List<CheckOutcome> found = findings(report);
    LINES.put(fault.toString(), line(fault, found));
    assertEquals(List.of(fault.check()), found.stream().map(CheckOutcome::id).toList());
    CheckOutcome outcome = found.get(0);
    assertEquals(fault.severity(), outcome.severity());
    assertTrue(outcome.message().contains(fault.words()), outcome.message());
    assertEquals(Optional.ofNullable(fault.remedy()), outcome.remedy());
    assertEquals(fault.severity() == Severity.BLOCKING, report.blocked());
    assertTrue(outcome.message().endsWith("."), outcome.message());
    assertFalse(outcome.message().matches(".*(?<![a-z])-\\d.*"), outcome.message());
    assertFalse(outcome.message().contains("!"), outcome.message());
  }

  @Test
  void everyCheckHasAFaultPlantedForIt() {
    CapturePair any = IN_BURSTS.get(0).pair();
    Set<String> checks =
        CaptureReport.of(any).outcomes().stream()
            .map(CheckOutcome::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        checks,
        IN_BURSTS.stream().map(PlantedFault::check).collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedied")
  void theProposedRemedyLeavesNothingToFind(PlantedFault fault) {
    Preparation remedied = fault.preparation().with(requireNonNull(fault.remedy()));
    CaptureReport report = CaptureReport.of(fault.pair(), remedied);

    assertEquals(List.of(), findings(report));
    assertFalse(report.corrections().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cut")
  void aDropoutStaysAWarningInTheLongestPartWithoutOne(PlantedFault fault) {
    CaptureReport report = CaptureReport.of(fault.pair(), Preparation.ALIGNED);

    List<CheckOutcome> found = findings(report);
    assertEquals(List.of("length", "dropouts"), found.stream().map(CheckOutcome::id).toList());
    assertEquals(Optional.empty(), found.get(1).remedy());
    String length = Figures.seconds(report.dry().length / report.sampleRateHz());
    assertEquals(length, found.get(0).value());
    assertTrue(found.get(1).message().contains("is used, " + length), found.get(1).message());
    assertTrue(
        report.corrections().stream().anyMatch(c -> c.contains("longest part between dropouts")));
  }

  @Test
  void whatAnotherFaultHidesIsNotMeasuredAndNotSaidToHavePassed() {
    PlantedFault other =
        IN_BURSTS.stream().filter(f -> f.check().equals("match")).findFirst().orElseThrow();

    List<CheckOutcome> hidden =
        other.report().outcomes().stream().filter(CheckOutcome::notMeasured).toList();

    assertTrue(hidden.stream().map(CheckOutcome::id).toList().contains("latency"));
    assertTrue(hidden.stream().allMatch(o -> o.severity() == Severity.OK));
  }

  static List<PlantedFault> cut() {
    return IN_BURSTS.stream().filter(fault -> fault.remedy() == Remedy.LONGEST_PART).toList();
  }

  static List<PlantedFault> remedied() {
    return IN_BURSTS.stream()
        .filter(fault -> fault.remedy() != null && fault.remedy() != Remedy.LONGEST_PART)
        .toList();
  }

  /** The tables of the bases that were planted in full: fault, what found it, its value. */
  @AfterAll
  static void writeTables() throws IOException {
    for (String base : List.of("bursts", "music")) {
      List<String> lines = LINES.values().stream().filter(line -> line.startsWith(base)).toList();
      if (lines.size() == IN_BURSTS.size()) {
        Files.write(FOLDER.resolve("planted-faults-" + base + ".txt"), lines);
      }
    }
  }

  private static String line(PlantedFault fault, List<CheckOutcome> found) {
    String outcome =
        found.stream()
            .map(o -> "%-15s %-9s %s".formatted(o.id(), o.severity(), o.value()))
            .collect(Collectors.joining("; "));
    return "%-7s %-45s %s"
        .formatted(fault.base(), fault.name(), found.isEmpty() ? "nothing" : outcome);
  }

  private static List<CheckOutcome> findings(CaptureReport report) {
    return report.outcomes().stream().filter(o -> o.severity() != Severity.OK).toList();
  }
}
