package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ways to break the unit, after pluginval's levels: whatever comes in and whatever is turned, the
 * output is finite, neither it nor the state holds a subnormal number, and any division of the
 * stream into blocks gives the same bits.
 *
 * <p>What was tried goes to {@code target/breaking-list.txt}.
 */
final class UnitProcessorBreakingListTest {
  private static final double[] RATES_HZ = {
    8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000
  };

  /** 0 is a size drawn anew for every block, sometimes none at all. */
  private static final int[] BLOCKS = {1, 2, 7, 64, 441, 512, 1_024, 4_096, 8_192, 0};

  private static final int FRAMES = 9_001;
  private static final Path TABLE = Path.of("target", "breaking-list.txt");
  private static final List<String> ROWS = new ArrayList<>();

  @AfterAll
  static void writeTheTable() throws IOException {
    Files.createDirectories(TABLE.toAbsolutePath().getParent());
    List<String> lines = new ArrayList<>();
    lines.add(row("case", "what was tried", "result"));
    lines.addAll(ROWS);
    Files.write(TABLE, lines);
  }

  @ParameterizedTest
  @EnumSource
  void anySignalAtAnyRateInAnyBlocks(BreakingSignal signal) {
    hold(
        signal.name(),
        signal.words() + "; 8 to 192 kHz, blocks 1 to 8192 and of any size",
        paired -> {
          List<String> broken = new ArrayList<>();
          for (double rate : RATES_HZ) {
            BreakingScript script =
                new BreakingScript(paired, rate, ChannelLink.LINKED)
                    .at(0, unit -> unit.unit().setParameters(-30, 8, 0.1, 50, 12))
                    .at(1_500, unit -> unit.slot(Slot.B))
                    .at(3_000, unit -> unit.listen(Listening.DRY))
                    .at(4_500, unit -> unit.listen(Listening.DIFFERENCE))
                    .at(6_000, unit -> unit.listen(Listening.UNIT))
                    .at(7_500, unit -> unit.slot(Slot.A));
            broken.addAll(compare(script, signal.samples(2, FRAMES), rate + " Hz"));
          }
          return broken;
        });
  }

