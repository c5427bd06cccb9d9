package org.optofit.ui.audition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.BufferSize;
import org.optofit.audio.LineSetup;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.OutputDevices;
import org.optofit.audio.PlaybackStatus;
import org.optofit.store.OutputChoice;
import org.optofit.store.Settings;

/** The sound device: which one, how large its buffer, and how it fares. Window's thread. */
public final class OutputViewModel {
  /** Figures that change more often cannot be read. */
  private static final double SHOW_SECONDS = 0.25;

  private final Services services;
  private final ReadOnlyObjectWrapper<PlaybackStatus> playback;
  private final ObservableList<OutputDevice> devices =
      FXCollections.observableArrayList(OutputDevice.SYSTEM_DEFAULT);
  private final ObjectProperty<OutputDevice> device =
      new SimpleObjectProperty<>(this, "device", OutputDevice.SYSTEM_DEFAULT);
  private final ObjectProperty<BufferSize> buffer =
      new SimpleObjectProperty<>(this, "buffer", BufferSize.MEDIUM);
  private final MissedDeadlines missed = new MissedDeadlines();

  /** Kept, so that two messages with it are equal. */
  private final Runnable enlarge = this::enlarge;

  private double lastShown = Double.NEGATIVE_INFINITY;

  /** The system's default device with a buffer of medium size. */
  public OutputViewModel(Services services) {
    this.services = services;
    playback = new ReadOnlyObjectWrapper<>(this, "playback", services.engine().status());
    device.addListener(observable -> move());
    buffer.addListener(observable -> move());
  }

  /** Takes the device and buffer that were chosen last time. */
  void restore(Settings settings) {
    String id = settings.devices().output();
    if (!id.isEmpty()) {
      device.set(new OutputDevice(id, id));
    }
    Arrays.stream(BufferSize.values())
        .filter(size -> size.name().equals(settings.devices().choice(id).buffer()))
        .findFirst()
        .ifPresent(buffer::set);
  }

  /** How playback stands; new at most four times a second. */
  public ReadOnlyObjectProperty<PlaybackStatus> playbackProperty() {
    return playback.getReadOnlyProperty();
  }

  /** Devices to choose from; the system's default first. */
  public ObservableList<OutputDevice> devices() {
    return devices;
  }

  /** The device wanted. */
  public ObjectProperty<OutputDevice> deviceProperty() {
    return device;
  }

  /** The buffer wanted. */
  public ObjectProperty<BufferSize> bufferProperty() {
    return buffer;
  }

  /** Looks for devices in the background. */
  public void refreshDevices() {
    LongWork.start(
        services,
        "Looking for sound devices",
        progress -> OutputDevices.list(),
        (List<OutputDevice> found) -> devices.setAll(found),
        e -> devices.setAll(OutputDevice.SYSTEM_DEFAULT));
  }

  /** Takes over where playback stands, at a time in seconds. */
  public void follow(PlaybackStatus status, double nowSeconds) {
    PlaybackStatus shown = playback.get();
    if (nowSeconds - lastShown >= SHOW_SECONDS
        || status.output() != shown.output()
        || !status.deviceName().equals(shown.deviceName())) {
      lastShown = nowSeconds;
      playback.set(status);
    }
    missed.note(status.missedDeadlines(), nowSeconds);
  }

  /** What is to be said about the device, if anything is wrong with it. */
  public Optional<StatusMessage> trouble() {
    PlaybackStatus now = playback.get();
    return switch (now.output()) {
      case NO_DEVICE ->
          Optional.of(
              StatusMessage.of(
                  Kind.WARNING,
                  "No sound device. Playing silently; it is taken when one appears."));
      case DEVICE_LOST ->
          Optional.of(
              StatusMessage.of(
                  Kind.WARNING,
                  now.deviceName()
                      + " is gone. Playing silently; it is taken again when it is back."));
      case READY ->
          missed.recent() >= MissedDeadlines.WORTH_SAYING && larger().isPresent()
              ? Optional.of(
                  StatusMessage.of(
                          Kind.WARNING,
                          missed.recent() + " deadlines missed in 10 s. Choose a larger buffer.")
                      .withAction("Larger buffer", enlarge))
              : Optional.empty();
    };
  }

  /** Words for a buffer in the menu: {@code 512 frames, 46 ms}. */
  public String describe(BufferSize size) {
    double rate = playback.get().sampleRateHz();
    return "Buffer "
        + size.bufferFrames()
        + " frames, "
        + Math.round(size.bufferFrames() / rate * 1000)
        + " ms";
  }

  private void enlarge() {
    larger().ifPresent(buffer::set);
    missed.forget();
  }

  private Optional<BufferSize> larger() {
    return Arrays.stream(BufferSize.values())
        .filter(size -> size.blockFrames() > buffer.get().blockFrames())
        .findFirst();
  }

  private void move() {
    services.engine().setOutput(LineSetup.of(device.get(), buffer.get()));
    services
        .preferences()
        .change(
            all ->
                all.withDevices(
                    devices ->
                        devices
                            .withOutput(device.get().id())
                            .withChoice(
                                device.get().id(), new OutputChoice(0, 24, buffer.get().name()))));
  }
}
