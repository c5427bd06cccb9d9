package org.optofit.ui.audition;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optofit.app.UnitSetting;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.MeterSettings;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Quantity;
import org.optofit.ui.control.RotaryKnob;
import org.optofit.ui.control.SegmentedControl;
import org.optofit.ui.control.Toggle;
import org.optofit.ui.control.VuMeter;
import org.optofit.ui.control.VuScale;

/** The face of the unit: model, meter, switch, bypass and two knobs. */
final class UnitPanel extends Region {
  private static final double EDGE = 1;
  private static final double HEADER = AuditionLayout.PANEL_HEADER;
  private static final double HEADER_CONTROL = 24;
  private static final double METER_SIDE = 16;
  private static final double METER_TOP = 41;
  private static final double SWITCH_X = 17;
  private static final double APRON_CHOICE_PADDING = 6;
  private static final double PLATE_HEIGHT = 16;
  private static final double PLATE_LEFT_OF_GAIN = 70;

  private final UnitViewModel unit;
  private final AuditionActions actions;
  private final MenuButton model = new MenuButton();
  private final HBox meterChoice;
  private final MenuButton zeroVu;
  private final OriginPlate origin = new OriginPlate();
  private final Region face = new Region();
  private final Region rule = new Region();
  private final VuMeter meter = new VuMeter();
  private final SegmentedControl<CompressionMode> mode =
      new SegmentedControl<>(
          List.of(CompressionMode.COMPRESS, CompressionMode.LIMIT),
          m -> m == CompressionMode.COMPRESS ? "Compress" : "Limit");
  private final Toggle inCircuit = new Toggle("In circuit");
  private final Toggle difference = new Toggle("Difference");
  private final ListeningReminder reminder;
  private final HBox circuitRow = withKey(inCircuit, "B");
  private final VBox switches;
  private final RotaryKnob peakReduction =
      new RotaryKnob(
          "Peak Reduction",
          Quantity.SCALE,
          PeakReductionMap.LOWEST,
          PeakReductionMap.HIGHEST,
          UnitSetting.FIRST_PEAK_REDUCTION);
  private final RotaryKnob gain =
      new RotaryKnob(
          "Gain", Quantity.DECIBELS, UnitSetting.LOWEST_GAIN_DB, UnitSetting.HIGHEST_GAIN_DB, 0);
  private double knobHeight = 176;

  UnitPanel(AuditionViewModel viewModel, AuditionActions actions) {
    this.unit = viewModel.unit();
    this.actions = actions;
    getStyleClass().addAll("panel", "unit-panel");
    face.getStyleClass().add("audition-face");
    rule.getStyleClass().add("face-rule");
    show(unit.settingProperty().get());
    reminder = new ListeningReminder(viewModel.listening().reminderProperty());
    meterChoice = meterChoice(viewModel);
    zeroVu = zeroVu(viewModel);
    switches = switches(viewModel.listening());
    prepareModel();
    prepareKnobs();
    getChildren()
        .addAll(
            face,
            rule,
            model,
            meterChoice,
            meter,
            zeroVu,
            reminder,
            origin,
            switches,
            peakReduction,
            gain);
    unit.settingProperty().addListener((observable, before, now) -> show(now));
    unit.models().subscribe(this::showModels);
    showModels();
  }

  /** The meter. */
  VuMeter meter() {
    return meter;
  }

  /** Height of the knob area at the foot of the panel. */
  void setKnobHeight(double height) {
    knobHeight = height;
    double body = bodyOf(height);
    VBox.setMargin(circuitRow, new Insets(height < 176 ? 10 : 20, 0, 0, 0));
    peakReduction.bodyProperty().set(body);
    gain.bodyProperty().set(Math.rint(body * 0.66));
    requestLayout();
  }

  private HBox meterChoice(AuditionViewModel viewModel) {
    SegmentedControl<VuScale> scale =
        new SegmentedControl<>(
            List.of(VuScale.GAIN_REDUCTION, VuScale.OUTPUT),
            s -> s == VuScale.OUTPUT ? "Output" : "Gain reduction");
    scale.valueProperty().bindBidirectional(viewModel.meters().scaleProperty());
    meter.modeProperty().bind(viewModel.meters().scaleProperty());
    meter
        .nameProperty()
        .bind(
            viewModel
                .meters()
                .scaleProperty()
                .map(s -> s == VuScale.OUTPUT ? "" : "Gain reduction, dB"));
    Label label = new Label("Meter");
    label.getStyleClass().add("secondary");
    HBox box = new HBox(label, scale);
    box.getStyleClass().add("row");
    box.setAlignment(Pos.CENTER_RIGHT);
    Tooltip.install(scale, new Tooltip("What the needle shows (G)"));
    return box;
  }

