package org.optofit.ui.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.optofit.app.LevelGuide;
import org.optofit.app.LongWork;
import org.optofit.app.LoopLatency;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.InputDevice;
import org.optofit.dsp.Decibels;
import org.optofit.ui.control.Numbers;

/** Devices, level and latency: what is settled before the first take. Window's thread. */
final class RecordLevel {
  private final Services services;
  private final Supplier<RecordDevices> lookAround;
  private final RecordSettings settings;
  private final RecordWork work;
  private final ReadOnlyObjectWrapper<RecordDevices> devices =
      new ReadOnlyObjectWrapper<>(new RecordDevices(List.of(), List.of()));
  private final ReadOnlyStringWrapper latency = new ReadOnlyStringWrapper("not measured");

  /**
   * Nothing is known yet.
   *
   * @param lookAround finds devices, in the background
   */
  RecordLevel(
      Services services,
      Supplier<RecordDevices> lookAround,
      RecordSettings settings,
      RecordWork work) {
    this.services = services;
    this.lookAround = lookAround;
    this.settings = settings;
    this.work = work;
  }

  /** Devices to choose from. */
  ReadOnlyObjectProperty<RecordDevices> devicesProperty() {
    return devices.getReadOnlyProperty();
  }

  /** The loop's latency in words. */
  ReadOnlyStringProperty latencyProperty() {
    return latency.getReadOnlyProperty();
  }

  /** What the highest level means, with the way to mend it. */
  String words() {
    double peak = work.peakDbProperty().get();
    if (peak <= Decibels.FLOOR_DB) {
      return "Press Set level and turn the interface until the peaks are between −12 and −1 dBFS.";
    }
    String figure = Numbers.fixed(peak, 1) + " dBFS";
    return switch (LevelGuide.of(peak)) {
      case NO_SIGNAL -> "No signal: the peak is " + figure + ". Check cables and input channel.";
      case TOO_LOW -> "Too low: the peak is " + figure + ". Turn the input up.";
      case GOOD -> "Good: the peak is " + figure + ".";
      case TOO_HOT -> "Too hot: the peak is " + figure + ". Turn the input down.";
    };
  }

  /** Looks for devices; what was chosen and is there stays chosen. */
  void lookForDevices() {
    LongWork.start(
        services,
        "Looking for sound devices",
        goOn -> lookAround.get(),
        this::take,
        e -> say(Kind.ERROR, String.valueOf(e.getMessage())));
  }

  private void take(RecordDevices found) {
    devices.set(found);
    InputDevice input = settings.input.get();
    if (input == null || !found.inputs().contains(input)) {
      settings.input.set(found.inputs().isEmpty() ? null : found.inputs().get(0));
    }
    if (!found.outputs().contains(settings.output.get()) && !found.outputs().isEmpty()) {
      settings.output.set(found.outputs().get(0));
    }
  }

  /** Plays part of the signal and shows the level until it is stopped; needs no folder yet. */
  void set() {
    double rate = settings.rateHz.get();
    settings
        .ports()
        .ifPresent(
            ports ->
                work.run(
                    RecordPhase.LEVEL,
                    "Playing to set the level",
                    (session, meter, goOn) -> {
                      session.monitor(ports, rate, meter, goOn);
                      return () -> {};
                    }));
  }

  /** Measures the loop; needs no folder yet. */
  void measureLatency() {
    double rate = settings.rateHz.get();
    settings
        .ports()
        .ifPresent(
            ports ->
                work.run(
                    RecordPhase.LATENCY,
                    "Measuring the loop",
                    (session, meter, goOn) -> {
                      Optional<LoopLatency> found =
                          session.measureLatency(ports, rate, meter, goOn);
                      return () -> show(found);
                    }));
  }

  private void show(Optional<LoopLatency> found) {
    latency.set(
        found
            .map(
                loop ->
                    Numbers.fixed(loop.milliseconds(), 1)
                        + " ms, "
                        + Numbers.fixed(loop.samples(), 0)
                        + " samples")
            .orElse("the burst did not come back"));
    if (found.isEmpty()) {
      say(Kind.ERROR, "The burst did not come back. Check cables, input channel and level.");
    }
  }

  private void say(Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }
}
