package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepPoint;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.store.SweepEntry;

/** The captures of the window's sweep, highest knob position first, unknown ones last. */
final class SweepItems {
  /** Stands for a dry recording that is not chosen yet. */
  static final Path NO_FILE = Path.of("");

  private static final Comparator<SweepItem> ORDER =
      Comparator.comparingDouble((SweepItem item) -> -item.entry().peakReduction().orElse(-1))
          .thenComparing(item -> item.entry().wet());

  private List<SweepItem> items = List.of();
  private int nextId;

  /** All captures. */
  List<SweepItem> all() {
    return items;
  }

  /** Captures of one position of the switch. */
  List<SweepItem> of(CompressionMode mode) {
    return items.stream().filter(item -> item.entry().mode() == mode).toList();
  }

  /** What is fitted in one mode, as a model takes it. */
  List<KnobSetting> settings(CompressionMode mode) {
    return SweepOutcome.settings(
        items.stream().filter(SweepItem::takesPart).flatMap(i -> i.point().stream()).toList(),
        mode);
  }

  /** What the user set, to be kept. */
  List<SweepEntry> entries() {
    return items.stream().map(SweepItem::entry).toList();
  }

  /** What the user left out by hand. */
  List<SweepEntry> leftOut() {
    return entries().stream().filter(SweepEntry::leftOut).toList();
  }

  /** Adds captures that are not there yet; how many. */
  int add(List<SweepEntry> entries) {
    Set<Path> there = new HashSet<>();
    items.forEach(item -> there.add(item.entry().wet()));
    List<SweepItem> more = new ArrayList<>(items);
    for (SweepEntry entry : entries) {
      if (there.add(entry.wet())) {
        more.add(new SweepItem(nextId++, entry, Optional.empty(), false));
      }
    }
    int added = more.size() - items.size();
    set(more);
    return added;
  }

  /** Changes one capture. */
  void change(int id, UnaryOperator<SweepItem> change) {
    set(items.stream().map(item -> item.id() == id ? change.apply(item) : item).toList());
  }

  /** Changes all captures. */
  void changeAll(UnaryOperator<SweepItem> change) {
    set(items.stream().map(change).toList());
  }

  /** Takes one off. */
  void remove(int id) {
    set(items.stream().filter(item -> item.id() != id).toList());
  }

  /** Takes all off. */
  void clear() {
    set(List.of());
  }

  /** Puts in how far captures are, given by their ids. */
  void progress(List<Integer> ids, List<SweepPoint> points) {
    Map<Integer, SweepPoint> byId = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      byId.put(ids.get(i), points.get(i));
    }
    changeAll(
        item ->
            byId.containsKey(item.id())
                ? item.at(Objects.requireNonNull(byId.get(item.id())))
                : item);
  }

  /** Whether another capture that takes part is at the same setting. */
  boolean isTwice(SweepItem item) {
    return item.takesPart()
        && items.stream()
            .anyMatch(
                other ->
                    other.id() != item.id()
                        && other.takesPart()
                        && other.entry().mode() == item.entry().mode()
                        && other.entry().peakReduction().equals(item.entry().peakReduction()));
  }

  /** The dry recording of all captures; {@link #NO_FILE} where they have none or several. */
  Path dry() {
    List<Path> dries = dries();
    return dries.size() == 1 ? dries.get(0) : NO_FILE;
  }

  /** All dry recordings in use, each once. */
  List<Path> dries() {
    return items.stream()
        .map(item -> item.entry().dry())
        .filter(dry -> !dry.equals(NO_FILE))
        .distinct()
        .toList();
  }

  /** Why no sweep can start, one sentence; empty when one can. */
  String obstacle() {
    List<SweepItem> counting = items.stream().filter(i -> !i.entry().leftOut()).toList();
    if (counting.isEmpty()) {
      return "No captures yet. Drop the wet recordings, a folder or a list.";
    }
    if (counting.stream().anyMatch(item -> item.entry().dry().equals(NO_FILE))) {
      return "No dry recording yet. Drop it, or choose a file.";
    }
    long unknown =
        counting.stream()
            .filter(i -> i.entry().peakReduction().equals(OptionalDouble.empty()))
            .count();
    if (unknown > 0) {
      return (unknown == 1 ? "1 capture has" : unknown + " captures have")
          + " no knob position. Type it, or leave the capture out.";
    }
    Optional<SweepItem> twice = counting.stream().filter(this::isTwice).findFirst();
    if (twice.isPresent()) {
      return "Peak Reduction "
          + SweepWords.position(twice.get().entry().peakReduction().orElseThrow())
          + " is there twice. Correct one, or leave it out.";
    }
    return counting.size() == 1 ? "A sweep needs two captures. Drop another one." : "";
  }

  private void set(List<SweepItem> now) {
    items = now.stream().sorted(ORDER).toList();
  }
}
