package org.optofit.ui.audition;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.optofit.app.Services;
import org.optofit.store.MeterSettings;
import org.optofit.ui.control.VuScale;

/** How the meters are looked at; remembered, but for a history that stands. Window's thread. */
public final class MeterViewModel {
  private final Services services;
  private final ObjectProperty<VuScale> scale;
  private final ObjectProperty<Integer> zeroVuDbfs;
  private final ObjectProperty<Integer> spanSeconds;
  private final ObjectProperty<Integer> rangeDb;
  private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen", false);

  /** The meters as they were looked at last time. */
  MeterViewModel(Services services) {
    this.services = services;
    MeterSettings last = services.preferences().current().session().meters();
    scale =
        new SimpleObjectProperty<>(
            this, "scale", last.output() ? VuScale.OUTPUT : VuScale.GAIN_REDUCTION);
    zeroVuDbfs = new SimpleObjectProperty<>(this, "zeroVuDbfs", last.zeroVuDbfs());
    spanSeconds = new SimpleObjectProperty<>(this, "spanSeconds", last.spanSeconds());
    rangeDb = new SimpleObjectProperty<>(this, "rangeDb", last.rangeDb());
    for (ObservableValue<?> each : List.of(scale, zeroVuDbfs, spanSeconds, rangeDb)) {
      each.addListener(observable -> remember());
    }
  }

  /** What the needle shows. */
  public ObjectProperty<VuScale> scaleProperty() {
    return scale;
  }

  /** Turns the needle to its other scale. */
  public void toggleScale() {
    scale.set(scale.get() == VuScale.OUTPUT ? VuScale.GAIN_REDUCTION : VuScale.OUTPUT);
  }

  /** Level of a sine that reads 0 VU on the output scale, in dBFS of its peak. */
  public ObjectProperty<Integer> zeroVuDbfsProperty() {
    return zeroVuDbfs;
  }

  /** The level {@link #chooseNextZeroVu} would choose, in dBFS. */
  public ObservableValue<Integer> nextZeroVuDbfs() {
    return zeroVuDbfs.map(MeterViewModel::afterZeroVu);
  }

  /** Chooses the next level for 0 VU, after the last the first. */
  public void chooseNextZeroVu() {
    zeroVuDbfs.set(afterZeroVu(zeroVuDbfs.get()));
  }

  private static Integer afterZeroVu(Integer dbfs) {
    List<Integer> all = MeterSettings.ZERO_VU_DBFS;
    return all.get((all.indexOf(dbfs) + 1) % all.size());
  }

  /** Lower end of history, bars and transfer curve, in dB below 0. */
  public ObjectProperty<Integer> rangeDbProperty() {
    return rangeDb;
  }

  /** Time the history shows, in seconds. */
  public ObjectProperty<Integer> spanSecondsProperty() {
    return spanSeconds;
  }

  /** Whether the history stands while playing goes on. */
  public BooleanProperty frozenProperty() {
    return frozen;
  }

  /** Freezes the history, or lets it run. */
  public void toggleFrozen() {
    frozen.set(!frozen.get());
  }

  /** Shows a shorter time for steps above 0, a longer one below; the ends hold. */
  public void zoomTime(int steps) {
    spanSeconds.set(stepped(MeterSettings.SPANS_SECONDS, spanSeconds.get(), steps));
  }

  /** Shows fewer decibels for steps above 0, more below; the ends hold. */
  public void zoomLevel(int steps) {
    rangeDb.set(stepped(MeterSettings.RANGES_DB, rangeDb.get(), steps));
  }

  private static Integer stepped(List<Integer> values, Integer now, int steps) {
    int at = values.indexOf(now) - steps;
    return values.get(Math.max(0, Math.min(values.size() - 1, at)));
  }

  private void remember() {
    MeterSettings now =
        new MeterSettings(
            scale.get() == VuScale.OUTPUT, zeroVuDbfs.get(), spanSeconds.get(), rangeDb.get());
    services.preferences().change(all -> all.withSession(last -> last.withMeters(now)));
  }
}
