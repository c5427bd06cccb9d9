package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.optofit.app.SweepPoint;
import org.optofit.capture.Remedy;
import org.optofit.capture.SweepCapture;
import org.optofit.store.SweepEntry;

/**
 * A capture in the window's sweep.
 *
 * @param id tells it from the others, also after its values have changed
 * @param entry what the user set
 * @param point how far it is; empty until it was looked at
 * @param thorough whether the user asked for another fit of it
 */
record SweepItem(int id, SweepEntry entry, Optional<SweepPoint> point, boolean thorough) {
  /** Whether it can take part: it has a position and was not left out. */
  boolean takesPart() {
    return !entry.leftOut() && entry.peakReduction().isPresent();
  }

  /** The capture; only for one with a position. */
  SweepCapture capture() {
    return new SweepCapture(
        entry.dry(), entry.wet(), entry.peakReduction().orElseThrow(), entry.mode());
  }

  /** Whether it has a fit that counts. */
  boolean fitted() {
    return takesPart() && point.flatMap(SweepPoint::fit).isPresent();
  }

  SweepItem at(SweepPoint now) {
    return new SweepItem(id, entry, Optional.of(now), thorough);
  }

  SweepItem withEntry(SweepEntry other) {
    return new SweepItem(id, other, Optional.empty(), false);
  }

  SweepItem withPosition(double position) {
    return withEntry(
        new SweepEntry(
            entry.dry(),
            entry.wet(),
            OptionalDouble.of(position),
            entry.mode(),
            entry.preparation(),
            entry.leftOut()));
  }

  SweepItem withDry(Path dry) {
    return withEntry(
        new SweepEntry(
            dry,
            entry.wet(),
            entry.peakReduction(),
            entry.mode(),
            entry.preparation(),
            entry.leftOut()));
  }

  SweepItem with(Remedy remedy) {
    return withEntry(
        new SweepEntry(
            entry.dry(),
            entry.wet(),
            entry.peakReduction(),
            entry.mode(),
            entry.preparation().with(remedy),
            entry.leftOut()));
  }

  /** Left out or taken in; a fit is kept. */
  SweepItem withLeftOut(boolean out) {
    return new SweepItem(
        id,
        new SweepEntry(
            entry.dry(),
            entry.wet(),
            entry.peakReduction(),
            entry.mode(),
            entry.preparation(),
            out),
        point,
        thorough);
  }

  SweepItem withThorough(boolean again) {
    return new SweepItem(id, entry, point, again);
  }
}
