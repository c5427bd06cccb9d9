package org.optofit.ui.audition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.BufferSize;
import org.optofit.audio.LineSetup;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.PlaybackStatus;
import org.optofit.store.OutputChoice;
import org.optofit.store.Settings;
import org.optofit.ui.control.Numbers;

/** The sound device: which one, how large its buffer, and how it fares. Window's thread. */
public final class OutputViewModel {
  /** Figures that change more often cannot be read. */
  private static final double SHOW_SECONDS = 0.25;

  private static final BufferSize USUAL_BUFFER = BufferSize.MEDIUM;

  /** Rates to choose from in Hz; 0 stands for that of what is played. */
  public static final List<Double> RATES_HZ =
      List.of(0.0, 44_100.0, 48_000.0, 88_200.0, 96_000.0, 176_400.0, 192_000.0);

  private final Services services;
  private final ReadOnlyObjectWrapper<PlaybackStatus> playback;
  private final ObservableList<OutputDevice> devices =
      FXCollections.observableArrayList(OutputDevice.SYSTEM_DEFAULT);
  private final ObjectProperty<OutputDevice> device =
      new SimpleObjectProperty<>(this, "device", OutputDevice.SYSTEM_DEFAULT);
  private final ObjectProperty<BufferSize> buffer =
      new SimpleObjectProperty<>(this, "buffer", USUAL_BUFFER);
  private final ObjectProperty<Double> rateHz = new SimpleObjectProperty<>(this, "rateHz", 0.0);
  private final ObjectProperty<Integer> bits = new SimpleObjectProperty<>(this, "bits", 24);
  private final DeviceCatalogue catalogue;
  private List<String> namesSeen = List.of();
  private boolean evenSecond;
  private boolean looking;
  private boolean following;
  private final MissedDeadlines missed = new MissedDeadlines();

  /** Kept, so that two messages with it are equal. */
  private final Runnable enlarge = this::enlarge;

  private double lastShown = Double.NEGATIVE_INFINITY;

  /** The system's default device with a buffer of medium size. */
  public OutputViewModel(Services services) {
    this(services, DeviceCatalogue.SYSTEM);
  }

  /** The same with devices from elsewhere. */
  OutputViewModel(Services services, DeviceCatalogue catalogue) {
    this.services = services;
    this.catalogue = catalogue;
    playback = new ReadOnlyObjectWrapper<>(this, "playback", services.engine().status());
    device.addListener(observable -> chooseDevice());
    for (ObjectProperty<?> choice : List.of(rateHz, bits, buffer)) {
      choice.addListener(
          observable -> {
            if (!following) {
              move();
            }
          });
    }
  }

  /** Takes the device that was chosen last time, opened as it was. */
  void restore(Settings settings) {
    String id = settings.devices().output();
    if (id.isEmpty()) {
      chooseDevice();
    } else {
      device.set(new OutputDevice(id, id));
    }
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

  /** The rate wanted in Hz; 0 for that of what is played. */
  public ObjectProperty<Double> rateProperty() {
    return rateHz;
  }

  /** The bits of a sample wanted at most, 16 or 24. */
  public ObjectProperty<Integer> bitsProperty() {
    return bits;
  }

  /** The buffer wanted. */
  public ObjectProperty<BufferSize> bufferProperty() {
    return buffer;
  }

  /** The devices to choose from; one that is wanted and gone stays among them. */
  public List<DeviceItem> deviceItems() {
    OutputDevice wanted = device.get();
    List<DeviceItem> items = new ArrayList<>();
    for (OutputDevice each : devices) {
      items.add(new DeviceItem(each, each.name(), each.id().equals(wanted.id())));
    }
    if (items.stream().noneMatch(DeviceItem::chosen)) {
      items.add(new DeviceItem(wanted, wanted.name() + ", gone", true));
    }
    return items;
  }

  /** Looks for devices in the background, as when they are about to be shown. */
  public void refreshDevices() {
    look(true);
  }

  /** Called once a second: looks every other time whether devices have come or gone. */
  public void lookForDevices() {
    evenSecond = !evenSecond;
    if (evenSecond) {
      look(false);
    }
  }

  private void look(boolean anyway) {
    if (looking || services.background().isShutdown()) {
      return;
    }
    looking = true;
    List<String> before = namesSeen;
    services
        .background()
        .execute(
            () -> {
              List<String> names = catalogue.names().get();
              List<OutputDevice> found =
                  anyway || !names.equals(before) ? catalogue.devices().get() : List.of();
              services.window().execute(() -> seen(names, found));
            });
  }

  private void seen(List<String> names, List<OutputDevice> found) {
    looking = false;
    namesSeen = names;
    if (!found.isEmpty() && !found.equals(devices)) {
      devices.setAll(found);
    }
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
    return size.bufferFrames()
        + " frames, "
        + Math.round(size.bufferFrames() / rate * 1000)
        + " ms";
  }

  /** Words for a rate in the menu: {@code As the file}, {@code 48.0 kHz}. */
  public static String describeRate(double hz) {
    return hz == 0 ? "As the file" : Numbers.sampleRate(hz);
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

  /** Another device has a rate, bits and a buffer of its own. */
  private void chooseDevice() {
    OutputChoice choice = services.preferences().current().devices().choice(device.get().id());
    following = true;
    rateHz.set(choice.rateHz());
    bits.set(choice.bits());
    buffer.set(
        Arrays.stream(BufferSize.values())
            .filter(size -> size.name().equals(choice.buffer()))
            .findFirst()
            .orElse(USUAL_BUFFER));
    following = false;
    move();
  }

  private void move() {
    services
        .engine()
        .setOutput(new LineSetup(device.get(), buffer.get(), rateHz.get(), bits.get()));
    String id = device.get().id();
    OutputChoice choice =
        new OutputChoice(
            rateHz.get(), bits.get(), buffer.get() == USUAL_BUFFER ? "" : buffer.get().name());
    services
        .preferences()
        .change(
            all ->
                all.withDevices(
                    kept ->
                        kept.choice(id).equals(choice)
                            ? kept.withOutput(id)
                            : kept.withOutput(id).withChoice(id, choice)));
  }
}
