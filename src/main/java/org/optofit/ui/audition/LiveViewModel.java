package org.optofit.ui.audition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.optofit.app.AuditionSession;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.InputState;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LiveStatus;
import org.optofit.audio.PlaybackStatus;
import org.optofit.store.LiveSource;
import org.optofit.ui.control.Numbers;

/** The live input: which device and channels, its level and latency, and whether it is heard. */
public final class LiveViewModel {
  /** Rates to choose from in Hz; 0 is that of the output. */
  static final List<Double> RATES_HZ = List.of(0.0, 44_100.0, 48_000.0, 88_200.0, 96_000.0);

  /** Why nothing is heard at first. */
  static final String WHY = "Off at first: a microphone near a loudspeaker howls.";

  /** Figures that change more often cannot be read. */
  private static final double SHOW_SECONDS = 0.25;

  private final Services services;
  private final AuditionSession session;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
  private final ReadOnlyBooleanWrapper listening = new ReadOnlyBooleanWrapper(this, "listening");
  private final ObservableList<LiveChoice> devices =
      FXCollections.observableArrayList(LiveChoice.FIRST);
  private final ObjectProperty<LiveChoice> device =
      new SimpleObjectProperty<>(this, "device", LiveChoice.FIRST);
  private final ObjectProperty<LiveChoice.Channels> channels =
      new SimpleObjectProperty<>(this, "channels", new LiveChoice.Channels(0, 2));
  private final ObjectProperty<Double> rateHz = new SimpleObjectProperty<>(this, "rateHz", 0.0);
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper(this, "facts", "");
  private final ReadOnlyStringWrapper latency =
      new ReadOnlyStringWrapper(this, "latency", Numbers.NONE);
  private final LatencyMeasurement measurement;
  private Runnable onCommand = () -> {};
  private DoubleConsumer onLook = level -> {};
  private double lastShown = Double.NEGATIVE_INFINITY;

  /** A file plays at first; the input is that of last time. */
  public LiveViewModel(Services services) {
    this.services = services;
    session = services.audition();
    measurement = new LatencyMeasurement(services);
    LiveSource last = services.preferences().current().session().live();
    rateHz.set(last.rateHz());
    channels.set(new LiveChoice.Channels(last.firstChannel(), last.channels()));
    device.set(LiveChoice.remembered(last));
    devices.setAll(device.get());
    session.addListener(this::sessionChanged);
    device.addListener(
        observable -> {
          if (!device.get().choices().contains(channels.get())) {
            channels.set(device.get().choices().get(0));
          }
          take();
        });
    channels.addListener(observable -> take());
    rateHz.addListener(observable -> take());
  }

  /** Whether the live input takes the file's place. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** Whether the live input takes the file's place. */
  public boolean isOn() {
    return on.get();
  }

  /** Whether it is heard. */
  public ReadOnlyBooleanProperty listeningProperty() {
    return listening.getReadOnlyProperty();
  }

  /** Devices to choose from; the system's default first. */
  ObservableList<LiveChoice> devices() {
    return devices;
  }

  /** The device wanted. */
  ObjectProperty<LiveChoice> deviceProperty() {
    return device;
  }

  /** The channels wanted. */
  ObjectProperty<LiveChoice.Channels> channelsProperty() {
    return channels;
  }

  /** The rate wanted in Hz; 0 for that of the output. */
  ObjectProperty<Double> rateHzProperty() {
    return rateHz;
  }

  /** How it comes in: {@code 48.0 kHz, 24 bit}. */
  public ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Latency that the buffers make: {@code 62.3 ms}. */
  public ReadOnlyStringProperty latencyProperty() {
    return latency.getReadOnlyProperty();
  }

  /** The latency as it is measured. */
  public LatencyMeasurement measurement() {
    return measurement;
  }

  /** Takes the live input in the file's place, or goes back to the file. */
  public void setOn(boolean live) {
    if (live == on.get()) {
      return;
    }
    services.status().clear();
    if (live) {
      restore();
    } else {
      session.leaveLive();
    }
    onCommand.run();
  }

  /** Takes the live input in the file's place, stopped and not heard. */
  void restore() {
    on.set(true);
    refreshDevices();
    take();
  }

  /** Lets it be heard, or not; to be heard it has to run. */
  public void setListening(boolean heard) {
    if (heard && !session.status().playing()) {
      session.playOrPause();
    }
    session.setListening(heard);
    onCommand.run();
  }

