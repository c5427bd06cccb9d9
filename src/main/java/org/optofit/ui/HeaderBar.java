package org.optofit.ui;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.optofit.app.UnitSetting;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.IconButton;
import org.optofit.ui.control.Numbers;

/**
 * The bar on top, 40 px: tabs at the left; comparison, undo, listening volume and Menu at the
 * right.
 */
final class HeaderBar extends HBox {
  /** Pages of the window, in the order of their tabs. */
  enum Page {
    /** Hear and see the unit. */
    AUDITION("Audition"),
    /** Find the parameters of recordings. */
    FIT("Fit"),
    /** Keep, compare and pass on models. */
    MODELS("Models");

    private final String title;

    Page(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.AUDITION);
  private final Slider volume =
      new Slider(UnitSetting.LOWEST_VOLUME_DB, UnitSetting.HIGHEST_VOLUME_DB, 0);
  private final MenuButton menu = new MenuButton("Menu", Icon.MENU.node());

  /**
   * A bar.
   *
   * @param undo what the Undo button does and says
   * @param redo what the Redo button does and says
   * @param listening what compares by ear, shown with the Audition page
   */
  HeaderBar(Command undo, Command redo, Node listening) {
    getStyleClass().add("header-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    menu.getStyleClass().addAll("flat", "no-arrow", "header-menu");
    menu.setMnemonicParsing(false);
    listening.visibleProperty().bind(page.isEqualTo(Page.AUDITION));
    listening.managedProperty().bind(listening.visibleProperty());
    HBox tools =
        new HBox(listening, button(Icon.UNDO, undo), button(Icon.REDO, redo), volumeBox(), menu);
    tools.getStyleClass().add("header-tools");
    tools.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(new Logo(), tabs(), space, tools);
  }

  /** The page in front. */
  ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** Listening volume in dB. */
  DoubleProperty volumeProperty() {
    return volume.valueProperty();
  }

  /** The slider of the listening volume. */
  Slider volumeSlider() {
    return volume;
  }

  /** The menu at the right end. */
  MenuButton menu() {
    return menu;
  }

  private Node tabs() {
    ToggleGroup group = new ToggleGroup();
    HBox tabs = new HBox();
    tabs.getStyleClass().add("header-tabs");
    for (Page each : List.of(Page.values())) {
      ToggleButton tab = new ToggleButton(each.title());
      tab.getStyleClass().setAll("tab-button");
      tab.setToggleGroup(group);
      tab.setSelected(each == page.get());
      tab.setOnAction(event -> page.set(each));
      page.addListener((observable, before, now) -> tab.setSelected(now == each));
      tabs.getChildren().add(tab);
    }
    return tabs;
  }

  private Node volumeBox() {
    Label value = new Label();
    value.getStyleClass().addAll("volume-value");
    value.textProperty().bind(volume.valueProperty().map(v -> Numbers.decibels(v.doubleValue())));
    volume.setAccessibleText("Listening volume in dB");
    volume.getStyleClass().add("volume");
    volume.setBlockIncrement(1);
    volume.setTooltip(
        new Tooltip("Listening volume, −60 to 0 dB; meters and rendered files do not follow it"));
    volume.setSkin(new ProgressSliderSkin(volume));
    HBox box = new HBox(Icon.VOLUME.node(), volume, value);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("volume-box");
    return box;
  }

  private static IconButton button(Icon icon, Command command) {
    IconButton button = new IconButton(icon, command.textProperty().get());
    button.getStyleClass().addAll("small", "flat");
    button.setOnAction(event -> command.run());
    button.disableProperty().bind(command.enabledProperty().not());
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(command.textProperty());
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(command.textProperty());
    return button;
  }
}
