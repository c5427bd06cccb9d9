package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.capture.Alignment;
import org.optofit.capture.Preparation;
import org.optofit.capture.Remedy;
import org.optofit.fit.Interval;
import org.optofit.fit.SweepFit;
import org.optofit.fit.SweepPointFit;
import org.optofit.fit.SweepStart;
import org.optofit.fit.Termination;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

final class SweepStoreTest {
  private static final CompressorParameters P =
      new CompressorParameters(-19.0 / 7, 4.1, 3.3, 151.0 / 7, 0.1 + 0.2);
  private static final SweepStart FROM_80 =
      new SweepStart(OptionalDouble.of(80), Optional.of(P.with(ParameterRange.RATIO, 3)));

  @TempDir Path folder;

  private static SweepState state() {
    SweepFit fit =
        new SweepFit(
            70,
            P,
            24.6,
            0.0034,
            6,
            Termination.CONVERGED_STEP,
            FROM_80,
            Map.of(ParameterRange.RATIO, new Interval(3.9, 4.3)));
    SweepRecord kept =
        new SweepRecord(
            new SweepKey("ab", "cd", 70, CompressionMode.LIMIT, "[SHIFT_WET]", "settings"),
            new SweepPointFit(fit, List.of(SweepStart.SPREAD, FROM_80)),
            List.of(
                new SweepWarning(
                    "drift", "Drift", "2.6 ppm", "Wet slips.", Optional.of(Remedy.CORRECT_DRIFT))),
            Optional.of(new Alignment(212.4, -1, 2.6)),
            OptionalDouble.of(48_000));
    return new SweepState(
        List.of(
            new SweepEntry(
                folderOf("dry.wav"),
                folderOf("wét-pr70.wav"),
                OptionalDouble.of(70),
                CompressionMode.LIMIT,
                new Preparation(Set.of(Remedy.SHIFT_WET, Remedy.INVERT_WET)),
                true),
            new SweepEntry(
                folderOf("dry.wav"),
                folderOf("wet.wav"),
                OptionalDouble.empty(),
                CompressionMode.COMPRESS,
                Preparation.NONE,
                false)),
        List.of(kept));
  }

  private static Path folderOf(String name) {
    return Path.of("recordings", name);
  }

  @Test
  void aSweepReadsBackEqualToTheLastBit() throws IOException {
    Path file = folder.resolve("deep").resolve("sweep.json");
    new SweepStore().save(file, state());
    SweepStore.Loaded loaded = new SweepStore().load(file);
    assertEquals(state(), loaded.state());
    assertEquals("", loaded.notice());
  }

  @Test
  void withoutAFileTheSweepIsEmpty() {
    assertEquals(
        new SweepStore.Loaded(SweepState.EMPTY, ""),
        new SweepStore().load(folder.resolve("none.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\":\"optofit-sweep\",\"schema\":9}",
        "{\"format\":\"optofit-sweep\",\"schema\":1,\"captures\":[],\"fits\":[{}]}"
      })
  void aDamagedFileIsSetAsideAndSaid(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.json"), text);
    SweepStore.Loaded loaded = new SweepStore().load(file);
    assertEquals(SweepState.EMPTY, loaded.state());
    assertTrue(loaded.notice().contains("set aside as sweep.json.broken"), loaded.notice());
    assertFalse(Files.exists(file));
    assertEquals(text, Files.readString(folder.resolve("sweep.json.broken")));
  }

  @Test
  void theStateLiesBesideTheModelUnderItsName() {
    assertEquals(
        Path.of("models", "unit.optofit-sweep.json"),
        SweepStore.besideModel(Path.of("models", "unit.optofit.json")));
    assertEquals(
        Path.of("unit.json.optofit-sweep.json"), SweepStore.besideModel(Path.of("unit.json")));
  }
}
