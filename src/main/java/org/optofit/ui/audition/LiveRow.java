package org.optofit.ui.audition;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.optofit.ui.control.DropDown;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.Numbers;

/** Which input is listened to: device, channels, rate. */
final class LiveRow extends HBox {
  LiveRow(LiveViewModel live) {
    getStyleClass().add("row");
    setAlignment(Pos.CENTER_LEFT);
    DropDown<LiveChoice> device =
        choice(
            "live-device", "Input device", choice -> choice.device().name(), live.deviceProperty());
    device.setItems(live.devices());
    device.setMaxWidth(Double.MAX_VALUE);
    device.setMinWidth(0);
    device.setOnShowing(event -> live.refreshDevices());
    device.setTooltip(new Tooltip("Input device"));
    HBox.setHgrow(device, Priority.ALWAYS);
    DropDown<LiveChoice.Channels> channels =
        choice(
            "live-channels", "Input channels", LiveChoice.Channels::label, live.channelsProperty());
    live.deviceProperty()
        .subscribe(
            now -> {
              LiveChoice.Channels chosen = live.channelsProperty().get();
              channels.getItems().setAll(now.choices());
              channels.setValue(chosen);
            });
    channels.setMinWidth(Region.USE_PREF_SIZE);
    channels.setTooltip(new Tooltip("Channels of the input: one is mono, two are stereo"));
    DropDown<Double> rate =
        choice(
            "live-rate",
            "Input sample rate",
            hz -> hz == 0 ? "As output" : Numbers.sampleRate(hz),
            live.rateHzProperty());
    rate.getItems().setAll(LiveViewModel.RATES_HZ);
    rate.setMinWidth(Region.USE_PREF_SIZE);
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

  private static <T> DropDown<T> choice(
      String id, String accessibleText, Function<T, String> name, Property<T> property) {
    DropDown<T> choice = new DropDown<>(accessibleText, name);
    choice.setId(id);
    choice.follow(property);
    return choice;
  }
}
