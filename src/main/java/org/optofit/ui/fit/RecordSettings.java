package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.optofit.app.CaptureFolder;
import org.optofit.app.CaptureSetup;
import org.optofit.app.KnobPlan;
import org.optofit.audio.DuplexPorts;
import org.optofit.audio.InputDevice;
import org.optofit.audio.OutputDevice;
import org.optofit.capture.CaptureSignal;
import org.optofit.model.CompressionMode;

/** What is set for a series of recordings. Window's thread. */
final class RecordSettings {
  private static final double USUAL_RATE_HZ = 48_000;

  final ObjectProperty<OutputDevice> output =
      new SimpleObjectProperty<>(this, "output", OutputDevice.SYSTEM_DEFAULT);
  final ObjectProperty<@Nullable InputDevice> input = new SimpleObjectProperty<>(this, "input");
  final ObjectProperty<Integer> channel = new SimpleObjectProperty<>(this, "channel", 1);
  final ObjectProperty<Double> rateHz = new SimpleObjectProperty<>(this, "rateHz", USUAL_RATE_HZ);
  final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>(this, "folder");
  final StringProperty unit = new SimpleStringProperty(this, "unit", "unit");
  final ObjectProperty<CompressionMode> mode =
      new SimpleObjectProperty<>(this, "mode", CompressionMode.COMPRESS);
  final StringProperty positions = new SimpleStringProperty(this, "positions", KnobPlan.USUAL);

  /** Why nothing can be recorded with these settings, a sentence; empty when it can. */
  String obstacle() {
    if (input.get() == null) {
      return "There is no input device. Connect one and press Look again.";
    }
    if (folder.get() == null) {
      return "Choose a folder for the recordings.";
    }
    if (!CaptureFolder.isName(unit.get())) {
      return "Name the unit with letters and digits; file names begin with it.";
    }
    return KnobPlan.objection(positions.get()).orElse("");
  }

  /** Devices alone; empty without an input. */
  Optional<DuplexPorts> ports() {
    InputDevice from = input.get();
    return from == null
        ? Optional.empty()
        : Optional.of(new DuplexPorts(output.get(), from, channel.get() - 1));
  }

  /** All of it; empty while there is an obstacle. */
  Optional<CaptureSetup> setup() {
    Path place = folder.get();
    return obstacle().isEmpty() && place != null
        ? ports()
            .map(
                ports ->
                    new CaptureSetup(
                        place,
                        unit.get().strip(),
                        mode.get(),
                        ports,
                        rateHz.get(),
                        CaptureSignal.USUAL_SECONDS))
        : Optional.empty();
  }
}