  @ParameterizedTest
  @EnumSource
  void randomParametersWhileItRuns(BreakingSignal signal) {
    hold(
        signal.name() + ", turned",
        "all parameters over their whole range every few hundred frames, linked and dual mono",
        paired -> fuzz(paired, signal, 2));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void randomParametersForLong(BreakingSignal signal) {
    hold(
        signal.name() + ", turned for long",
        "the same with 30 seeds",
        paired -> fuzz(paired, signal, 30));
  }

  @Test
  void everythingSwitchedAtOnce() {
    hold(
        "switched",
        "parameters, slot, bypass, difference, trim and reset in any order, up to one frame apart",
        paired -> {
          List<String> broken = new ArrayList<>();
          for (int seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            BreakingScript script =
                new BreakingScript(paired, RATES_HZ[seed % RATES_HZ.length], ChannelLink.LINKED);
            for (int n = 0; n < FRAMES; n += 1 + random.nextInt(200)) {
              script.at(n, anyMove(random));
            }
            broken.addAll(
                compare(script, BreakingSignal.SWINGS.samples(2, FRAMES), "seed " + seed));
          }
          return broken;
        });
  }

  @Test
  void aBlockLargerThanAnyBefore() {
    hold(
        "large block",
        "a second at 192 kHz in one block, after blocks of 16",
        paired -> {
          BreakingScript script =
              new BreakingScript(paired, 192_000, ChannelLink.LINKED)
                  .at(0, unit -> unit.unit().setParameters(-30, 4, 1, 200, 6));
          float[][] input = BreakingSignal.SWINGS.samples(2, 192_000);
          BreakingSubject unit = BreakingSubject.of(paired, 192_000, 2, ChannelLink.LINKED);
          script.runOn(unit, BreakingSignal.NOISE.samples(2, 160), 16);
          unit.reset();
          BreakingScript.Result whole = script.runOn(unit, input, input[0].length);
          return describe(whole, script.run(input, 16), "one block");
        });
  }

  @Test
  void resetForgetsEverything() {
    hold(
        "reset",
        "a unit driven with the worst, then reset, against a new one",
        paired -> afterPast(paired, BreakingSubject::reset));
  }

  @Test
  void preparedAgainItIsNew() {
    hold(
        "prepared again",
        "a unit driven at another rate with more channels, then prepared, against a new one",
        paired -> {
          BreakingSubject unit = worn(paired, 96_000, 6);
          unit.prepare(44_100, 2, ChannelLink.LINKED);
          BreakingScript script =
              new BreakingScript(paired, 44_100, ChannelLink.LINKED)
                  .at(0, u -> u.unit().setParameters(-24, 3, 5, 300, 2));
          float[][] input = BreakingSignal.SWINGS.samples(2, FRAMES);
          return describe(script.runOn(unit, input, 512), script.run(input, 512), "prepared");
        });
  }

  @Test
  void aRestoredStateSoundsTheSame() {
    hold(
        "state restored",
        "parameters and bypass of a worn unit given to a new one; both settled",
        paired -> afterPast(paired, unit -> {}));
  }

  @Test
  void notFiniteSamplesLeaveNoTrace() {
    hold(
        "not-a-number, then music",
        "a second of not-a-number in every channel, then the same music as a new unit",
        paired -> {
          BreakingScript script =
              new BreakingScript(paired, 48_000, ChannelLink.LINKED)
                  .at(0, unit -> unit.unit().setParameters(-30, 4, 1, 200, 6));
          float[][] silence = new float[2][48_000];
          float[][] poison = BreakingSignal.ALL_NOT_FINITE.samples(2, 48_000);
          float[][] music = BreakingSignal.SWINGS.samples(2, FRAMES);
          BreakingScript on = new BreakingScript(paired, 48_000, ChannelLink.LINKED);
          BreakingSubject poisoned = BreakingSubject.of(paired, 48_000, 2, ChannelLink.LINKED);
          script.runOn(poisoned, poison, 512);
          BreakingSubject silent = BreakingSubject.of(paired, 48_000, 2, ChannelLink.LINKED);
          script.runOn(silent, silence, 512);
          assertEquals(2 * 48_000, poisoned.replacedSamples());
          return describe(
              on.runOn(poisoned, music, 512), on.runOn(silent, music, 512), "music after it");
        });
  }

  @Test
  void ratesAndChannelsOutsideTheRangeAreRefused() {
    hold(
        "refusals",
        "rates below 8 and above 192 kHz, not-a-number as a rate, no channel",
        paired -> {
          UnitProcessor unit = new UnitProcessor();
          for (double rate : new double[] {0, -1, 7_999, 192_001, Double.NaN, 1 / 0.0}) {
            assertThrows(
                IllegalArgumentException.class, () -> unit.prepare(rate, 2, ChannelLink.LINKED));
          }
          assertThrows(
              IllegalArgumentException.class, () -> unit.prepare(48_000, 0, ChannelLink.LINKED));
          return List.of();
        });
  }

  private static List<String> fuzz(boolean paired, BreakingSignal signal, int seeds) {
    List<String> broken = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      double rate = RATES_HZ[(seed + signal.name().length()) % RATES_HZ.length];
      for (ChannelLink link : ChannelLink.values()) {
        BreakingScript script =
            new BreakingScript(paired, rate, link).randomParameters(FRAMES, seed);
        broken.addAll(compare(script, signal.samples(3, FRAMES), "seed " + seed + ", " + link));
      }
    }
    return broken;
  }

