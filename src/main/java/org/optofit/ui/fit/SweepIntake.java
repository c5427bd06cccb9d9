package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.app.CaptureSource;
import org.optofit.capture.CaptureGrouping;
import org.optofit.capture.CaptureName;
import org.optofit.capture.PairRole;
import org.optofit.capture.Preparation;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;
import org.optofit.store.SweepEntry;

/**
 * What dropped files are to a sweep.
 *
 * @param dry the dry recording among them, if one is
 * @param entries the captures among them
 * @param remarks sentences about what was not taken
 */
record SweepIntake(Optional<Path> dry, List<SweepEntry> entries, List<String> remarks) {
  SweepIntake {
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }

  /**
   * Looks at files, folders and lists.
   *
   * @param known dry recording of captures that bring none
   * @param otherwise mode of captures whose name says none
   * @throws IOException with a sentence if a list or a folder cannot be used
   */
  static SweepIntake of(List<Path> files, Path known, CompressionMode otherwise, SweepTasks tasks)
      throws IOException {
    List<SweepEntry> entries = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<Path> recordings = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file) || hasEnd(file, ".csv") || hasEnd(file, ".txt")) {
        CaptureGrouping grouping = tasks.captures(file, otherwise);
        grouping.captures().forEach(capture -> entries.add(entry(capture)));
        remarks.addAll(grouping.remarks());
      } else if (CaptureSource.isAudio(file)) {
        recordings.add(file.toAbsolutePath());
      } else {
        remarks.add(
            file.getFileName()
                + " is no recording and no list. Drop audio files, a folder or a CSV.");
      }
    }
    if (recordings.stream().anyMatch(file -> name(file).recording().isPresent())) {
      CaptureGrouping grouping = CaptureGrouping.of(recordings, otherwise);
      grouping.captures().forEach(capture -> entries.add(entry(capture)));
      remarks.addAll(grouping.remarks());
      return new SweepIntake(Optional.empty(), entries, remarks);
    }
    Optional<Path> dry = dry(recordings, known);
    for (Path wet : recordings) {
      if (!dry.equals(Optional.of(wet))) {
        CaptureName name = name(wet);
        entries.add(
            new SweepEntry(
                dry.orElse(known),
                wet,
                name.peakReduction(),
                name.mode().orElse(otherwise),
                Preparation.ALIGNED,
                false));
      }
    }
    return new SweepIntake(dry, entries, remarks);
  }

  /** The one whose name says so; without a dry recording so far, the only one without a knob. */
  private static Optional<Path> dry(List<Path> recordings, Path known) {
    Optional<Path> said =
        recordings.stream()
            .filter(file -> name(file).role().equals(Optional.of(PairRole.DRY)))
            .findFirst();
    if (said.isPresent() || !known.equals(SweepItems.NO_FILE)) {
      return said;
    }
    List<Path> plain =
        recordings.stream()
            .filter(file -> name(file).peakReduction().isEmpty() && name(file).role().isEmpty())
            .toList();
    return plain.size() == 1 ? Optional.of(plain.get(0)) : Optional.empty();
  }

  private static SweepEntry entry(SweepCapture capture) {
    return new SweepEntry(
        capture.dry().toAbsolutePath(),
        capture.wet().toAbsolutePath(),
        OptionalDouble.of(capture.peakReduction()),
        capture.mode(),
        Preparation.ALIGNED,
        false);
  }

  private static CaptureName name(Path file) {
    return CaptureName.of(String.valueOf(file.getFileName()));
  }

  private static boolean hasEnd(Path file, String end) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(end);
  }
}
