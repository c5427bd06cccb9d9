package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a report is written, and that it is the same in every language. */
final class FitReportWriterTest {
  @TempDir Path folder;

  @Test
  void numbersDoNotDependOnTheMachinesLanguage() throws IOException {
    Locale before = Locale.getDefault();
    List<String> texts = new ArrayList<>();
    try {
      for (String language : List.of("en-US", "de-DE", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Path file = folder.resolve("page.html");
        Path json = FitReportWriter.write(file, ReportedFit.REPORT);
        texts.add(Files.readString(file) + Files.readString(json));
      }
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(texts.get(0), texts.get(1));
    assertEquals(texts.get(0), texts.get(2));
  }

  @Test
  void anothersFileIsNotReplacedByTheTwin() throws IOException {
    Path model = Files.writeString(folder.resolve("unit.optofit.json"), "{\"format\": \"x\"}");

    StoreException refused =
        assertThrows(
            StoreException.class,
            () -> FitReportWriter.write(folder.resolve("unit.optofit.html"), ReportedFit.REPORT));

    assertTrue(String.valueOf(refused.getMessage()).contains("another name"));
    assertEquals("{\"format\": \"x\"}", Files.readString(model));
    assertFalse(Files.exists(folder.resolve("unit.optofit.html")));
  }

  @Test
  void placesThatAreNoneAreRefusedBeforeWork() {
    for (Path place :
        List.of(folder, folder.resolve("none/page.html"), folder.resolve("page.txt"))) {
      assertThrows(StoreException.class, () -> FitReportWriter.requirePlaceFor(place));
    }
  }
}
