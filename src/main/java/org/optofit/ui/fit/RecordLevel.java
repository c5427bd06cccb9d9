package org.optofit.ui.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.optofit.app.KnobPlan;
import org.optofit.app.LevelGuide;
import org.optofit.app.LongWork;
import org.optofit.app.LoopLatency;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.DuplexPorts;
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
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private @Nullable Double takeAt;
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
    work.peakDbProperty().subscribe(peak -> say());
    settings.positions.subscribe(typed -> say());
  }

  /** Devices to choose from. */
  ReadOnlyObjectProperty<RecordDevices> devicesProperty() {
    return devices.getReadOnlyProperty();
  }

  /** The loop's latency in words. */
  ReadOnlyStringProperty latencyProperty() {
    return latency.getReadOnlyProperty();
  }

  /** What the highest level means at the position it was measured at, with the way to mend it. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** The lowest position there is to record, at which the unit is loudest; empty without a plan. */
  Optional<Double> loudest() {
    return KnobPlan.parse(settings.positions.get()).map(KnobPlan::lowest);
  }

  /** The next level belongs to a take at this position. */
  void recording(double position) {
    takeAt = position;
    say();
  }

  private void say() {
    double peak = work.peakDbProperty().get();
    words.set(peak <= Decibels.FLOOR_DB ? unmeasured() : measured(peak));
  }

  private String unmeasured() {
    return "Set Peak Reduction to "
        + loudest().map(RecordRow::position).orElse("its lowest position")
        + ", where the unit is loudest. Press Set level and turn the input until the peaks are"
        + " between −12 and −1 dBFS; then leave it for all positions.";
  }

  private String measured(double peak) {
    Double at = takeAt;
    boolean lowest = at == null || loudest().map(at::equals).orElse(false);
    String figure = "the peak is " + Numbers.fixed(peak, 1) + " dBFS";
    String place = at == null ? "" : " at " + RecordRow.position(at);
    String turned = at == null ? "." : ", and record every position with that level.";
    return switch (LevelGuide.of(peak, lowest)) {
      case NO_SIGNAL -> "No signal" + place + ": " + figure + ". Check cables and input channel.";
      case TOO_LOW -> "Too low" + place + ": " + figure + ". Turn the input up" + turned;
      case GOOD -> "Good" + place + ": " + figure + ". Leave the input as it is.";
      case TOO_HOT -> "Too hot" + place + ": " + figure + ". Turn the input down" + turned;
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

  /**
   * The knob stands where the unit is loudest: plays part of the signal and shows the level until
   * it is stopped; needs no folder yet.
   */
  void set() {
    takeAt = null;
    double rate = settings.rateHz.get();
    run(
        RecordPhase.LEVEL,
        "Playing to set the level",
        ports ->
            (session, meter, goOn) -> {
              session.monitor(ports, rate, meter, goOn);
              return () -> {};
            });
  }

  /** Measures the loop; needs no folder yet. */
  void measureLatency() {
    double rate = settings.rateHz.get();
    run(
        RecordPhase.LATENCY,
        "Measuring the loop",
        ports ->
            (session, meter, goOn) -> {
              Optional<LoopLatency> found = session.measureLatency(ports, rate, meter, goOn);
              return () -> show(found);
            });
  }

  private void run(RecordPhase phase, String text, Function<DuplexPorts, RecordWork.Task> task) {
    settings.ports().ifPresent(ports -> work.run(phase, text, task.apply(ports)));
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
