package org.optofit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every way to start the program takes the virtual machine's options of one file. */
final class LaunchersTest {
  private static final Path ARGUMENTS = Path.of("jpackage/java.args");

  @Test
  void theCollectorIsTheOneWithoutPauses() throws IOException {
    assertTrue(Files.readAllLines(ARGUMENTS).contains("-XX:+UseZGC"));
  }

  @Test
  void mavenAndThePackagerTakeTheOptionsFromTheFile() throws IOException {
    String javafxRun =
        only("<artifactId>javafx-maven-plugin</artifactId>.*?</plugin>", Path.of("pom.xml"));
    assertTrue(javafxRun.contains("@${project.basedir}/jpackage/java.args"), javafxRun);
    String build = Files.readString(Path.of("jpackage/build.sh"));
    assertTrue(build.contains("grep -v '^#' jpackage/java.args"), "flags are read from the file");
    assertEquals(
        1,
        Pattern.compile("\"\\$\\{flags\\[@\\]}\"").matcher(build).results().count(),
        "and given to the launcher");
  }

  @Test
  void everyLineThatOpensTheWindowFromTheJarNamesTheOptions() throws IOException {
    Pattern opens = Pattern.compile("java (\\S+ )?-jar target/optofit\\.jar(?! \\w)");
    for (Path file : List.of(Path.of("README.md"), Path.of("jpackage/README.md"), ARGUMENTS)) {
      List<String> lines =
          opens.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
      assertTrue(
          lines.stream().allMatch(line -> line.contains("@jpackage/java.args")),
          file + ": " + lines);
    }
  }

  private static String only(String pattern, Path file) throws IOException {
    List<String> found =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .toList();
    assertEquals(1, found.size(), pattern);
    return found.get(0);
  }
}
