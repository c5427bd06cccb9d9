package org.optofit.ui;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.optofit.app.AuditionSession;
import org.optofit.app.Services;
import org.optofit.ui.HeaderBar.Page;
import org.optofit.ui.audition.AuditionView;
import org.optofit.ui.audition.AuditionViewModel;
import org.optofit.ui.control.Numbers;

/** Everything the window can be told to do, with its keys: the menu and the keyboard. */
final class WindowCommands {
  private final AuditionSession session;
  private final ObjectProperty<Theme> theme;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.AUDITION);
  private final Command play;
  private final Command stop;
  private final Command loop;
  private final ListeningCommands listening;
  private final Command meter;
  private final Command zeroVu;
  private final Command resetPeaks;
  private final Command freeze;
  private final Command openAudio;
  private final Command openModel;
  private final Command render;
  private final Command undo;
  private final Command redo;
  private final Command snapAll;
  private final Command showAudition;
  private final Command showFit;
  private final Command showModels;
  private final Command otherTheme;
  private final Command output;
  private final Command help;

  /**
   * Commands on the given services.
   *
   * @param chooseOutput offers sound devices and buffers
   */
  WindowCommands(
      Services services, AuditionViewModel audition, AuditionView view, Runnable chooseOutput) {
    session = services.audition();
    theme =
        new SimpleObjectProperty<>(Theme.of(services.preferences().current().window().scheme()));
    play = command("Play or pause", "Space", audition.source()::playOrPause);
    stop = new Command("Stop and go to the start", audition.source()::stop);
    loop = command("Loop on or off", "L", audition.source()::toggleLoop);
    listening = new ListeningCommands(audition);
    meter = command("Meter: gain reduction or output", "G", audition.meters()::toggleScale);
    freeze = command("Freeze the history or let it run", "F", audition.meters()::toggleFrozen);
    resetPeaks = command("Reset peak and clip marks", "P", view::resetPeaks);
    zeroVu = new Command("", audition.meters()::chooseNextZeroVu);
    zeroVu
        .textProperty()
        .bind(
            audition
                .meters()
                .nextZeroVuDbfs()
                .map(dbfs -> "Set 0 VU to " + Numbers.fixed(dbfs, 0) + " dBFS"));
    openAudio = command("Open audio…", "Shortcut+O", view.actions()::askForSource);
    openModel = new Command("Open model…", view.actions()::askForModel);
    render = command("Render…", "Shortcut+S", view::askForRender);
    undo = command("Undo", "Shortcut+Z", session::undo);
    redo = command("Redo", "Shortcut+Shift+Z", session::redo);
    snapAll = new Command("Snap all back", audition.unit()::snapAllBack);
    showAudition = command("Show Audition", "Shortcut+1", () -> page.set(Page.AUDITION));
    showFit = command("Show Fit", "Shortcut+2", () -> page.set(Page.FIT));
    showModels = command("Show Models", "Shortcut+3", () -> page.set(Page.MODELS));
    otherTheme =
        new Command(
            "",
            () -> {
              theme.set(theme.get().other());
              services
                  .preferences()
                  .change(all -> all.withWindow(window -> window.withScheme(theme.get().scheme())));
            });
    otherTheme
        .textProperty()
        .bind(theme.map(now -> now == Theme.DARK ? "Light theme" : "Dark theme"));
    output = new Command("Sound device and buffer…", chooseOutput);
    help = command("Keys", "F1", () -> KeysWindow.show(view.getScene(), all()));
    session.addListener(this::follow);
    ObservableValue<Boolean> loaded =
        audition.source().sourceProperty().map(source -> source.isPresent());
    BooleanBinding here = page.isEqualTo(Page.AUDITION);
    BooleanExpression file = BooleanExpression.booleanExpression(loaded);
    BooleanExpression live = audition.live().onProperty();
    play.enabledProperty().bind(file.or(live));
    stop.enabledProperty().bind(file.or(live));
    loop.enabledProperty().bind(file.and(live.not()));
    openAudio.enabledProperty().bind(here);
    render.enabledProperty().bind(here.and(file).and(live.not()));
    follow();
  }

  Command undo() {
    return undo;
  }

  Command redo() {
    return redo;
  }

  /** The theme in force. */
  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** All commands, in the order of the menu. */
  List<Command> all() {
    return groups().stream().flatMap(List::stream).toList();
  }

  /** Fills the menu and follows the page in front. */
  void fill(MenuButton menu, ObjectProperty<Page> front) {
    page.bindBidirectional(front);
    for (List<Command> group : groups()) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      for (Command command : group) {
        menu.getItems().add(item(command));
      }
    }
  }

  private List<List<Command>> groups() {
    return List.of(
        List.of(play, stop, loop, meter, zeroVu, resetPeaks, freeze),
        listening.all(),
        List.of(openAudio, openModel, render),
        List.of(undo, redo, snapAll),
        List.of(showAudition, showFit, showModels),
        List.of(output, otherTheme),
        List.of(help));
  }

  private void follow() {
    undo.enabledProperty().set(session.undoName().isPresent());
    undo.textProperty().set(session.undoName().map(name -> "Undo " + name).orElse("Undo"));
    redo.enabledProperty().set(session.redoName().isPresent());
    redo.textProperty().set(session.redoName().map(name -> "Redo " + name).orElse("Redo"));
    snapAll.enabledProperty().set(!session.setting().overrides().isEmpty());
  }

  private static MenuItem item(Command command) {
    MenuItem item = new MenuItem();
    item.setMnemonicParsing(false);
    item.textProperty().bind(command.textProperty());
    item.disableProperty().bind(command.enabledProperty().not());
    item.setAccelerator(command.key());
    item.setOnAction(event -> command.run());
    return item;
  }

  private static Command command(String text, String key, Runnable action) {
    return new Command(text, KeyCombination.keyCombination(key), action);
  }
}
