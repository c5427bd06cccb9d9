package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.optofit.app.CaptureFolder;
import org.optofit.app.CaptureTake;
import org.optofit.app.LongWork;
import org.optofit.app.RecordedCaptures;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;

/** What is recorded in the chosen folder. Files are read in the background. Window's thread. */
final class RecordFolder {
  private final Services services;
  private final RecordSettings settings;
  private final Runnable changed;
  private RecordedCaptures captures = RecordedCaptures.NONE;
  private final Set<Path> warned = new HashSet<>();

  /**
   * Follows the folder that is set.
   *
   * @param changed called when something else is recorded
   */
  RecordFolder(Services services, RecordSettings settings, Runnable changed) {
    this.services = services;
    this.settings = settings;
    this.changed = changed;
    settings.folder.addListener(observable -> open());
  }

  /** Number of recordings that are there, of all modes. */
  int size() {
    return captures.there().size();
  }

  /** Positions of recordings whose files are missing, of all modes, in words; empty if none is. */
  String missing() {
    return captures.missing().stream()
        .map(
            capture ->
                RecordRow.position(capture.peakReduction())
                    + (capture.mode() == CompressionMode.LIMIT ? " (Limit)" : ""))
        .collect(Collectors.joining(", "));
  }

  /** What there is of a mode, by position; open positions are not in it. */
  Map<Double, RecordState> states(CompressionMode mode) {
    Map<Double, RecordState> states = new HashMap<>();
    for (SweepCapture capture : captures.missing()) {
      if (capture.mode() == mode) {
        states.put(capture.peakReduction(), RecordState.MISSING);
      }
    }
    for (SweepCapture capture : captures.there()) {
      if (capture.mode() == mode) {
        states.put(
            capture.peakReduction(),
            warned.contains(capture.wet()) ? RecordState.WARNED : RecordState.RECORDED);
      }
    }
    return states;
  }

  /**
   * Says what is recorded now that a take was kept. One that was kept in another folder than the
   * one that is set changes nothing here.
   */
  void kept(CaptureTake take, RecordedCaptures now) {
    if (!take.setup().folder().equals(settings.folder.get())) {
      return;
    }
    captures = now;
    boolean clean = take.warnings() == 0 && take.usable();
    for (SweepCapture capture : captures.there()) {
      if (capture.mode() == take.setup().mode()
          && capture.peakReduction() == take.peakReduction()) {
        boolean unused = clean ? warned.remove(capture.wet()) : warned.add(capture.wet());
      }
    }
  }

  /** What is in the folder decides the unit's name and what is recorded. */
  private void open() {
    Path folder = settings.folder.get();
    captures = RecordedCaptures.NONE;
    warned.clear();
    if (folder != null) {
      LongWork.start(
          services,
          "Looking at the folder",
          goOn -> look(folder),
          found -> {
            if (folder.equals(settings.folder.get())) {
              captures = found.captures();
              found.unit().ifPresent(settings.unit::set);
              changed.run();
            }
          },
          e -> services.status().say(StatusMessage.of(Kind.ERROR, String.valueOf(e.getMessage()))));
    }
    changed.run();
  }

  private static Found look(Path folder) throws Exception {
    Optional<String> unit = CaptureFolder.unitIn(folder);
    return new Found(
        unit,
        unit.isPresent()
            ? new CaptureFolder(folder, unit.get()).captures()
            : RecordedCaptures.NONE);
  }

  private record Found(Optional<String> unit, RecordedCaptures captures) {}
}
