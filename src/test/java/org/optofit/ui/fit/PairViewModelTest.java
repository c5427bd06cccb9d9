package org.optofit.ui.fit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.TestServices;
import org.optofit.audio.AudioFile;
import org.optofit.audio.Progress;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.PairRole;
import org.optofit.capture.Preparation;
import org.optofit.capture.Remedy;
import org.optofit.capture.Severity;
import org.optofit.model.AudioClip;

final class PairViewModelTest {
  @TempDir Path folder;
  private Services services;
  private FakeFitTasks tasks;
  private PairViewModel pair;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder);
    tasks = new FakeFitTasks();
    pair = new PairViewModel(services, tasks);
  }

  @Test
  void twoFilesAreToldApartByNameAndSwapIsOffered() {
    Path wet = tasks.file("wet-pr070.wav", Fixtures.WET);
    Path dry = tasks.file("dry.wav", Fixtures.DRY);
    pair.drop(List.of(wet, dry), PairRole.DRY);
    assertEquals("dry.wav", name(PairRole.DRY));
    assertEquals("wet-pr070.wav", name(PairRole.WET));
    StatusMessage message = services.status().current();
    assertEquals(
        "dry.wav is used as dry and wet-pr070.wav as wet, by their names.", message.text());
    StatusMessage.Action swap = requireNonNull(message.action());
    assertEquals("Swap", swap.label());
    swap.run().run();
    assertEquals("wet-pr070.wav", name(PairRole.DRY));
  }

  @Test
  void twoFilesWithoutTellingNamesAreToldApartByDynamics() {
    Path wet = tasks.file("take 1.wav", Fixtures.WET);
    Path dry = tasks.file("take 2.wav", Fixtures.DRY);
    pair.drop(List.of(wet, dry), null);
    assertEquals("take 2.wav", name(PairRole.DRY));
    assertEquals(
        "take 2.wav is used as dry: its levels spread",
        services.status().current().text().substring(0, 44));
  }

  @Test
  void oneFileGoesWhereItFallsAndElseWhereThereIsRoom() {
    Path a = tasks.file("a.wav", Fixtures.DRY);
    Path b = tasks.file("b.wav", Fixtures.WET);
    pair.drop(List.of(b), PairRole.WET);
    pair.drop(List.of(a), null);
    assertEquals("a.wav", name(PairRole.DRY));
    assertEquals("b.wav", name(PairRole.WET));
  }

  @Test
  void checksComeWithTheSecondRecordingAndGoWithEither() {
    pair.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    assertNull(pair.checksProperty().get());
    pair.choose(PairRole.WET, tasks.file("b.wav", Fixtures.WET));
    assertFalse(requireNonNull(pair.checksProperty().get()).blocked());
    pair.clear(PairRole.DRY);
    assertNull(pair.checksProperty().get());
  }

  @Test
  void aFileThatCannotBeReadSaysWhyAndKeepsTheOther() {
    pair.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    pair.choose(PairRole.WET, Path.of("notes.txt"));
    RecordingSlot.Refused refused =
        assertInstanceOf(RecordingSlot.Refused.class, pair.slotProperty(PairRole.WET).get());
    assertEquals("This is no audio.", refused.reason());
    assertEquals("Choose a WAV file.", refused.nextStep());
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
    assertEquals("a.wav", name(PairRole.DRY));
  }

  @Test
  void aFileWithoutItsEndIsUsedAndTheWarningSaid() {
    Path file = tasks.file("a.wav", Fixtures.DRY);
    tasks.warnings.put("a.wav", "a.wav ends 2 s early.");
    pair.choose(PairRole.DRY, file);
    assertEquals("a.wav", name(PairRole.DRY));
    assertEquals("a.wav ends 2 s early.", services.status().current().text());
    assertEquals(StatusMessage.Kind.WARNING, services.status().current().kind());
  }

  @Test
  void threeFilesAtOnceAreNotUsed() {
    Path a = tasks.file("a.wav", Fixtures.DRY);
    pair.drop(List.of(a, a, a), null);
    assertNull(pair.recording(PairRole.DRY));
    assertEquals(
        "3 files were dropped and none was used. Drop one or two at a time.",
        services.status().current().text());
  }

  @Test
  void aFileRemovedWhileItIsReadNeitherArrivesNorIsReadToItsEnd() {
    boolean[] goOn = {true, true};
    PairViewModel[] model = new PairViewModel[1];
    FitTasks slow =
        new ForwardingFitTasks(tasks) {
          @Override
          public AudioFile read(Path file, Progress progress) throws java.io.IOException {
            goOn[0] = progress.goOn(0.1);
            model[0].clear(PairRole.DRY);
            goOn[1] = progress.goOn(0.2);
            return super.read(file, progress);
          }
        };
    model[0] = new PairViewModel(services, slow);
    model[0].choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    assertEquals(List.of(true, false), List.of(goOn[0], goOn[1]));
    assertInstanceOf(RecordingSlot.Empty.class, model[0].slotProperty(PairRole.DRY).get());
  }

  @Test
  void twoFilesDroppedOneAfterTheOtherFillBothEnds() {
    PairViewModel[] model = new PairViewModel[1];
    Path first = tasks.file("a.wav", Fixtures.DRY);
    Path second = tasks.file("b.wav", Fixtures.WET);
    FitTasks slow =
        new ForwardingFitTasks(tasks) {
          @Override
          public AudioFile read(Path file, Progress progress) throws java.io.IOException {
            if (file.equals(first)) {
              model[0].drop(List.of(second), null);
            }
            return super.read(file, progress);
          }
        };
    model[0] = new PairViewModel(services, slow);
    model[0].drop(List.of(first), null);
    assertEquals("a.wav", requireNonNull(model[0].recording(PairRole.DRY)).clip().name());
    assertEquals("b.wav", requireNonNull(model[0].recording(PairRole.WET)).clip().name());
  }

  @Test
  void aFaultInReadingRefusesTheFile() {
    PairViewModel model =
        new PairViewModel(
            services,
            new ForwardingFitTasks(tasks) {
              @Override
              public AudioFile read(Path file, Progress progress) {
                throw new IllegalStateException("planted");
              }
            });
    model.choose(PairRole.DRY, Path.of("a.wav"));
    RecordingSlot.Refused refused =
        assertInstanceOf(RecordingSlot.Refused.class, model.slotProperty(PairRole.DRY).get());
    assertEquals("A fault of the program kept it from being read.", refused.reason());
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
  }

  @Test
  void aFaultInTheChecksFreesTheWetEndAgain() {
    PairViewModel model =
        new PairViewModel(
            services,
            new ForwardingFitTasks(tasks) {
              @Override
              public CaptureReport check(AudioClip dry, AudioClip wet, Preparation preparation) {
                throw new IllegalStateException("planted");
              }
            });
    model.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    model.choose(PairRole.WET, tasks.file("b.wav", Fixtures.WET));
    assertInstanceOf(RecordingSlot.Filled.class, model.slotProperty(PairRole.DRY).get());
    assertInstanceOf(RecordingSlot.Refused.class, model.slotProperty(PairRole.WET).get());
    assertEquals(
        "A fault of the program kept the pair from being checked. Drop other recordings.",
        services.status().current().text());
  }

  @Test
  void aRemedyIsDoneCheckedAgainAndCanBeUndone() {
    pair.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    pair.choose(PairRole.WET, tasks.file("b.wav", inverted(Fixtures.WET)));
    assertTrue(report().blocked());
    assertEquals(Optional.of(Remedy.INVERT_WET), outcome("polarity").remedy());
    assertEquals(Optional.empty(), pair.undoable(outcome("polarity")));

    pair.apply(Remedy.INVERT_WET);

    assertFalse(report().blocked());
    assertEquals("inverted, turned round", outcome("polarity").value());
    assertEquals(List.of("Wet was turned round."), report().corrections());
    assertEquals(Optional.of(Remedy.INVERT_WET), pair.undoable(outcome("polarity")));

    pair.undo(Remedy.INVERT_WET);

    assertTrue(report().blocked());
    assertEquals(Preparation.SHIFTED, report().preparation());
  }

  @Test
  void anotherRecordingStartsWithoutTheRemediesOfTheLast() {
    pair.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    pair.choose(PairRole.WET, tasks.file("b.wav", inverted(Fixtures.WET)));
    pair.apply(Remedy.INVERT_WET);

    pair.choose(PairRole.WET, tasks.file("c.wav", Fixtures.WET));

    assertEquals(Preparation.SHIFTED, report().preparation());
  }

  @Test
  void exchangedRecordingsChangePlacesWhereTheyAreSeen() {
    pair.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.WET));
    pair.choose(PairRole.WET, tasks.file("b.wav", Fixtures.DRY));
    assertEquals(Optional.of(Remedy.SWAP), outcome("swapped").remedy());

    pair.apply(Remedy.SWAP);

    assertEquals("b.wav", name(PairRole.DRY));
    assertEquals("a.wav", name(PairRole.WET));
    assertEquals(Severity.OK, outcome("swapped").severity());
  }

  @Test
  void checksThatAreAskedForTwiceShowTheLastAnswerOnly() {
    List<Runnable> waiting = new ArrayList<>();
    Services later = TestServices.withWindow(folder, waiting::add);
    PairViewModel model = new PairViewModel(later, tasks);
    model.choose(PairRole.DRY, tasks.file("a.wav", Fixtures.DRY));
    model.choose(PairRole.WET, tasks.file("b.wav", inverted(Fixtures.WET)));
    runAll(waiting);
    CaptureReport first = requireNonNull(model.checksProperty().get());

    model.apply(Remedy.INVERT_WET);
    model.undo(Remedy.INVERT_WET);
    model.apply(Remedy.REMOVE_OFFSET);
    assertTrue(model.checkingProperty().get());
    assertEquals(first, model.checksProperty().get(), "stays until the next is there");
    Collections.reverse(waiting);
    runAll(waiting);

    assertFalse(model.checkingProperty().get());
    assertEquals(
        Preparation.SHIFTED.with(Remedy.REMOVE_OFFSET),
        requireNonNull(model.checksProperty().get()).preparation());
  }

  private static void runAll(List<Runnable> waiting) {
    while (!waiting.isEmpty()) {
      waiting.remove(0).run();
    }
  }

  private static float[] inverted(float[] x) {
    float[] y = new float[x.length];
    for (int n = 0; n < x.length; n++) {
      y[n] = -x[n];
    }
    return y;
  }

  private CaptureReport report() {
    return requireNonNull(pair.checksProperty().get());
  }

  private CheckOutcome outcome(String id) {
    return report().outcomes().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aRecordingSaysItsFormatLengthAndPeak() {
    pair.choose(PairRole.DRY, tasks.file("a.wav", new float[44_100], new float[44_100]));
    Recording silent = recording(PairRole.DRY);
    assertEquals("44.1 kHz, 16 bit, stereo", silent.format());
    assertEquals("0:01.0, silent", silent.size());
    float[] half = new float[66_150];
    half[7] = -0.5f;
    pair.choose(PairRole.DRY, tasks.file("b.wav", half));
    assertEquals("0:01.5, peak −6.0 dBFS", recording(PairRole.DRY).size());
  }

  private String name(PairRole role) {
    return recording(role).clip().name();
  }

  private Recording recording(PairRole role) {
    return requireNonNull(pair.recording(role));
  }
}
