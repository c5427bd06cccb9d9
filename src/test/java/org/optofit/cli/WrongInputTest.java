package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

/** The table of wrong inputs at the command line: one sentence, right status, nothing written. */
final class WrongInputTest {
  private static final double SECONDS = 6;

  @TempDir static Path folder;

  @BeforeAll
  static void recordings() throws IOException {
    float[] dry = Music.samples(SECONDS, 1);
    float[] wet = Music.compressed(dry, new CompressorParameters(-24, 4, 5, 150, 3));
    write("dry.wav", Music.clip("dry", dry));
    write("wet.wav", Music.clip("wet", wet));
    write("silent.wav", Music.clip("silent", new float[dry.length]));
    float[] broken = wet.clone();
    broken[30_000] = Float.NaN;
    write("nan.wav", Music.clip("nan", broken));
    write("48k.wav", new AudioClip("48k", 48_000, new float[][] {wet}, "float"));
    Files.write(folder.resolve("empty.wav"), new byte[0]);
    Files.writeString(folder.resolve("text.wav"), "These are words, and no music.\n".repeat(50));
    Files.write(
        folder.resolve("head.wav"),
        Arrays.copyOf(Files.readAllBytes(folder.resolve("wet.wav")), 20));
    byte[] whole = Files.readAllBytes(folder.resolve("wet.wav"));
    Files.write(folder.resolve("truncated.wav"), Arrays.copyOf(whole, whole.length / 2));
    Files.createDirectory(folder.resolve("directory.wav"));
    Files.writeString(folder.resolve("broken.optofit.json"), "{\"format\": ");
  }

