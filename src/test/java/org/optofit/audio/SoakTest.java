package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/**
 * A working day in short: playback on the virtual sound card with controls, seeks, loops and
 * sources moved at random, the card unplugged and plugged in again, and another thread that
 * allocates 300 MB/s. One minute and three cycles unless told otherwise:
 *
 * <pre>
 * JAVA_TOOL_OPTIONS=-XX:+UseZGC mvn -Preal-hardware test -Dtest=SoakTest -Dsoak.minutes=60
 * </pre>
 *
 * <p>plays for an hour with twenty cycles. Figures are written to {@code target/soak.txt}. A busy
 * machine leaves gaps; they are counted on both sides and are no failure.
 */
@Tag("soundcard")
final class SoakTest {
  private static final int RATE = 48_000;
  private static final long SEED = 20_261_124;
  private static final double MINUTES = Double.parseDouble(System.getProperty("soak.minutes", "1"));
  private static final int CYCLES =
      Integer.getInteger("soak.cycles", Math.max(3, (int) Math.round(MINUTES / 3)));
  private static final double UNPLUGGED_SECONDS = 3;
  private static final double MOST_SILENCE_SECONDS = 5;
  private static final double MOST_HEAP_GROWTH_MB = 12;
  private static final double MB = 1 << 20;

  /** javax.sound makes an event for whoever listens whenever a line starts or stops. */
  private static final long MOST_BYTES_PER_START = 600;

  @TempDir Path folder;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Random random = new Random(SEED);
  private final SoakRecording heard = new SoakRecording();
  private final AudioClip[] clips = {clip(1, 30, 5), clip(2, 20, 3), clip(2, 7, 7)};
  private long moves;
  private long seeks;
  private long loops;
  private long switches;
  private long liveSpans;
  private double busiest;

