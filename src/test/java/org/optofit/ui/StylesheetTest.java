package org.optofit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StylesheetTest {
  private static final Path SHEETS = Path.of("src", "main", "resources", "org", "optofit", "ui");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "optofit", "ui");
  private static final Set<String> TOKEN_FILES = Set.of("optofit-dark.css", "optofit-light.css");

  @Test
  void coloursAreWrittenInTheTokenFilesOnly() {
    Pattern colour =
        Pattern.compile("#[0-9A-Fa-f]{6}\\b|\\brgba?\\(\\s*\\d|Color\\.(web|rgb|valueOf)\\(");
    assertEquals(List.of(), Stream.concat(found(SHEETS, colour), found(SOURCES, colour)).toList());
  }

  @Test
  void bothThemesDefineTheSameTokens() throws IOException {
    assertEquals(tokens("optofit-dark.css"), tokens("optofit-light.css"));
  }

  @Test
  void textHasTheFiveSizesOnly() {
    Pattern size = Pattern.compile("-fx-font-size: (?!(11|12|13|15|20)px)[^;]*;");
    assertEquals(List.of(), found(SHEETS, size).toList());
  }

  private static Set<String> tokens(String sheet) throws IOException {
    Matcher matcher =
        Pattern.compile("(?m)^ {2}(-[a-z-]+):").matcher(Files.readString(SHEETS.resolve(sheet)));
    Set<String> names = new TreeSet<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Where a pattern occurs: file and text. */
  private static Stream<String> found(Path folder, Pattern pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".css") || file.toString().endsWith(".java"))
          .filter(file -> !TOKEN_FILES.contains(file.getFileName().toString()))
          .flatMap(file -> found(file.getFileName().toString(), text(file), pattern))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> found(String name, String text, Pattern pattern) {
    return pattern.matcher(text).results().map(result -> name + ": " + result.group());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
