package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.optofit.app.RenderBatch;
import org.optofit.app.RenderItem;
import org.optofit.app.RenderNames;
import org.optofit.app.RenderOutcome;
import org.optofit.app.RenderedItem;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.model.CompressorParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code render IN OUT} and {@code render IN... -o FOLDER}: files through the unit. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    customSynopsis = {
      "optofit render [OPTIONS] IN OUT",
      "       optofit render [OPTIONS] IN... -o FOLDER"
    },
    description = "Runs files through the unit and writes WAV files of the same rate and channels.",
    footer = {
      "",
      "Name a position of the knob, or threshold, ratio, attack and release, or both:",
      "a parameter named replaces the knob's.",
      "With -o each file is named after its source and the setting, as in",
      "'mix, LA-2A PR 70.wav'. A file that fails is said, the others are still done,",
      "and the exit status is 1."
    })
final class RenderCommand implements Callable<Integer> {
  private static final double MOST_GAIN_DB = 60;

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "WAV, AIFF, AU or FLAC files; without -o the last one is the WAV file to write")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "folder to write to; made if it is missing")
  private @Nullable Path folder;

  @Option(names = "--overwrite", description = "replace files that exist")
  private boolean overwrite;

  @Mixin private KnobOptions knob = new KnobOptions();

  @Option(names = "--gain", paramLabel = "DB", description = "gain on top of the make-up, in dB")
  private double gain;

  @Option(
      names = "--bits",
      paramLabel = "N",
      converter = BitDepths.class,
      description = "16, 24 (default) or float; rounded, without dither")
  private SampleFormat bits = SampleFormat.PCM_24;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    requireFiles();
    if (!(Math.abs(gain) <= MOST_GAIN_DB)) {
      throw new UsageException("--gain " + gain + " is outside -60 to 60 dB");
    }
    CompressorParameters setting = knob.setting(terminal);
    Path into = folder;
    List<RenderItem> items = into == null ? single() : many(into);
    List<RenderedItem> results =
        new RenderBatch(items, setting, gain, bits, overwrite ? null : advice())
            .run(new Watched(items));
    terminal.clearProgress();
    if (into == null) {
      requireDone(results.get(0));
    }
    results.forEach(this::remark);
    report(results);
    return results.stream().allMatch(RenderedItem::done) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** What to do about a file that is there, as it may be a recording named by mistake. */
  private String advice() {
    return "Give --overwrite, or another " + (folder == null ? "name." : "folder.");
  }

  private List<RenderItem> single() {
    return List.of(item(files.get(0), files.get(1)));
  }

  private List<RenderItem> many(Path into) throws IOException {
    try {
      Files.createDirectories(into);
    } catch (IOException e) {
      throw new IOException("The folder " + into + " cannot be made. Choose another one.", e);
    }
    Set<Path> taken = new HashSet<>();
    List<RenderItem> items = new ArrayList<>();
    for (Path file : files) {
      String name = RenderNames.of(String.valueOf(file.getFileName()), knob.label());
      Path wanted = into.resolve(name);
      // Two sources of one name get two files; a file of an earlier run is kept or replaced.
      items.add(item(file, taken.add(wanted) ? wanted : RenderNames.free(into, name, taken)));
    }
    return items;
  }

  private RenderItem item(Path source, Path target) {
    return new RenderItem(
        source.toString(),
        progress -> {
          AudioFile file = AudioFileReader.read(source, progress);
          file.warnings().forEach(terminal::message);
          return file.clip();
        },
        Optional.empty(),
        target);
  }

  /** One file that fails ends the command, as any other. */
  private static void requireDone(RenderedItem result) throws WorkFailedException {
    if (result.stopped()) {
      throw new CancellationException();
    }
    if (!result.done()) {
      throw new WorkFailedException(result.failure());
    }
  }

  private void remark(RenderedItem result) {
    RenderOutcome outcome = result.outcome();
    if (outcome == null) {
      terminal.message(
          result.stopped() ? result.item().name() + ": " + result.failure() : result.failure());
      return;
    }
    if (outcome.replacedSamples() > 0) {
      terminal.message(
          String.format(
              Locale.ROOT,
              "%s holds %,d samples that are no numbers; they became silence.",
              result.item().name(),
              outcome.replacedSamples()));
    }
    if (outcome.clippedSamples() > 0) {
      terminal.message(
          String.format(
              Locale.ROOT,
              "%s%,d samples clip: the output peaks at %.1f dBFS. Lower --gain, or use --bits"
                  + " float.",
              folder == null ? "" : result.item().name() + ": ",
              outcome.clippedSamples(),
              outcome.peakDbfs()));
    }
  }

  private void report(List<RenderedItem> results) {
    RenderOutcome only = results.size() == 1 ? results.get(0).outcome() : null;
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      if (only != null) {
        putFigures(object, only);
      }
      if (folder != null) {
        object.put("files", results.stream().map(RenderCommand::entry).toList());
      }
      terminal.result(object);
      return;
    }
    for (RenderedItem result : results) {
      RenderOutcome outcome = result.outcome();
      if (outcome != null) {
        new Table()
            .row("File", result.item().target().toString())
            .row("Length", String.format(Locale.ROOT, "%,d frames", outcome.frames()))
            .row("Peak", String.format(Locale.ROOT, "%.1f dBFS", outcome.peakDbfs()))
            .row("Clipped", String.format(Locale.ROOT, "%,d samples", outcome.clippedSamples()))
            .lines()
            .forEach(terminal::result);
      }
    }
    if (folder != null) {
      long done = results.stream().filter(RenderedItem::done).count();
      terminal.result(done + " of " + results.size() + " files are written.");
    }
  }

  private static Map<String, Object> entry(RenderedItem result) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("source", result.item().name());
    RenderOutcome outcome = result.outcome();
    if (outcome == null) {
      entry.put("error", result.failure());
    } else {
      entry.put("target", result.item().target().toString());
      putFigures(entry, outcome);
    }
    return entry;
  }

  private static void putFigures(Map<String, Object> object, RenderOutcome outcome) {
    object.put("frames", outcome.frames());
    object.put("peakDbfs", outcome.peakDbfs());
    object.put("clippedSamples", outcome.clippedSamples());
  }

  private void requireFiles() throws IOException {
    if (files.isEmpty()) {
      throw new UsageException("Missing: IN" + (folder == null ? " and OUT" : ""));
    }
    if (folder != null) {
      return;
    }
    if (files.size() == 1) {
      throw new UsageException("Missing: OUT");
    }
    if (files.size() > 2) {
      throw new UsageException(
          files.size() + " files are named: several need -o FOLDER to be written to");
    }
    Path in = files.get(0);
    Path out = files.get(1);
    if (Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out)) {
      throw new UsageException("OUT is the same file as IN, " + in + ": name another one");
    }
  }

  /** Shows progress and passes the stop on. */
  private final class Watched implements RenderBatch.Observer {
    private final List<RenderItem> items;

    Watched(List<RenderItem> items) {
      this.items = items;
    }

    @Override
    public boolean goOn(int index, double share) {
      String which =
          items.size() == 1
              ? "Rendering"
              : "Rendering " + (index + 1) + " of " + items.size() + ", " + items.get(index).name();
      return terminal.progressOf(which).goOn(share);
    }

    @Override
    public void finished(int index, RenderedItem result) {
      terminal.clearProgress();
    }
  }
}
