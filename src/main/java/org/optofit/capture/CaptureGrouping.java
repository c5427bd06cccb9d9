package org.optofit.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.optofit.model.CompressionMode;

/**
 * A sweep made of files by their names: which is dry, and where the knob stood for each wet one.
 *
 * <p>A wet recording with a number belongs to the dry one with that number, all others to the one
 * dry recording without. Where no name says dry, the only file without a knob position is taken. Of
 * several takes at one setting the latest is taken, see {@link Take}.
 *
 * @param captures captures found, highest knob position first, no setting twice
 * @param remarks sentences about files that were left out
 */
public record CaptureGrouping(List<SweepCapture> captures, List<String> remarks) {
  /** A file and what its name says. */
  private record Named(Path file, CaptureName name) {
    String fileName() {
      return String.valueOf(file.getFileName());
    }

    boolean says(PairRole role) {
      return name.role().equals(Optional.of(role));
    }
  }

  /** Copies the lists. */
  public CaptureGrouping {
    captures = List.copyOf(captures);
    remarks = List.copyOf(remarks);
  }

  /**
   * Groups files.
   *
   * @param files audio files
   * @param otherwise mode of recordings whose name has none
   */
  public static CaptureGrouping of(List<Path> files, CompressionMode otherwise) {
    List<Named> all =
        files.stream()
            .sorted()
            .map(file -> new Named(file, CaptureName.of(String.valueOf(file.getFileName()))))
            .toList();
    List<Named> dries = dries(all);
    Map<Take, SweepCapture> takes = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    for (Named wet : all) {
      if (dries.contains(wet)) {
        continue;
      }
      if (wet.name.peakReduction().isEmpty()) {
        remarks.add(
            wet.fileName()
                + " is left out: its name states no knob position. Name it like wet-pr070.wav.");
        continue;
      }
      Optional<Path> dry = dryOf(wet.name.recording(), dries);
      if (dry.isEmpty()) {
        remarks.add(wet.fileName() + " is left out: " + noDry(wet.name.recording(), dries));
        continue;
      }
      SweepCapture capture =
          new SweepCapture(
              dry.get(),
              wet.file,
              wet.name.peakReduction().getAsDouble(),
              wet.name.mode().orElse(otherwise));
      takes.put(Take.of(wet.file, wet.name), capture);
    }
    List<SweepCapture> captures = latest(takes, remarks);
    captures.sort(
        Comparator.comparing(SweepCapture::mode)
            .thenComparing(Comparator.comparingDouble(SweepCapture::peakReduction).reversed()));
    return new CaptureGrouping(captures, remarks);
  }

  /** One capture for each setting; what is left out is added to the remarks. */
  private static List<SweepCapture> latest(Map<Take, SweepCapture> takes, List<String> remarks) {
    Map<String, Take> latest = new HashMap<>();
    takes.forEach((take, capture) -> latest.merge(setting(capture), take, Take::later));
    List<SweepCapture> captures = new ArrayList<>();
    takes.forEach(
        (take, capture) -> {
          String setting = setting(capture);
          Take used = Objects.requireNonNull(latest.get(setting));
          if (used.equals(take)) {
            captures.add(capture);
          } else {
            remarks.add(
                "%s is left out: %s is taken for %s, %s."
                    .formatted(
                        take.file().getFileName(),
                        used.file().getFileName(),
                        setting,
                        used.why(take)));
          }
        });
    return captures;
  }

  /** A setting in words: "Peak Reduction 70, compress". */
  public static String setting(SweepCapture capture) {
    double position = capture.peakReduction();
    String number =
        position == Math.rint(position)
            ? String.format(Locale.ROOT, "%.0f", position)
            : String.valueOf(position);
    return "Peak Reduction " + number + ", " + capture.mode().id();
  }

  private static List<Named> dries(List<Named> all) {
    List<Named> said = all.stream().filter(named -> named.says(PairRole.DRY)).toList();
    if (!said.isEmpty()) {
      return said;
    }
    List<Named> plain =
        all.stream()
            .filter(n -> n.name.peakReduction().isEmpty() && !n.says(PairRole.WET))
            .toList();
    return plain.size() == 1 ? plain : List.of();
  }

  private static Optional<Path> dryOf(OptionalInt recording, List<Named> dries) {
    List<Named> fitting =
        dries.stream().filter(dry -> dry.name.recording().equals(recording)).toList();
    if (fitting.isEmpty() && dries.size() == 1) {
      fitting = dries;
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0).file) : Optional.empty();
  }

  private static String noDry(OptionalInt recording, List<Named> dries) {
    if (dries.isEmpty()) {
      return "no dry recording is there. Name the dry one dry.wav.";
    }
    return recording.isPresent()
        ? "there is no dry recording of number " + recording.getAsInt() + "."
        : dries.size()
            + " dry recordings could belong to it. Keep one of them, or write a list (CSV).";
  }
}
