package org.optofit.ui.models;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.LibraryEntry;
import org.optofit.ui.control.Numbers;

/**
 * One line of the list.
 *
 * @param model the model; null if its file cannot be read
 * @param entry its file; null for the published table, which is part of the program
 */
record ModelRow(@Nullable UnitModel model, @Nullable LibraryEntry entry) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  /** What it is called. */
  String name() {
    return model != null ? model.name() : entry != null ? entry.name() : "";
  }

  /** Whether it can be renamed, annotated and deleted. */
  boolean editable() {
    return entry != null && model != null;
  }

  /** Its file, where it has one. */
  @Nullable Path file() {
    return entry == null ? null : entry.file();
  }

  /** Why it cannot be read; empty if it can. */
  String problem() {
    return entry == null ? "" : entry.problem();
  }

  /** What is in it: "Compress and Limit, 13 settings each, ESR 0.0657 to 0.1109". */
  String contents() {
    if (model == null) {
      return "cannot be read";
    }
    List<PeakReductionMap> maps = List.copyOf(model.maps().values());
    String modes = String.join(" and ", model.modes().stream().map(ModelRow::name).toList());
    String counts =
        String.join(
            " and ",
            maps.stream().map(map -> Integer.toString(map.settings().size())).distinct().toList());
    boolean one = counts.equals("1");
    boolean each = maps.size() > 1 && !counts.contains(" ");
    return "%s, %s %s%s%s"
        .formatted(
            modes,
            counts,
            one ? "setting" : "settings",
            each ? " each" : "",
            esr(maps.stream().flatMap(map -> map.settings().stream()).toList()));
  }

  private static String esr(List<KnobSetting> settings) {
    double[] known =
        settings.stream().mapToDouble(KnobSetting::esr).filter(Double::isFinite).sorted().toArray();
    if (known.length == 0) {
      return "";
    }
    String low = Numbers.fixed(known[0], 4);
    String high = Numbers.fixed(known[known.length - 1], 4);
    return ", ESR " + (low.equals(high) ? low : low + " to " + high);
  }

  /** When it was last written; "part of Optofit" for the published table. */
  String date(ZoneId zone) {
    return entry == null ? "part of Optofit" : DATE.format(entry.changed().atZone(zone));
  }

  /** Where its numbers come from: its source, or the recordings it was fitted to. */
  String origin() {
    if (model == null) {
      return "";
    }
    if (!model.source().isBlank()) {
      return model.source();
    }
    List<String> files = model.captures().stream().map(capture -> capture.fileName()).toList();
    return switch (files.size()) {
      case 0 -> "not said";
      case 1, 2 -> "fitted to " + String.join(" and ", files);
      default -> "fitted to %d recordings, %s first".formatted(files.size(), files.get(0));
    };
  }

  /** What the switch says. */
  static String name(CompressionMode mode) {
    return mode == CompressionMode.COMPRESS ? "Compress" : "Limit";
  }
}
