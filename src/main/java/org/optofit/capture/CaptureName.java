package org.optofit.capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;

/**
 * What a recording's file name says about it.
 *
 * <p>Names are read word by word: letters that follow each other are one word, so "wet" is found in
 * "mix_wet-pr070.wav" and not in "sweater.wav". The mode is read behind the knob position or
 * between "wet" and it, as in "wet-pr070-limit.wav" and "wet-limit-pr070.wav"; elsewhere "limiter"
 * and "compressor" belong to the unit's name. Names of the SignalTrain LA2A data set, "input_253_"
 * and "target_253_LA2A_3c__1__70", carry the number of the recording, the switch (0 compress, 1
 * limit) and the knob. "take 2" and "take-02" number the takes at one setting.
 *
 * @param role dry or wet, empty where the name says neither or both
 * @param peakReduction knob position, 0 to 100; empty where the name has none
 * @param mode position of the switch, empty where the name has none
 * @param recording number that dry and wet of one recording share, empty where the name has none
 * @param take number of the take, empty where the name has none
 */
public record CaptureName(
    Optional<PairRole> role,
    OptionalDouble peakReduction,
    Optional<CompressionMode> mode,
    OptionalInt recording,
    OptionalInt take) {
  private static final Set<String> DRY_WORDS =
      Set.of("dry", "input", "in", "source", "stimulus", "unprocessed");
  private static final Set<String> WET_WORDS =
      Set.of("wet", "output", "out", "target", "processed", "captured", "capture");
  private static final String MODE = "(?:(lim(?:it(?:er)?)?)|comp(?:ress(?:or)?)?)";

  private static final Pattern MODE_BEHIND = Pattern.compile("^[-_ ,;(]*" + MODE + "(?![a-z])");

  private static final Pattern MODE_BEFORE =
      Pattern.compile(
          "(?<![a-z])(?:wet|output|out|target|processed|captured?)[-_ ]+" + MODE + "[-_ ]+$");

  private static final String POSITION = "(\\d{1,3}(?:[.,]\\d+)?)";

  /** "pr070", "pr 70,5", "PR=70.5", "peakreduction_70", "knob70"; not inside a longer word. */
  private static final Pattern KNOB =
      Pattern.compile(
          "(?<![a-z])(?:pr|peak[-_ ]?reduction|knob)(?:[-_ ]| ?[=:] ?)?" + POSITION + "(?!\\d)");

  /** "70%", "70 percent", "70pct". */
  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.,])" + POSITION + " ?(?:%|(?:percent|pct)(?![a-z]))");

  /** "take2", "take 2", "take_02"; not inside a longer word. */
  private static final Pattern TAKE = Pattern.compile("(?<![a-z])take[-_ ]?(\\d{1,4})(?!\\d)");

  private static final Pattern SIGNAL_TRAIN =
      Pattern.compile("(?:input|target)_(\\d{1,9})_(?:la2a_\\w+?__([01])__(\\d{1,3}))?");

  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z]{2,4}$");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  /** Reads a file name, with or without its extension. */
  public static CaptureName of(String fileName) {
    String stem = EXTENSION.matcher(fileName.toLowerCase(Locale.ROOT)).replaceFirst("");
    Set<String> words = Set.of(NO_LETTER.splitAsStream(stem).distinct().toArray(String[]::new));
    Matcher signalTrain = SIGNAL_TRAIN.matcher(stem);
    if (signalTrain.matches()) {
      return signalTrain(signalTrain);
    }
    OptionalDouble knob = knob(stem);
    boolean dry = containsAny(words, DRY_WORDS);
    boolean wet = containsAny(words, WET_WORDS) || knob.isPresent();
    return new CaptureName(
        one(dry, PairRole.DRY, wet, PairRole.WET),
        knob,
        mode(stem),
        OptionalInt.empty(),
        take(stem));
  }

  private static CaptureName signalTrain(Matcher name) {
    boolean wet = name.group(3) != null;
    return new CaptureName(
        Optional.of(wet ? PairRole.WET : PairRole.DRY),
        wet ? position(name.group(3)) : OptionalDouble.empty(),
        wet
            ? Optional.of(
                name.group(2).equals("0") ? CompressionMode.COMPRESS : CompressionMode.LIMIT)
            : Optional.empty(),
        OptionalInt.of(Integer.parseInt(name.group(1))),
        OptionalInt.empty());
  }

  private static Stream<MatchResult> positions(String stem) {
    return Stream.of(KNOB, PERCENT).flatMap(pattern -> pattern.matcher(stem).results());
  }

  /** The one mode stated beside a position; none where two are. */
  private static Optional<CompressionMode> mode(String stem) {
    List<CompressionMode> stated =
        positions(stem)
            .flatMap(
                position ->
                    Stream.concat(
                        mode(MODE_BEFORE.matcher(stem.substring(0, position.start()))),
                        mode(MODE_BEHIND.matcher(stem.substring(position.end())))))
            .distinct()
            .toList();
    return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
  }

  private static Stream<CompressionMode> mode(Matcher beside) {
    boolean found = beside.find();
    return found
        ? Stream.of(beside.group(1) == null ? CompressionMode.COMPRESS : CompressionMode.LIMIT)
        : Stream.empty();
  }

  /** The one position the name states; none where it states two that differ. */
  private static OptionalDouble knob(String stem) {
    double[] stated =
        positions(stem)
            .mapToDouble(result -> Double.parseDouble(result.group(1).replace(',', '.')))
            .distinct()
            .toArray();
    return stated.length == 1 && stated[0] <= PeakReductionMap.HIGHEST
        ? OptionalDouble.of(stated[0])
        : OptionalDouble.empty();
  }

  /** The one take number the name states; none where it states two that differ. */
  private static OptionalInt take(String stem) {
    int[] stated =
        TAKE.matcher(stem)
            .results()
            .mapToInt(result -> Integer.parseInt(result.group(1)))
            .distinct()
            .toArray();
    return stated.length == 1 ? OptionalInt.of(stated[0]) : OptionalInt.empty();
  }

  private static OptionalDouble position(String digits) {
    double position = Double.parseDouble(digits);
    return position <= PeakReductionMap.HIGHEST
        ? OptionalDouble.of(position)
        : OptionalDouble.empty();
  }

  private static boolean containsAny(Set<String> words, Set<String> wanted) {
    return wanted.stream().anyMatch(words::contains);
  }

  private static <T> Optional<T> one(boolean first, T a, boolean second, T b) {
    if (first == second) {
      return Optional.empty();
    }
    return Optional.of(first ? a : b);
  }
}
