package org.optofit.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.optofit.audio.BufferSize;
import org.optofit.ui.audition.DeviceItem;
import org.optofit.ui.audition.OutputViewModel;

/** The menu of the sound device: which one, and its rate, bits and buffer. */
final class OutputMenu {
  private static final List<Integer> BITS = List.of(24, 16);

  private final ContextMenu menu = new ContextMenu();
  private final OutputViewModel output;

  OutputMenu(OutputViewModel output) {
    this.output = output;
    output.devices().subscribe(this::fill);
  }

  /** Opens above the middle of a node, with the devices there are now. */
  void show(Node owner) {
    output.refreshDevices();
    fill();
    menu.show(owner, Side.TOP, owner.getLayoutBounds().getWidth() / 2, 0);
  }

  private void fill() {
    menu.getItems().clear();
    ToggleGroup devices = new ToggleGroup();
    for (DeviceItem each : output.deviceItems()) {
      menu.getItems()
          .add(
              item(
                  devices,
                  each.label(),
                  each.chosen(),
                  () -> output.deviceProperty().set(each.device())));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            choice(
                "Rate",
                OutputViewModel.RATES_HZ,
                output.rateProperty(),
                OutputViewModel::describeRate),
            choice("Bit depth", BITS, output.bitsProperty(), bits -> bits + " bit"),
            choice(
                "Buffer", List.of(BufferSize.values()), output.bufferProperty(), output::describe));
  }

  /** A menu of its own that says what is chosen. */
  private <T> Menu choice(
      String name, List<T> values, ObjectProperty<T> property, Function<T, String> words) {
    Menu choice = new Menu(name + ": " + words.apply(property.get()));
    choice.setMnemonicParsing(false);
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      choice
          .getItems()
          .add(
              item(
                  group,
                  words.apply(value),
                  value.equals(property.get()),
                  () -> property.set(value)));
    }
    return choice;
  }

  private static MenuItem item(ToggleGroup group, String text, boolean selected, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setSelected(selected);
    item.setOnAction(event -> action.run());
    return item;
  }
}
