package org.optofit.capture;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;

/**
 * What a recording's file name says about it.
 *
 * <p>Names are read word by word: letters that follow each other are one word, so "wet" is found in
 * "mix_wet-pr070.wav" and not in "sweater.wav".
 *
 * @param role dry or wet, empty where the name says neither or both
 * @param peakReduction knob position, 0 to 100; empty where the name has none
 * @param mode position of the switch, empty where the name has none
 */
public record CaptureName(
    Optional<PairRole> role, OptionalDouble peakReduction, Optional<CompressionMode> mode) {
  private static final Set<String> DRY_WORDS =
      Set.of("dry", "input", "in", "source", "stimulus", "unprocessed");
  private static final Set<String> WET_WORDS =
      Set.of("wet", "output", "out", "target", "processed", "captured", "capture");
  private static final Set<String> COMPRESS_WORDS = Set.of("compress", "comp", "compressor");
  private static final Set<String> LIMIT_WORDS = Set.of("limit", "lim", "limiter");

  /** "pr070", "pr 70", "pr-70.5", "peakreduction_70"; not inside a longer word. */
  private static final Pattern KNOB =
      Pattern.compile("(?<![a-z])(?:pr|peak[-_ ]?reduction)[-_ ]?(\\d{1,3}(?:\\.\\d+)?)(?!\\d)");

  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z]{2,4}$");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  /** Reads a file name, with or without its extension. */
  public static CaptureName of(String fileName) {
    String stem = EXTENSION.matcher(fileName.toLowerCase(Locale.ROOT)).replaceFirst("");
    Set<String> words = Set.of(NO_LETTER.splitAsStream(stem).distinct().toArray(String[]::new));
    OptionalDouble knob = knob(stem);
    boolean dry = containsAny(words, DRY_WORDS);
    boolean wet = containsAny(words, WET_WORDS) || knob.isPresent();
    return new CaptureName(
        one(dry, PairRole.DRY, wet, PairRole.WET),
        knob,
        one(
            containsAny(words, COMPRESS_WORDS),
            CompressionMode.COMPRESS,
            containsAny(words, LIMIT_WORDS),
            CompressionMode.LIMIT));
  }

  private static OptionalDouble knob(String stem) {
    Matcher matcher = KNOB.matcher(stem);
    if (!matcher.find()) {
      return OptionalDouble.empty();
    }
    double position = Double.parseDouble(matcher.group(1));
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
