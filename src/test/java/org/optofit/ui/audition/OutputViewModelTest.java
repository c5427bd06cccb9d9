package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.TestServices;
import org.optofit.audio.BufferSize;
import org.optofit.audio.LineSetup;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.OutputLine;
import org.optofit.audio.OutputLines;
import org.optofit.model.AudioClip;
import org.optofit.store.OutputChoice;

final class OutputViewModelTest {
  private static final OutputDevice CARD = new OutputDevice("card", "Card");
  private static final OutputDevice USB = new OutputDevice("usb", "USB");

  /** No device opens; what was asked for last is kept. */
  private static final class Asked implements OutputLines {
    private final AtomicReference<@Nullable LineSetup> last = new AtomicReference<>();

    @Override
    public @Nullable OutputLine open(
        OutputDevice device, double sampleRateHz, int channels, BufferSize buffer) {
      return null;
    }

    @Override
    public @Nullable OutputLine open(LineSetup setup, double ownRateHz, int channels) {
      last.set(setup);
      return null;
    }
  }

  @TempDir private Path folder;
  private final Asked asked = new Asked();
  private final List<OutputDevice> present =
      new ArrayList<>(List.of(OutputDevice.SYSTEM_DEFAULT, CARD, USB));
  private int lists;
  private Services services = TestServices.inline(Path.of("target", "unused-settings"));
  private OutputViewModel output = new OutputViewModel(services);

  private void open() {
    services.close();
    services = TestServices.inline(folder, asked);
    output =
        new OutputViewModel(
            services,
            new DeviceCatalogue(
                () -> present.stream().map(OutputDevice::name).toList(),
                () -> {
                  lists++;
                  return List.copyOf(present);
                }));
    output.restore(services.preferences().current());
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void rateBitsAndBufferAreRememberedPerDevice() {
    open();
    output.deviceProperty().set(USB);
    output.rateProperty().set(96_000.0);
    output.bitsProperty().set(16);
    output.bufferProperty().set(BufferSize.LARGE);
    output.deviceProperty().set(CARD);
    assertEquals(0, output.rateProperty().get());
    assertEquals(24, output.bitsProperty().get());
    assertEquals(BufferSize.MEDIUM, output.bufferProperty().get());
    output.deviceProperty().set(USB);
    assertEquals(96_000, output.rateProperty().get());
    assertEquals(16, output.bitsProperty().get());
    assertEquals(BufferSize.LARGE, output.bufferProperty().get());
    assertEquals(
        Map.of("usb", new OutputChoice(96_000, 16, "LARGE")),
        services.preferences().current().devices().choices());
  }

  @Test
  void theNextStartOpensTheDeviceAsItWasLeft() {
    open();
    output.deviceProperty().set(USB);
    output.rateProperty().set(48_000.0);
    output.bitsProperty().set(16);
    open();
    services.audition().load(new AudioClip("x", 44_100, new float[2][44_100], ""));
    LineSetup wanted = new LineSetup(new OutputDevice("usb", "usb"), BufferSize.MEDIUM, 48_000, 16);
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!wanted.equals(asked.last.get())) {
      assertTrue(System.nanoTime() < deadline, () -> "asked for " + asked.last.get());
      Thread.onSpinWait();
    }
  }

  @Test
  void theListIsReadAgainOnlyWhenItHasChanged() {
    open();
    output.lookForDevices();
    int first = lists;
    for (int second = 0; second < 10; second++) {
      output.lookForDevices();
    }
    assertEquals(first, lists, "nothing has changed");
    present.remove(CARD);
    output.lookForDevices();
    output.lookForDevices();
    assertEquals(first + 1, lists);
    assertEquals(List.of(OutputDevice.SYSTEM_DEFAULT, USB), output.devices());
  }

  @Test
  void aDeviceThatIsGoneStaysChosenAndIsSaidToBeGone() {
    open();
    output.refreshDevices();
    output.deviceProperty().set(USB);
    present.remove(USB);
    output.refreshDevices();
    assertEquals(USB, output.deviceProperty().get());
    assertEquals(
        List.of(
            new DeviceItem(OutputDevice.SYSTEM_DEFAULT, "System default", false),
            new DeviceItem(CARD, "Card", false),
            new DeviceItem(USB, "USB, gone", true)),
        output.deviceItems());
    present.add(USB);
    output.refreshDevices();
    assertEquals(new DeviceItem(USB, "USB", true), output.deviceItems().get(2));
  }
}
