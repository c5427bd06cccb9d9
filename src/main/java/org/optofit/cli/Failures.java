package org.optofit.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.optofit.audio.AudioFileException;
import org.optofit.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns everything that can go wrong into a sentence and an exit status. */
final class Failures {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A command line that makes no sense. */
  int usage(ParameterException e, String[] args) {
    return usage(e.getCommandLine(), finding(e));
  }

  private int usage(CommandLine command, String finding) {
    String help = command.getCommandSpec().qualifiedName() + " --help";
    terminal.message(finding + ". '" + help + "' shows how it goes.");
    return ExitCode.USAGE;
  }

  /** Work that could not be done. */
  int work(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof UsageException) {
      return usage(command, String.valueOf(e.getMessage()));
    }
    if (e instanceof CancellationException) {
      terminal.message("Stopped before there was a result. Nothing was written.");
    } else if (e instanceof WorkFailedException
        || e instanceof AudioFileException
        || e instanceof StoreException
        || e.getClass().equals(IOException.class)) {
      terminal.message(String.valueOf(e.getMessage()));
    } else {
      terminal.message(
          "A fault in the program stopped the command"
              + place(e)
              + ". Report it with the command line that led to it.");
    }
    return ExitCode.SOFTWARE;
  }

  /** A machine too small for the work. */
  int resources(VirtualMachineError e) {
    terminal.message(
        e instanceof OutOfMemoryError
            ? String.format(
                "The memory is full: %d MB do not hold these recordings."
                    + " Use a shorter section, or start java with a larger -Xmx.",
                Runtime.getRuntime().maxMemory() >> 20)
            : "The input is nested too deeply to be read. Use another file.");
    return ExitCode.SOFTWARE;
  }

  private static String finding(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean option = first.startsWith("-");
      boolean top = unmatched.getCommandLine().getParent() == null;
      List<String> like = unmatched.getSuggestions();
      return (option ? "Unknown option " : top ? "Unknown command " : "One argument too many: ")
          + first
          + (like.isEmpty() || !(option || top) ? "" : "; the nearest is " + like.get(0));
    }
    String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Names an option without its value, or every argument from the first missing one on. */
  private static String missing(MissingParameterException e) {
    ArgSpec first = e.getMissing().get(0);
    if (first instanceof OptionSpec option) {
      return option.longestName() + " lacks its value " + option.paramLabel();
    }
    List<PositionalParamSpec> arguments =
        e.getCommandLine().getCommandSpec().positionalParameters();
    return arguments.stream()
        .dropWhile(argument -> argument != first)
        .map(ArgSpec::paramLabel)
        .collect(Collectors.joining(" and ", "Missing: ", ""));
  }

  private static String place(Exception e) {
    return Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.optofit."))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
