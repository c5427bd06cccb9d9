package org.optofit.ui;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.optofit.dsp.Slot;
import org.optofit.ui.audition.AuditionViewModel;
import org.optofit.ui.audition.ListeningBar;
import org.optofit.ui.audition.ListeningViewModel;

/** Commands that compare by ear, with their keys. */
final class ListeningCommands {
  private final List<Command> all;

  /** Commands on the Audition tab. */
  ListeningCommands(AuditionViewModel audition) {
    ListeningViewModel listening = audition.listening();
    Command bypass = command("Bypass on or off", "B", audition::toggleBypass);
    Command difference = command("Difference on or off", "D", listening::toggleDifference);
    Command loudness = command("Equal loudness on or off", "M", listening::toggleEqualLoudness);
    Command slotA = command("Hear slot A", "1", () -> listening.choose(Slot.A));
    Command slotB = command("Hear slot B", "2", () -> listening.choose(Slot.B));
    Command copy = new Command("", listening::copyToOther);
    Command swap = new Command("Swap A and B", listening::swap);
    copy.textProperty().bind(listening.slotProperty().map(ListeningBar::copyText));
    loudness.enabledProperty().bind(listening.availableProperty());
    all = List.of(bypass, difference, loudness, slotA, slotB, copy, swap);
  }

  /** In the order of the menu. */
  List<Command> all() {
    return all;
  }

  private static Command command(String text, String key, Runnable action) {
    return new Command(text, KeyCombination.keyCombination(key), action);
  }
}