  /** The reference of the output scale, printed on the meter's apron. */
  private static MenuButton zeroVu(AuditionViewModel viewModel) {
    MenuButton choice = new MenuButton();
    choice.getStyleClass().add("apron-choice");
    choice.setAccessibleText("Level of 0 VU");
    choice.setTooltip(new Tooltip("Peak of a sine that reads 0 VU"));
    choice
        .textProperty()
        .bind(viewModel.meters().zeroVuDbfsProperty().map(dbfs -> "Output, " + zeroVuText(dbfs)));
    choice.visibleProperty().bind(viewModel.meters().scaleProperty().isEqualTo(VuScale.OUTPUT));
    ToggleGroup group = new ToggleGroup();
    for (Integer dbfs : MeterSettings.ZERO_VU_DBFS) {
      RadioMenuItem item = new RadioMenuItem(zeroVuText(dbfs));
      item.setToggleGroup(group);
      item.setOnAction(event -> viewModel.meters().zeroVuDbfsProperty().set(dbfs));
      viewModel.meters().zeroVuDbfsProperty().subscribe(now -> item.setSelected(now.equals(dbfs)));
      choice.getItems().add(item);
    }
    return choice;
  }

  private static String zeroVuText(int dbfs) {
    return "0 VU = " + Numbers.fixed(dbfs, 0) + " dBFS";
  }

  private VBox switches(ListeningViewModel listening) {
    Label title = new Label("Mode");
    title.getStyleClass().add("axis");
    mode.setAccessibleText("Mode");
    mode.getStyleClass().add("tight");
    mode.valueProperty().addListener((observable, before, now) -> unit.setMode(now));
    inCircuit.selectedProperty().addListener((observable, before, now) -> unit.setInCircuit(now));
    inCircuit.setTooltip(new Tooltip("Unit in circuit, or bypassed (B)"));
    difference.selectedProperty().bindBidirectional(listening.differenceProperty());
    difference.setTooltip(
        new Tooltip(
            "Hear only what the compressor takes away (D): the input times 1 − gain,"
                + " without make-up, Gain and trim"));
    HBox differenceRow = withKey(difference, "D");
    Label clamp = new Label();
    clamp.getStyleClass().add("clamp-note");
    clamp.textProperty().bind(unit.clampNoteProperty());
    clamp.setTooltip(new Tooltip("The model has no setting there; the nearest one holds."));
    VBox.setMargin(mode, new Insets(4, 0, 0, 0));
    VBox.setMargin(differenceRow, new Insets(8, 0, 0, 0));
    VBox.setMargin(clamp, new Insets(6, 0, 0, 0));
    VBox box = new VBox(title, mode, circuitRow, differenceRow, clamp);
    box.getStyleClass().add("unit-switches");
    box.setFillWidth(false);
    return box;
  }

