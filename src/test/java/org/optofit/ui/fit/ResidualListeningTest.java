package org.optofit.ui.fit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.TestServices;
import org.optofit.audio.UnitControls;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;

final class ResidualListeningTest {
  private static final int CLICK = 100_000;

  @TempDir Path folder;
  private final FakeFitTasks tasks = new FakeFitTasks();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private Services services;
  private FitViewModel fit;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder);
    tasks.script.add(Fixtures.iteration(0, 0, 100));
    fit =
        new FitViewModel(
            services,
            tasks,
            () -> 0,
            (task, nanos) -> {
              if (services.audition().aside().isPresent()) {
                later.add(task);
              } else {
                task.run();
              }
            });
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void wetMinusModelPlaysRaisedAndPastTheUnit() {
    FittedPair fitted = fitted(0.05f);
    listening().playOrStop(fitted);
    AudioClip heard = services.audition().aside().orElseThrow();
    assertEquals("residual of wet.wav, +20 dB", heard.name());
    int n = CLICK + 7;
    float residual = fitted.checks().wet()[n] - fitted.agreement().modelledWet()[n];
    assertEquals(10 * residual, heard.channel(0)[n], 1e-6);
    assertEquals(0.5, heard.channel(0)[CLICK], 0.02);
    UnitControls controls = services.engine().controls().latest();
    assertTrue(controls.bypassed());
    assertEquals(services.audition().setting().volumeDb(), controls.volumeDb());
    assertTrue(listening().playingProperty().get());
  }

  @Test
  void pressedAgainItStopsAndTheUnitIsBack() {
    FittedPair fitted = fitted(0.05f);
    listening().playOrStop(fitted);
    listening().playOrStop(fitted);
    assertFalse(listening().playingProperty().get());
    UnitControls controls = services.engine().controls().latest();
    assertFalse(controls.bypassed());
    assertEquals(services.audition().setting().parameters(), controls.parameters());
  }

  @Test
  void itIsRaisedByAsMuchAsDoesNotClip() {
    FittedPair fitted = fitted(0.5f);
    assertEquals(6, fitted.listeningGainDb(), 0.3);
    double peakDbfs = fitted.audibleResidual().peakDbfs();
    assertTrue(peakDbfs <= 0 && peakDbfs > -0.11, "peak " + peakDbfs);
  }

  @Test
  void aResidualAboveFullScaleIsLowered() {
    FittedPair fitted = fitted(2);
    assertEquals(-Decibels.fromFactor(2), fitted.listeningGainDb(), 0.3);
    assertTrue(fitted.audibleResidual().peakDbfs() <= 0);
  }

  @Test
  void thePlaceForOtherNewsIsCleared() {
    FittedPair fitted = fitted(0.05f);
    services.status().say(StatusMessage.of(StatusMessage.Kind.DONE, "Fit finished."));
    listening().playOrStop(fitted);
    assertEquals("", services.status().current().text());
  }

  @Test
  void anotherFitOrItsPageEndsIt() {
    FittedPair fitted = fitted(0.05f);
    listening().playOrStop(fitted);
    fit.showRun();
    assertFalse(listening().playingProperty().get());
    listening().playOrStop(fitted);
    fit.result().show(fitted);
    assertFalse(listening().playingProperty().get());
  }

  @Test
  void theEndIsLookedForByOneTimerOnly() {
    FittedPair fitted = fitted(0.05f);
    listening().playOrStop(fitted);
    listening().playOrStop(fitted);
    listening().playOrStop(fitted);
    assertEquals(1, later.size());
    later.remove().run();
    assertEquals(1, later.size());
    listening().stop();
    later.remove().run();
    assertTrue(later.isEmpty());
  }

  @Test
  void theFigureSaidIsTheRealOne() {
    assertEquals("+20", FitWords.raise(20));
    assertEquals("+16.3", FitWords.raise(16.3));
    assertEquals("−3.5", FitWords.raise(-3.5));
    assertEquals("wet minus model, raised by 20 dB", FitWords.raisedResidual(20));
    assertEquals(
        "wet minus model, raised by 16.3 dB, as more would clip", FitWords.raisedResidual(16.3));
    assertEquals(
        "wet minus model, lowered by 3.5 dB, as it would clip", FitWords.raisedResidual(-3.5));
  }

  private ResidualListening listening() {
    return fit.result().listening();
  }

  /** A fit whose wet signal is the model's own but for a click of a height. */
  private FittedPair fitted(float click) {
    float[] wet = Fixtures.WET.clone();
    wet[CLICK] += click;
    Path dry = tasks.file("dry.wav", Fixtures.DRY);
    fit.pair().drop(List.of(dry, tasks.file("wet.wav", wet)), null);
    fit.run().start();
    return requireNonNull(fit.result().fittedProperty().get());
  }
}