  private static Consumer<BreakingSubject> anyMove(SplittableRandom random) {
    Slot slot = random.nextBoolean() ? Slot.A : Slot.B;
    Listening listening = List.of(Listening.values()).get(random.nextInt(3));
    boolean rarely = random.nextInt(4) == 0;
    double trimDb = 60 * (random.nextDouble() - 0.5);
    return switch (random.nextInt(6)) {
      case 0, 1 -> unit -> unit.listen(listening);
      case 2 -> unit -> unit.slot(slot);
      case 3 -> unit -> unit.unit(slot).setTrimDb(trimDb);
      case 4 -> rarely ? BreakingSubject::reset : unit -> {};
      default -> BreakingScript.anyParameters(random);
    };
  }

  /** A worn unit and a new one with the same settings, after the same move, settle to the same. */
  private static List<String> afterPast(boolean paired, Consumer<BreakingSubject> move) {
    double rate = 48_000;
    int settling = 48_000;
    float[][] input = BreakingSignal.SWINGS.samples(2, settling + FRAMES);
    BreakingScript script =
        new BreakingScript(paired, rate, ChannelLink.LINKED)
            .at(0, unit -> unit.unit().setParameters(-36, 6, 0.5, 20, 9))
            .at(0, unit -> unit.unit(Slot.B).setParameters(-20, 2, 5, 40, 1))
            .at(0, unit -> unit.listen(Listening.UNIT))
            .at(0, unit -> unit.slot(Slot.B))
            .at(0, unit -> unit.unit().setTrimDb(-3))
            .at(0, unit -> unit.unit(Slot.B).setTrimDb(-4))
            .at(0, move);
    float[][] old = script.runOn(worn(paired, rate, 2), input, 512).output();
    float[][] fresh = script.run(input, 512).output();
    List<String> broken = new ArrayList<>();
    for (int n = settling; n < settling + FRAMES; n++) {
      if (Math.abs(old[0][n] - fresh[0][n]) > 0) {
        broken.add("differs by " + Math.abs(old[0][n] - fresh[0][n]) + " at frame " + n);
        return broken;
      }
    }
    return broken;
  }

  private static BreakingSubject worn(boolean paired, double rate, int channels) {
    BreakingSubject unit = BreakingSubject.of(paired, rate, channels, ChannelLink.LINKED);
    BreakingScript past =
        new BreakingScript(paired, rate, ChannelLink.LINKED)
            .randomParameters(FRAMES, 9)
            .at(FRAMES - 1, u -> u.listen(Listening.DRY));
    past.runOn(unit, BreakingSignal.BURSTS.samples(channels, FRAMES), 512);
    return unit;
  }

  private static List<String> compare(BreakingScript script, float[][] input, String where) {
    List<String> broken = new ArrayList<>();
    BreakingScript.Result whole = script.run(input, FRAMES);
    for (int block : BLOCKS) {
      broken.addAll(describe(script.run(input, block), whole, where + ", blocks of " + block));
    }
    return broken;
  }

  private static List<String> describe(
      BreakingScript.Result result, BreakingScript.Result whole, String where) {
    List<String> broken = new ArrayList<>();
    if (!result.complaint().isEmpty()) {
      broken.add(where + ": " + result.complaint());
    }
    if (!result.sameBits(whole)) {
      broken.add(where + ": other bits");
    }
    return broken;
  }

  private static void hold(String name, String tried, Function<Boolean, List<String>> check) {
    List<String> broken = new ArrayList<>(check.apply(false));
    check.apply(true).forEach(each -> broken.add("pair, " + each));
    String result = broken.isEmpty() ? "holds" : "BROKEN " + broken.size() + "x, " + broken.get(0);
    ROWS.add(row(name, tried, result));
    assertEquals(List.of(), broken);
  }

  private static String row(String... cells) {
    String[] padded = Arrays.copyOf(cells, 3);
    return String.format("%-36s | %-96s | %s", padded[0], padded[1], padded[2]);
  }
}
