package org.optofit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.optofit.app.ProgramVersion;
import org.optofit.fit.FitOptions;
import org.optofit.fit.ParameterFit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program's name with a command behind it. */
@Command(
    name = "optofit",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Plays music through a levelling amplifier model and fits it to recordings.",
    footer = {
      "",
      "Without a command the window opens.",
      "Exit status: 0 done, 1 the work failed, 2 the command line is wrong."
    })
public final class OptofitCommand implements Runnable {
  private OptofitCommand() {}

  private static final Set<String> NEEDS_NO_VECTORS = Set.of("-h", "--help", "scalar", "paper");

  /**
   * Runs a command on the process's own streams.
   *
   * @return exit status: 0 done, 1 the work failed, 2 usage
   */
  public static int run(String[] args) {
    PrintStream out = System.out;
    if (Set.of("fit", "sweep").contains(args[0])
        && Stream.of(args).noneMatch(NEEDS_NO_VECTORS::contains)) {
      ParameterFit.prepare(FitOptions.defaults()); // While options and files are read.
    }
    try (StopSignal stop = StopSignal.listening();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)) {
      System.setOut(nowhere); // The FLAC decoder reports damage there.
      return run(args, out, System.err, Watcher.present(), stop::requested);
    } finally {
      System.setOut(out);
    }
  }

  /**
   * Says on standard error why the program cannot go on.
   *
   * @param sentence finding and next step
   * @return exit status of work that failed
   */
  public static int fail(String sentence) {
    new Terminal(System.out, System.err, false, () -> false).message(sentence);
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Runs a command on other streams, where nobody watches and nobody stops. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, out, err, false, () -> false);
  }

  /** Runs a command with everything around it given. */
  static int run(
      String[] args, PrintStream out, PrintStream err, boolean interactive, BooleanSupplier stop) {
    Terminal terminal = new Terminal(out, err, interactive, stop);
    Failures failures = new Failures(terminal);
    CommandLine line =
        new CommandLine(new OptofitCommand())
            .addSubcommand(new FitCommand(terminal))
            .addSubcommand(new SweepCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new SignalCommand(terminal))
            .addSubcommand(new RenderCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new BenchCommand(terminal))
            .registerConverter(double.class, Converters::number)
            .registerConverter(Double.class, Converters::number)
            .registerConverter(Path.class, Converters::path)
            .registerConverter(int.class, Converters::wholeNumber)
            .setOut(new PrintWriter(out, true, Charset.defaultCharset()))
            .setErr(new PrintWriter(err, true, Charset.defaultCharset()))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(failures::usage)
            .setExecutionExceptionHandler(failures::work);
    int status;
    try {
      status = line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      status = failures.resources(e);
    }
    terminal.clearProgress();
    if (status == 0 && !terminal.resultWritten()) {
      terminal.message("The result could not be written to standard output.");
      return CommandLine.ExitCode.SOFTWARE;
    }
    return status;
  }

  /** No command: says so. */
  @Override
  public void run() {
    throw new UsageException(
        "No command is given: name one of fit, sweep, check, signal, render, evaluate, bench");
  }

  /** Version of the packaged program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {ProgramVersion.text()};
    }
  }
}
