package org.optofit.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every control in every state on one sheet, for looking at. */
final class ComponentsGallery extends VBox {
  static final double WIDTH = 720;
  static final double HEIGHT = 1990;

  private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass DRAG_OVER = PseudoClass.getPseudoClass("drag-over");

  private final ParameterRow refusedRow =
      row("Release", Quantity.MILLISECONDS, 10, 2_000, true, 255);

  ComponentsGallery() {
    super(8);
    setPadding(new Insets(12));
    getChildren()
        .addAll(
            panel(
                "Knob",
                "drag up or down, wheel, arrows; Shift fine; double-click for default",
                knobs()),
            panel("VU meter", "gain reduction or output; same needle, other scale", meters()),
            panel(
                "Parameter row",
                "normal, overridden with snap-back, refused entry, disabled",
                rows()),
            panel("Check row", "finding, value, limit, next step", checks()),
            panel("Drop target", "empty, drag over, filled, error", targets()),
            panel("Toggle, segments, buttons", "", buttons()),
            panel("Status bar messages", "", statusLines()),
            panel("Sizes", "the smallest and the largest", sizes()));
  }

  /** Puts on the states that need an interaction; call after the skins are there. */
  void showStates() {
    for (Node field : refusedRow.lookupAll(".value-field")) {
      if (field instanceof ValueField value) {
        value.setText("20 s");
        value.pseudoClassStateChanged(REFUSED, true);
      }
    }
    lookup("#over").pseudoClassStateChanged(DRAG_OVER, true);
  }

  private static Panel panel(String title, String note, Node content) {
    Panel panel = new Panel(title, content);
    panel.noteProperty().set(note);
    return panel;
  }

  private static Node knobs() {
    RotaryKnob overridden = knob("Overridden");
    overridden.setValue(82);
    overridden.markerProperty().set(70);
    RotaryKnob disabled = knob("Disabled");
    disabled.setDisable(true);
    RotaryKnob gain = new RotaryKnob("Gain", Quantity.DECIBELS, -20, 20, 0);
    gain.bipolarProperty().set(true);
    gain.setMajorTickUnit(5);
    gain.labelsProperty().set(List.of(0.0));
    gain.bodyProperty().set(60);
    gain.setValue(4);
    RotaryKnob large = knob("Peak Reduction");
    large.bodyProperty().set(92);
    large
        .labelsProperty()
        .set(List.of(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0));
    HBox box = new HBox(0, large, overridden, disabled, gain);
    box.setAlignment(Pos.BOTTOM_LEFT);
    box.setPadding(new Insets(0, 12, 8, 0));
    return box;
  }

  private static RotaryKnob knob(String name) {
    RotaryKnob knob = new RotaryKnob(name, Quantity.SCALE, 0, 100, 50);
    knob.setValue(70);
    knob.dataFromProperty().set(40);
    knob.labelsProperty().set(List.of(0.0, 50.0, 100.0));
    return knob;
  }

  private static Node meters() {
    VuMeter reduction = new VuMeter();
    reduction.setReading(-7.9);
    reduction.setPeak(-11.3);
    VuMeter output = new VuMeter();
    output.modeProperty().set(VuScale.OUTPUT);
    output.nameProperty().set("Output, VU");
    output.setReading(-3.2);
    HBox box = new HBox(6, reduction, output);
    box.setPadding(new Insets(8, 12, 8, 12));
    return box;
  }

  private static Node sizes() {
    VuMeter low = new VuMeter();
    low.setPrefSize(190, 118);
    low.setReading(-2);
    low.setPeak(-4.4);
    VuMeter high = new VuMeter();
    high.setPrefSize(472, 280);
    high.setMinSize(472, 280);
    high.setMaxSize(472, 280);
    high.setReading(-7.9);
    high.setPeak(-11.3);
    RotaryKnob large = knob("Peak Reduction");
    large.bodyProperty().set(116);
    VBox left = new VBox(8, low, large);
    left.setMinWidth(190);
    left.setMaxWidth(190);
    left.setFillWidth(false);
    HBox box = new HBox(8, left, high);
    box.setPadding(new Insets(8, 12, 8, 12));
    return box;
  }

  private Node rows() {
    ParameterRow own = row("Ratio", Quantity.RATIO, 1, 20, true, 6);
    own.knobValueProperty().set(4.29);
    own.overriddenProperty().set(true);
    ParameterRow disabled = row("Make-up", Quantity.FINE_DECIBELS, -12, 12, false, 0.42);
    disabled.setDisable(true);
    return new VBox(
        row("Threshold", Quantity.DECIBELS, -60, 0, false, -19.8),
        row("Attack", Quantity.MILLISECONDS, 0.1, 100, true, 3.85),
        own,
        refusedRow,
        disabled);
  }