  @Test
  void playbackLastsThroughMovesSwitchesUnpluggingAndGarbage() throws IOException {
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE);
        PlaybackEngine engine = new PlaybackEngine(new JavaSoundLines(), new JavaSoundInputs());
        GarbageMaker garbage = new GarbageMaker(300)) {
      engine.setOutput(LineSetup.of(OutputDevice.SYSTEM_DEFAULT, BufferSize.LARGE));
      engine.load(clips[0]);
      engine.setLoop(new LoopRegion(0, clips[0].frames()));
      engine.play();
      await("playing", 20, () -> engine.status().streamFrame() > RATE);
      long audio = threadNamed("optofit-audio");
      double perCycle = MINUTES * 60 / CYCLES;
      // One round to warm up: classes, compiled code and rings are there afterwards.
      play(card, engine, 10, "warm-up");
      double heapBefore = heapMb();
      long allocatedBefore = threads.getThreadAllocatedBytes(audio);
      long framesBefore = engine.status().streamFrame();
      long missedBefore = engine.status().missedDeadlines();
      long gapsBefore = heard.gaps;
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        play(card, engine, perCycle - UNPLUGGED_SECONDS, "cycle " + cycle);
        unplug(card, engine);
      }
      long blocks = (engine.status().streamFrame() - framesBefore) / BufferSize.LARGE.blockFrames();
      long allocated = threads.getThreadAllocatedBytes(audio) - allocatedBefore;
      long missed = engine.status().missedDeadlines() - missedBefore;
      long starts = switches + 2 * liveSpans + CYCLES;
      double heapGrowth = heapMb() - heapBefore;
      report(
          blocks,
          starts,
          allocated,
          missed,
          heard.gaps - gapsBefore,
          heapBefore,
          heapGrowth,
          garbage);
      assertAll(
          () -> assertEquals(0, heard.notFinite, "samples that are not finite"),
          () -> assertEquals(0, heard.clicks, "clicks; first: " + heard.firstClick),
          () ->
              assertTrue(
                  heard.longestSilence < MOST_SILENCE_SECONDS * RATE,
                  "silence of " + (double) heard.longestSilence / RATE + " s"),
          () -> assertTrue(heapGrowth < MOST_HEAP_GROWTH_MB, "heap grew by " + heapGrowth + " MB"),
          () -> assertTrue(allocated < MOST_BYTES_PER_START * starts, allocated + " bytes"),
          () -> assertTrue(busiest < 0.5, "a thread spins: " + busiest + " of a core"),
          () -> assertTrue(garbage.megabytesPerSecond() > 100, "garbage was made"));
    }
  }

  private void play(VirtualSoundCard card, PlaybackEngine engine, double seconds, String name)
      throws IOException {
    Path file = folder.resolve("soak.wav");
    card.record(file, "float32le");
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    while (System.nanoTime() < end) {
      move(engine);
      LockSupport.parkNanos((long) (random.nextDouble() * 80e6));
    }
    engine.setListening(false);
    card.endRecording();
    heard.add(AudioFileReader.read(file), name);
    Files.delete(file);
  }

  private void move(PlaybackEngine engine) {
    double what = random.nextDouble();
    if (what < 0.8) {
      moves++;
      engine.controls().publish(controls());
    } else if (what < 0.9) {
      seeks++;
      engine.seek(random.nextInt(7 * RATE));
    } else if (what < 0.96) {
      loops++;
      int start = random.nextInt(4 * RATE);
      engine.setLoop(new LoopRegion(start, start + RATE / 10 + random.nextInt(2 * RATE)));
    } else if (what < 0.995) {
      switches++;
      AudioClip next = clips[random.nextInt(clips.length)];
      engine.load(next);
      engine.setLoop(new LoopRegion(0, next.frames()));
      engine.play();
      LockSupport.parkNanos(800_000_000);
    } else {
      live(engine);
    }
  }

  /** The microphone of the virtual card is silent, so the input is heard as silence. */
  private void live(PlaybackEngine engine) {
    liveSpans++;
    engine.listen(new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2));
    engine.play();
    engine.setListening(true);
    LockSupport.parkNanos(1_500_000_000);
    engine.load(clips[0]);
    engine.setLoop(new LoopRegion(0, clips[0].frames()));
    engine.play();
    LockSupport.parkNanos(800_000_000);
  }

  private void unplug(VirtualSoundCard card, PlaybackEngine engine) throws IOException {
    long begin = System.nanoTime();
    long[] ids = engineThreads();
    long busy = cpu(ids);
    card.vanish();
    await("loss noticed", 4, () -> engine.status().output() != OutputState.READY);
    long at = engine.status().streamFrame();
    await("playing on silently", 4, () -> engine.status().streamFrame() > at + RATE / 2);
    LockSupport.parkNanos(
        Math.max(1, begin + Math.round(UNPLUGGED_SECONDS * 1e9) - System.nanoTime()));
    busiest =
        Math.max(busiest, (double) (cpu(ids) - busy) / Math.max(1, System.nanoTime() - begin));
    card.appear(RATE);
    await("taken again", 8, () -> engine.status().output() == OutputState.READY);
    assertTrue(engine.status().playing());
  }

  private UnitControls controls() {
    return new UnitControls(
        new CompressorParameters(
            -30 + 25 * random.nextDouble(),
            1.5 + 6 * random.nextDouble(),
            2 + 20 * random.nextDouble(),
            60 + 400 * random.nextDouble(),
            6 * random.nextDouble()),
        -3 + 6 * random.nextDouble(),
        random.nextInt(5) == 0,
        -6 * random.nextDouble());
  }

  /**
   * Never near 0 but where it begins, and slow, so that what bends in the recording is the gain.
   */
  private static AudioClip clip(int channels, int seconds, double hz) {
    float[][] x = new float[channels][seconds * RATE];
    for (int c = 0; c < channels; c++) {
      for (int n = 0; n < x[c].length; n++) {
        double begin = Math.sin(Math.PI / 2 * Math.min(1, n / (0.02 * RATE)));
        double slow = 0.2 + 0.02 * c + 0.08 * Math.sin(2 * Math.PI * hz * n / RATE);
        x[c][n] = (float) (begin * begin * slow);
      }
    }
    return new AudioClip("soak " + hz, RATE, x, "");
  }

  private void report(
      long blocks,
      long starts,
      long allocated,
      long missed,
      long gaps,
      double heapBefore,
      double heapGrowth,
      GarbageMaker garbage)
      throws IOException {
    String text =
        String.format(
            Locale.ROOT,
            """
            minutes                      %.1f
            unplug and replug cycles     %d
            parameter moves              %d
            seeks                        %d
            loop changes                 %d
            source switches              %d, live among them %d
            garbage of another thread    %.0f MB/s
            recorded                     %.1f s, of which silent %.1f s, longest %.2f s
            samples not finite           %d
            clicks                       %d %s
            largest second difference    %.5f of the gain, allowed %.3f
            missed deadlines counted     %d
            gaps recorded                %d
            bytes on the audio thread    %d in %d blocks and %d starts of a line
            heap after collection        %.1f MB, grown by %.1f MB
            busiest while unplugged      %.0f %% of a core
            seed                         %d
            """,
            MINUTES,
            CYCLES,
            moves,
            seeks,
            loops,
            switches + liveSpans,
            liveSpans,
            garbage.megabytesPerSecond(),
            (double) heard.frames / RATE,
            (double) heard.silentFrames / RATE,
            (double) heard.longestSilence / RATE,
            heard.notFinite,
            heard.clicks,
            heard.firstClick,
            heard.largestBend,
            SoakRecording.MOST_BEND,
            missed,
            gaps,
            allocated,
            blocks,
            starts,
            heapBefore,
            heapGrowth,
            100 * busiest,
            SEED);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/soak.txt"), text);
  }

  private double heapMb() {
    for (int i = 0; i < 3; i++) {
      System.gc();
      LockSupport.parkNanos(300_000_000);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
  }

  private static long threadNamed(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .mapToLong(Thread::getId)
        .max()
        .orElseThrow();
  }

  private static long[] engineThreads() {
    return new long[] {
      threadNamed("optofit-audio"), threadNamed("optofit-output"), threadNamed("optofit-input")
    };
  }

  private long cpu(long[] ids) {
    long sum = 0;
    for (long id : ids) {
      sum += threads.getThreadCpuTime(id);
    }
    return sum;
  }

  private static void await(String what, double seconds, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Math.round(seconds * 1e9);
    while (!condition.getAsBoolean()) {
      assertFalse(System.nanoTime() > deadline, what + " did not happen within " + seconds + " s");
      LockSupport.parkNanos(5_000_000);
    }
  }
}
