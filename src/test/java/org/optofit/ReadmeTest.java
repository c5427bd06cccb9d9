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

/** The README names nothing that is not there. */
final class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  @Test
  void everyPictureAndFileItLinksToExists() throws IOException {
    List<String> links =
        LINK.matcher(Files.readString(Path.of("README.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertTrue(links.stream().anyMatch(link -> link.endsWith(".png")), "no screenshot");
    assertEquals(List.of(), links.stream().filter(link -> !Files.exists(Path.of(link))).toList());
  }
}