  /** Every command that reads audio, given a file that is none. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "missing.wav,   There is no file",
    "empty.wav,     empty",
    "text.wav,      is a text file",
    "head.wav,      damaged within its header",
    "directory.wav, folder",
  })
  void fileThatIsNoAudioIsRefusedByEveryCommand(String name, String words) {
    Path bad = folder.resolve(name);
    Path dry = folder.resolve("dry.wav");
    Path out = folder.resolve("out.wav");
    for (Object[] command :
        new Object[][] {
          {"fit", bad, dry, "--json", "--align", "none"},
          {"fit", dry, bad, "--json", "--align", "none"},
          {"check", bad, dry, "--json"},
          {"check", dry, bad},
          {"evaluate", bad, dry, "--json"},
          {"evaluate", dry, bad},
          {"render", bad, out, "--peak-reduction", 70, "--json"},
        }) {
      CommandLineRun run = CommandLineRun.of(command);

      String sentence = run.refused(1);
      assertTrue(sentence.contains(words), sentence);
      assertTrue(sentence.contains(name), sentence);
      assertEquals("", run.out());
    }
    assertFalse(Files.exists(out));
  }

  /** Pairs that can be read and must not be fitted. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "silent.wav, level,       Wet is silent",
    "nan.wav,    samples,     Wet holds 1 sample that is no number",
    "48k.wav,    sample-rate, Dry runs at 44.1 kHz and wet at 48 kHz",
  })
  void pairThatMustNotBeFittedIsBlockedWithItsChecks(String wet, String check, String words) {
    for (String command : List.of("fit", "check")) {
      CommandLineRun run =
          "fit".equals(command)
              ? CommandLineRun.of(
                  "fit",
                  folder.resolve("dry.wav"),
                  folder.resolve(wet),
                  "--json",
                  "--align",
                  "none")
              : CommandLineRun.of(
                  "check",
                  folder.resolve("dry.wav"),
                  folder.resolve(wet),
                  "--json",
                  "--align",
                  "none");

      String sentence = run.refused(1);
      assertTrue(sentence.startsWith("Blocking: " + words), sentence);
      JsonObject object = run.json();
      assertFalse(object.has("parameters"));
      object
          .getAsJsonArray("checks")
          .forEach(
              c ->
                  assertEquals(
                      c.getAsJsonObject().get("id").getAsString().equals(check) ? "BLOCKING" : "OK",
                      c.getAsJsonObject().get("severity").getAsString()));
    }
  }

  @Test
  void truncatedFileIsReadAsFarAsItGoesAndSaid() {
    CommandLineRun run =
        CommandLineRun.of(
            "check", folder.resolve("dry.wav"), folder.resolve("truncated.wav"), "--json");

    run.done().assertInWords();
    assertTrue(run.err().contains("truncated.wav"), run.err());
    assertTrue(run.err().contains("Dry and wet share 3.0 s"), run.err());
    run.json();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "silent.wav, dry.wav, The reference is silent",
    "dry.wav,    nan.wav, no numbers",
    "dry.wav,    48k.wav, 44100 Hz and the test at 48000 Hz",
  })
  void filesThatCannotBeComparedAreRefused(String reference, String test, String words) {
    CommandLineRun run =
        CommandLineRun.of("evaluate", folder.resolve(reference), folder.resolve(test), "--json");

    assertTrue(run.refused(1).contains(words), run.err());
    assertEquals("", run.out());
  }

  /** Wrong command lines; DRY, WET and OUT stand for files. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fit                                                 | Missing: DRY and WET
          fit DRY                                             | Missing: WET
          check                                               | Missing: DRY
          evaluate DRY                                        | Missing: TEST
          render                                              | Missing: IN
          render DRY                                          | Missing: OUT
          fit DRY WET DRY                                     | One argument too many
          frobnicate                                          | Unknown command frobnicate
          fit DRY WET --frobnicate                            | Unknown option --frobnicate
          fit DRY WET --threads x                             | 'x' is not a whole number
          fit DRY WET --threads 0                             | 0 is below 1
          fit DRY WET --starts 0                              | 0 is below 1
          fit DRY WET --solver best                           | 'best' is neither trust-region nor paper
          fit DRY WET --kernel fast                           | 'fast' is neither auto, scalar nor vector
          bench --kernel fast                                 | 'fast' is neither auto, scalar nor vector
          fit DRY WET --align maybe                           | --align
          fit DRY WET --from x                                | 'x' is not a number
          fit DRY WET --from -1                               | -1.0 s is below 0
          fit DRY WET --from 4 --to 3                         | 3.0 s is not after its start 4.0 s
          fit DRY WET --start 1,2                             | 2 values instead of 4
          fit DRY WET --start -36,4,x,200                     | 'x' is not a number
          fit DRY WET --start -36,0.5,1,200                   | ratio 0.5 is outside
          fit DRY WET --peak-reduction 101                    | outside 0 to 100
          render DRY OUT                                      | No setting is given
          render DRY OUT --peak-reduction 101                 | outside 0 to 100
          render DRY OUT --peak-reduction NaN                 | not a finite number
          render DRY OUT --peak-reduction 70 --mode both      | neither compress nor limit
          render DRY OUT --peak-reduction 70 --bits 20        | none of 16, 24, float
          render DRY OUT --peak-reduction 70 --gain 99        | outside -60 to 60 dB
          render DRY OUT --peak-reduction 70 --ratio 0.5      | --ratio 0.5 is outside 1.0 to 200.0
          render DRY OUT --ratio 4                            | all of --threshold
          render DRY OUT --mode limit --ratio 4               | --mode needs --peak-reduction
          render DRY OUT --threshold x                        | 'x' is not a number
          render DRY OUT --peak-reduction                     | --peak-reduction
          render DRY DRY --peak-reduction 70                  | OUT is the same file as IN
          bench --threads 0                                   | 0 is below 1
          bench --threads many                                | 'many' is not a whole number
          """)
  void wrongCommandLineIsRefusedWithStatusTwo(String line, String words) {
    Path out = folder.resolve("out.wav");
    Object[] args =
        Arrays.stream(line.split(" +"))
            .map(
                word ->
                    switch (word) {
                      case "DRY" -> folder.resolve("dry.wav").toString();
                      case "WET" -> folder.resolve("wet.wav").toString();
                      case "OUT" -> out.toString();
                      default -> word;
                    })
            .toArray();

    CommandLineRun run = CommandLineRun.of(args);

    String sentence = run.refused(2);
    assertTrue(sentence.contains(words), sentence);
    assertTrue(sentence.contains("--help"), sentence);
    assertEquals("", run.out());
    assertFalse(Files.exists(out));
  }

  @Test
  void namesThatNoFileCanHaveAreRefusedWithStatusTwo() {
    Path dry = folder.resolve("dry.wav");

    assertTrue(CommandLineRun.of("check", dry, "").refused(2).contains("empty"));
    assertTrue(CommandLineRun.of("check", dry, "a\0b").refused(2).contains("no file name"));
  }

  @Test
  void noCommandIsRefusedWithStatusTwo() {
    assertTrue(CommandLineRun.of().refused(2).contains("No command is given"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "none/out.wav,  does not exist",
    "directory.wav, is a folder",
  })
  void outputThatIsNoPlaceForAFileIsRefused(String name, String words) throws IOException {
    Path dry = folder.resolve("dry.wav");
    for (Object[] command :
        new Object[][] {
          {"render", dry, folder.resolve(name), "--peak-reduction", 70, "--json"},
          {
            "fit",
            dry,
            folder.resolve("wet.wav"),
            "--align",
            "none",
            "--json",
            "-o",
            folder.resolve(name)
          },
        }) {
      CommandLineRun run = CommandLineRun.of(command);

      assertTrue(run.refused(1).contains(words), run.err());
      assertEquals("", run.out());
    }
    assertEquals(List.of(), leftovers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/full", "/dev/null"})
  void deviceIsNoPlaceForAFile(String device) {
    assumeTrue(Files.exists(Path.of(device)));
    Path dry = folder.resolve("dry.wav");

    CommandLineRun writes = CommandLineRun.of("render", dry, device, "--peak-reduction", 70);
    CommandLineRun reads = CommandLineRun.of("check", dry, device);

    assertTrue(writes.refused(1).contains(device), writes.err());
    assertTrue(reads.refused(1).contains("device"), reads.err());
  }

  @Test
  void brokenModelIsRefusedAndKeepsTheTarget() throws IOException {
    Path out = Files.writeString(folder.resolve("kept.wav"), "former");
    Path dry = folder.resolve("dry.wav");
    for (String model : List.of("broken.optofit.json", "none.optofit.json", "directory.wav")) {
      CommandLineRun run =
          CommandLineRun.of(
              "render", dry, out, "--peak-reduction", 70, "--model", folder.resolve(model));

      assertTrue(run.refused(1).contains(model), run.err());
    }
    CommandLineRun noAudio =
        CommandLineRun.of(
            "render", folder.resolve("text.wav"), out, "--peak-reduction", 70, "--overwrite");

    noAudio.refused(1);
    assertEquals("former", Files.readString(out));
  }

  @Test
  void fileThatIsNoModelIsNotOverwrittenByOne() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("wet.wav"));
    CommandLineRun run =
        CommandLineRun.of(
            "fit",
            folder.resolve("dry.wav"),
            folder.resolve("wet.wav"),
            "--align",
            "none",
            "--json",
            "-o",
            folder.resolve("wet.wav"));

    assertTrue(run.refused(1).contains("no model file"), run.err());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("wet.wav")));
  }

  private static List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith(".")).toList();
    }
  }

  private static void write(String name, AudioClip clip) throws IOException {
    WavWriter.write(folder.resolve(name), clip, SampleFormat.FLOAT_32);
  }
}
