package org.optofit.ui.audition;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.Numbers;

/** Which input is listened to: device, channels, rate. */
final class LiveRow extends HBox {
  LiveRow(LiveViewModel live) {
    getStyleClass().add("row");
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<LiveChoice> device =
        choice("live-device", choice -> choice.device().name(), live.deviceProperty());
    device.setItems(live.devices());
    device.setMaxWidth(Double.MAX_VALUE);
    device.setMinWidth(0);
    device.setOnShowing(event -> live.refreshDevices());
    device.setTooltip(new Tooltip("Input device"));
    device.setAccessibleText("Input device");
    HBox.setHgrow(device, Priority.ALWAYS);
    ComboBox<LiveChoice.Channels> channels =
        choice("live-channels", LiveChoice.Channels::label, live.channelsProperty());
    live.deviceProperty()
        .subscribe(
            now -> {
              LiveChoice.Channels chosen = live.channelsProperty().get();
              channels.getItems().setAll(now.choices());
              channels.setValue(chosen);
            });
    channels.setMinWidth(Region.USE_PREF_SIZE);
    channels.setTooltip(new Tooltip("Channels of the input: one is mono, two are stereo"));
    channels.setAccessibleText("Input channels");
    ComboBox<Double> rate =
        choice(
            "live-rate",
            hz -> hz == 0 ? "As output" : Numbers.sampleRate(hz),
            live.rateHzProperty());
    rate.getItems().setAll(LiveViewModel.RATES_HZ);
    rate.setMinWidth(Region.USE_PREF_SIZE);
    rate.setAccessibleText("Input sample rate");
    Tooltip facts = new Tooltip();
    facts
        .textProperty()
        .bind(
            live.factsProperty()
                .map(
                    text ->
                        text.isEmpty() ? "Rate asked of the input" : "The input runs at " + text));
    rate.setTooltip(facts);
    Label icon = new Label();
    icon.setGraphic(Icon.MICROPHONE.node());
    getChildren().addAll(icon, device, channels, rate);
  }

  private static <T> ComboBox<T> choice(String id, Function<T, String> name, Property<T> property) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the choice is not edited");
          }
        });
    property.subscribe(choice::setValue);
    choice.setOnAction(
        event -> {
          if (choice.getValue() != null) {
            property.setValue(choice.getValue());
          }
        });
    return choice;
  }
}