  private static ParameterRow row(
      String name, Quantity quantity, double low, double high, boolean log, double value) {
    ParameterRow row = new ParameterRow(name, quantity, low, high, log);
    row.valueProperty().set(value);
    return row;
  }

  private static Node checks() {
    CheckRow drift =
        new CheckRow(
            Mark.WARNING,
            "Drift",
            "3.8 ppm",
            "below 2 ppm",
            "Wet slips 7 samples over the file: the recorders ran on two clocks. Use one clock, or"
                + " resample wet by 3.8 ppm.");
    drift.setAction("Resample", () -> {});
    CheckRow rate =
        new CheckRow(
            Mark.BLOCKING,
            "Sample rate",
            "48.0 and 44.1 kHz",
            "equal",
            "Dry and wet have different rates, so no sample of one belongs to a sample of the"
                + " other. Resample both to 48 kHz, or export them again.");
    rate.setAction("Resample both", () -> {});
    return new VBox(new CheckRow(Mark.OK, "Polarity", "same", "same", ""), drift, rate);
  }

  private static Node targets() {
    DropTarget filled = target();
    filled.showFilled("programme-dry.wav", "44.1 kHz, 16 bit, mono", "0:40.0, peak \u22121.0 dBFS");
    DropTarget refused = target();
    refused.showError(
        "session-notes.txt", "This is not an audio file.", "Drop a WAV, AIFF, AU or FLAC file.");
    DropTarget over = target();
    over.setId("over");
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(8);
    grid.setPadding(new Insets(4, 12, 12, 12));
    grid.addRow(0, target(), over);
    grid.addRow(1, filled, refused);
    return grid;
  }

  private static DropTarget target() {
    DropTarget target = new DropTarget("dry", "Dry, the input", "WAV, AIFF, AU, FLAC");
    target.setPrefWidth(330);
    return target;
  }

  private static Node buttons() {
    Toggle on = new Toggle("On");
    on.setSelected(true);
    Toggle focus = new Toggle("Focus");
    focus.setSelected(true);
    focus.pseudoClassStateChanged(FOCUS_VISIBLE, true);
    Toggle off = new Toggle("Disabled");
    off.setSelected(true);
    off.setDisable(true);
    ComboBox<String> choice = new ComboBox<>();
    choice.getItems().add("Published table");
    choice.setValue("Published table");
    HBox first =
        new HBox(
            20,
            new Toggle("Off"),
            on,
            focus,
            off,
            new SegmentedControl<>(List.of("Compress", "Limit"), text -> text),
            choice);
    first.setAlignment(Pos.CENTER_LEFT);
    Button disabled = new Button("Disabled");
    disabled.setDisable(true);
    IconToggle loop = new IconToggle(Icon.LOOP, "Loop");
    loop.setSelected(true);
    HBox second =
        new HBox(
            12,
            button("Primary", "accent", null),
            button("Normal", "normal", null),
            button("Hover", "normal", HOVER),
            button("Focus", "normal", FOCUS_VISIBLE),
            disabled,
            new IconButton(Icon.STOP, "Stop"),
            loop,
            button("Small", "small", null));
    second.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(12, first, second);
    box.setPadding(new Insets(8, 12, 12, 12));
    return box;
  }

  private static Button button(
      String text, String styleClass, @org.jspecify.annotations.Nullable PseudoClass state) {
    Button button = new Button(text);
    button.getStyleClass().add(styleClass);
    if (state != null) {
      button.pseudoClassStateChanged(state, true);
    }
    return button;
  }

  private static Node statusLines() {
    StatusLine playing = line();
    playing.showMessage(Mark.PLAYING, "Playing dry-music.wav, loop 0:19.0 to 0:32.1");
    StatusLine work = line();
    work.showWork("Rendering", 0.34, "Stop", () -> {});
    StatusLine silent = line();
    silent.setDevice("None", false);
    silent.showMessage(
        Mark.WARNING, "No sound device. Playing silently; it is taken when one appears.");
    StatusLine late = line();
    late.setMissed(12);
    late.setLoad(0.41);
    late.showMessage(
        Mark.WARNING,
        "12 deadlines missed in 10 s. Choose a larger buffer.",
        "Buffer\u2026",
        () -> {});
    StatusLine full = line();
    full.showMessage(
        Mark.BLOCKING,
        "mix.wav was not saved: the disk is full. Nothing was changed.",
        "Save as\u2026",
        () -> {});
    VBox box = new VBox(8, playing, work, silent, late, full);
    box.setPadding(new Insets(4, 12, 12, 12));
    return box;
  }

  private static StatusLine line() {
    StatusLine line = new StatusLine();
    line.setDevice("System default", true);
    line.setMissed(0);
    line.setLoad(0.02);
    return line;
  }
}