  private static HBox withKey(Toggle toggle, String key) {
    Label hint = new Label(key);
    hint.getStyleClass().add("key");
    HBox row = new HBox(toggle, hint);
    row.getStyleClass().add("key-hint");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void prepareModel() {
    model.getStyleClass().addAll("small", "choice");
    model.setMnemonicParsing(false);
    model.setAccessibleText("Model");
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(model.textProperty().map(text -> "Model: " + text));
    model.setTooltip(tooltip);
  }

  private void prepareKnobs() {
    peakReduction
        .labelsProperty()
        .set(IntStream.rangeClosed(0, 10).mapToObj(i -> 10.0 * i).toList());
    gain.bipolarProperty().set(true);
    gain.setMajorTickUnit(5);
    gain.labelsProperty().set(List.of(0.0));
    peakReduction
        .valueProperty()
        .addListener((observable, before, now) -> unit.setPeakReduction(now.doubleValue()));
    gain.valueProperty()
        .addListener((observable, before, now) -> unit.setGainDb(now.doubleValue()));
    for (RotaryKnob knob : List.of(peakReduction, gain)) {
      knob.valueChangingProperty().addListener((observable, before, now) -> unit.held(now));
      knob.setOnRefused(unit::refused);
    }
  }

  private void show(UnitSetting now) {
    origin.show(now);
    peakReduction.dataFromProperty().set(now.map().firstSetting());
    peakReduction.setValue(now.peakReduction());
    gain.setValue(now.gainDb());
    mode.valueProperty().set(now.mode());
    for (Node segment : mode.getChildren()) {
      segment.setDisable(!now.model().modes().contains(segment.getUserData()));
    }
    inCircuit.setSelected(!now.bypassed());
    model.setText(UnitViewModel.describe(now.model(), now.mode()));
  }

  private void showModels() {
    model.getItems().clear();
    for (UnitModel each : unit.models()) {
      MenuItem item =
          new MenuItem(UnitViewModel.describe(each, unit.settingProperty().get().mode()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> unit.setModel(each));
      model.getItems().add(item);
    }
    MenuItem open = new MenuItem("Open model…");
    open.setOnAction(event -> actions.askForModel());
    model.getItems().addAll(new SeparatorMenuItem(), open);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double knobTop = getHeight() - EDGE - knobHeight;
    double choiceWidth = Math.ceil(meterChoice.prefWidth(-1));
    meterChoice.resizeRelocate(width - 9 - choiceWidth, 4, choiceWidth, HEADER_CONTROL);
    double modelWidth = Math.min(Math.ceil(model.prefWidth(-1)), width - 9 - choiceWidth - 16 - 9);
    model.resizeRelocate(9, 4, modelWidth, HEADER_CONTROL);
    face.resizeRelocate(EDGE, HEADER, width - 2 * EDGE, getHeight() - HEADER - EDGE);
    rule.resizeRelocate(13, knobTop, width - 26, 1);
    meter.resizeRelocate(
        METER_SIDE, METER_TOP, width - 2 * METER_SIDE, knobTop - meterGap(knobHeight) - METER_TOP);
    double centre = Math.rint(width / 2);
    zeroVu.resizeRelocate(
        METER_SIDE + VuMeter.APRON_LEFT - APRON_CHOICE_PADDING,
        meter.getLayoutY() + meter.getHeight() - VuMeter.APRON_HEIGHT,
        Math.ceil(zeroVu.prefWidth(-1)),
        HEADER_CONTROL);
    double plateX = centre + gainDistance(width) - PLATE_LEFT_OF_GAIN;
    double plateWidth = Math.min(Math.ceil(origin.prefWidth(-1)), width - METER_SIDE - plateX);
    origin.resizeRelocate(
        width - METER_SIDE - plateWidth, knobTop + plateTop(), plateWidth, PLATE_HEIGHT);
    switches.resizeRelocate(
        SWITCH_X, knobTop + switchesTop(), switches.prefWidth(-1), switches.prefHeight(-1));
    reminder.place(meter);
    double middle = knobTop + middleOf(knobHeight);
    place(peakReduction, centre, middle + peakReduction.bodyProperty().get() / 2);
    place(gain, centre + gainDistance(width), middle + peakReduction.bodyProperty().get() / 2);
  }

  /** Places a knob by its centre line and the foot of its body. */
  private static void place(RotaryKnob knob, double centre, double foot) {
    double width = knob.prefWidth(-1);
    double height = knob.prefHeight(-1);
    double belowBody = 46;
    knob.resizeRelocate(
        Math.rint(centre - width / 2), Math.rint(foot + belowBody - height), width, height);
  }

  private double plateTop() {
    return knobHeight < 176 ? 1 : knobHeight < 216 ? 4 : 8;
  }

  private double switchesTop() {
    return knobHeight < 176 ? 16 : knobHeight < 216 ? 28 : 44;
  }

  /** The smallest knob's top label reaches out of its area. */
  private static double meterGap(double areaHeight) {
    return areaHeight < 176 ? 7 : 2;
  }

  private static double gainDistance(double width) {
    return width < 500 ? 144 : 164;
  }

  private static double bodyOf(double areaHeight) {
    return areaHeight < 176 ? 72 : areaHeight < 216 ? 92 : 116;
  }

  private static double middleOf(double areaHeight) {
    return areaHeight < 176 ? 62 : areaHeight < 216 ? 78 : 90;
  }
}