  /** Looks for devices in the background. */
  void refreshDevices() {
    LongWork.start(
        services,
        "Looking for inputs",
        progress -> LiveChoice.here(),
        this::found,
        e -> found(List.of()));
  }

  private void found(List<LiveChoice> inputs) {
    LiveChoice wanted = device.get();
    List<LiveChoice> offered =
        new ArrayList<>(inputs.isEmpty() ? List.of(LiveChoice.FIRST) : inputs);
    Optional<LiveChoice> there = offered.stream().filter(wanted::sameDevice).findFirst();
    if (there.isEmpty()) {
      offered.add(wanted);
    }
    devices.setAll(offered);
    there.ifPresent(device::set);
  }

  /** Measures the latency; nothing is heard meanwhile. */
  public void measure() {
    measurement.start();
    onCommand.run();
  }

  /** Takes over how the input stands; called for every frame of the screen. */
  void follow(PlaybackStatus playback, double nowSeconds) {
    if (!on.get()) {
      return;
    }
    onLook.accept(services.engine().inputMeter().pollPeakDbfs());
    if (nowSeconds - lastShown >= SHOW_SECONDS) {
      lastShown = nowSeconds;
      session.liveStatus().ifPresent(now -> show(now, playback));
    }
  }

  private void show(LiveStatus now, PlaybackStatus playback) {
    listening.set(now.listening());
    facts.set(
        now.state() == InputState.READY
            ? Numbers.sampleRate(now.sampleRateHz()) + ", " + now.encoding()
            : "");
    latency.set(
        playback.playing() && now.latencyMs() > 0
            ? Numbers.milliseconds(now.latencyMs())
            : Numbers.NONE);
  }

  /** What is to be said about the input while it takes the file's place. */
  Optional<StatusMessage> line() {
    Optional<LiveStatus> live = on.get() ? session.liveStatus() : Optional.empty();
    return live.map(
        now ->
            switch (now.state()) {
              case NO_DEVICE ->
                  warning(
                      "No input: "
                          + now.deviceName()
                          + " does not open. It is taken when it appears.");
              case LOST ->
                  warning(
                      now.deviceName()
                          + " is gone. Silence goes on; it is taken again when it is back.");
              case TOO_FEW_CHANNELS ->
                  warning(
                      now.deviceName()
                          + " has fewer than "
                          + (now.input().firstChannel() + now.input().channels())
                          + " channels. Choose a lower channel.");
              case OPENING, READY -> standing(now);
            });
  }

  private StatusMessage standing(LiveStatus now) {
    boolean runs = session.status().playing();
    String gaps = now.gaps() == 0 ? "" : ", " + now.gaps() + (now.gaps() == 1 ? " gap" : " gaps");
    return StatusMessage.of(
        runs ? Kind.PLAYING : Kind.INFO,
        (runs ? now.listening() ? "Live, heard: " : "Live, not heard: " : "Ready: live from ")
            + now.deviceName()
            + gaps);
  }

  private static StatusMessage warning(String text) {
    return StatusMessage.of(Kind.WARNING, text);
  }

  /** Is told of every command, whose effect shows a moment later. */
  void setOnCommand(Runnable handler) {
    onCommand = handler;
  }

  /** Is told the highest level in dBFS since it was told before. */
  void setOnLook(DoubleConsumer handler) {
    onLook = handler;
  }

  private void take() {
    if (on.get()) {
      LiveChoice.Channels wanted = channels.get();
      LiveInput next =
          new LiveInput(device.get().device(), wanted.first(), wanted.count(), rateHz.get());
      // A look for devices finds the one in use again, which must not silence it.
      if (session.live().filter(now -> sameInput(now, next)).isEmpty()) {
        measurement.forget();
        session.listenTo(next);
      }
    }
    remember();
  }

  /** Whether two are the same by what settings keep; a device may come to be known by its name. */
  private static boolean sameInput(LiveInput one, LiveInput other) {
    return one.device().id().equals(other.device().id())
        && one.firstChannel() == other.firstChannel()
        && one.channels() == other.channels()
        && one.rateHz() == other.rateHz();
  }

  private void remember() {
    LiveChoice.Channels wanted = channels.get();
    LiveSource now =
        new LiveSource(
            device.get().device().id(), wanted.first(), wanted.count(), rateHz.get(), on.get());
    services.preferences().change(all -> all.withSession(last -> last.withLive(now)));
  }

  private void sessionChanged() {
    on.set(session.live().isPresent());
    remember();
    listening.set(session.liveStatus().map(LiveStatus::listening).orElse(false));
  }
}
