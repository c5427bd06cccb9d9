package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.model.UnitModel;

final class ModelLibraryTest {
  @TempDir Path folder;
  private ModelLibrary library;

  @BeforeEach
  void open() {
    library = new ModelLibrary(folder.resolve("models"));
  }

  @Test
  void emptyLibraryMakesNoFolder() throws IOException {
    assertEquals(List.of(), library.list());
    assertFalse(Files.exists(library.folder()));
  }

  @Test
  void modelsAreListedByName() throws IOException {
    library.add(named("zebra"));
    library.add(named("Apple"));

    assertEquals(List.of("Apple", "zebra"), names());
    assertEquals(ModelStore.published().modes(), notNull(library.list().get(0)).modes());
  }

  @Test
  void takenNamesGetANumber() throws IOException {
    library.add(named("Unit"));
    library.add(named("unit"));
    LibraryEntry third = library.duplicate(library.list().get(0));
    library.duplicate(third);

    assertEquals(List.of("Unit", "unit 2", "Unit 3", "Unit 4"), names());
    assertEquals(4, library.list().stream().map(LibraryEntry::file).distinct().count());
  }

  @Test
  void namesThatAreNoFileNamesAreKeptInTheFile() throws IOException {
    for (String name :
        List.of("a/b:c", "..", "  ", "x".repeat(300), "\u00dcnit \u266b".repeat(40), "con")) {
      if (name.isBlank()) {
        continue;
      }
      LibraryEntry entry = library.add(named(name));

      assertEquals(name, entry.name());
      assertEquals(library.folder(), entry.file().getParent());
      assertFalse(entry.file().getFileName().toString().startsWith("con."), "reserved on Windows");
    }
    assertEquals(5, library.list().size());
  }

  @Test
  void damagedFileIsListedWithAReasonAndLeftAlone() throws IOException {
    library.add(named("Good"));
    Path damaged = library.folder().resolve("bad.optofit.json");
    Files.writeString(damaged, "{\"format\": ");

    LibraryEntry bad = library.list().get(0);

    assertEquals("bad.optofit.json", bad.name());
    assertNull(bad.model());
    assertTrue(bad.problem().contains("damaged"), bad.problem());
    assertEquals("{\"format\": ", Files.readString(damaged));
    assertEquals(2, library.list().size());
  }

  @Test
  void otherFilesAreNotListed() throws IOException {
    Files.createDirectories(library.folder().resolve("folder.optofit.json"));
    Files.writeString(library.folder().resolve("notes.txt"), "x");
    Files.writeString(library.folder().resolve(".hidden.optofit.json"), "x");

    assertEquals(List.of(), library.list());
  }

  @Test
  void nameAndNotesChangeInTheFileAndUnknownKeysStay() throws IOException {
    LibraryEntry entry = library.add(named("Old"));
    String text = Files.readString(entry.file());
    Files.writeString(entry.file(), text.replaceFirst("\\{", "{\"colour\": \"blue\","));

    LibraryEntry now = library.describe(entry, "New", "from the studio");

    assertEquals("New", now.name());
    assertEquals("from the studio", notNull(now).notes());
    assertEquals(entry.file(), now.file());
    assertTrue(Files.readString(now.file()).contains("\"colour\": \"blue\""));
    LibraryEntry copy = library.duplicate(now);
    assertTrue(Files.readString(copy.file()).contains("\"colour\": \"blue\""));
    Path out = folder.resolve("out.optofit.json");
    library.export(copy, out);
    assertTrue(Files.readString(out).contains("\"colour\": \"blue\""));
  }

  @Test
  void deletedModelComesBackAsItWas() throws IOException {
    LibraryEntry entry = library.add(named("Mine"));
    String before = Files.readString(entry.file());

    Path kept = library.delete(entry);
    assertEquals(List.of(), library.list());
    library.add(named("Mine"));
    LibraryEntry back = library.restore(kept);

    assertEquals(before, Files.readString(back.file()));
    assertEquals(2, library.list().size());
    assertFalse(Files.exists(kept));
  }

  @Test
  void damagedFileCanBeDeletedAndBroughtBack() throws IOException {
    Files.createDirectories(library.folder());
    Files.writeString(library.folder().resolve("bad.optofit.json"), "x");

    Path kept = library.delete(library.list().get(0));
    assertEquals(List.of(), library.list());
    library.restore(kept);

    assertEquals("x", Files.readString(library.folder().resolve("bad.optofit.json")));
  }

  @Test
  void whatIsNoModelIsNotImportedAndLeavesNothingBehind() throws IOException {
    Path other = Files.writeString(folder.resolve("x.optofit.json"), "{}");

    assertThrows(StoreException.class, () -> library.importFile(other));
    assertThrows(StoreException.class, () -> library.importFile(folder.resolve("none")));

    assertEquals(List.of(), library.list());
  }

  @Test
  void noTemporaryFileStays() throws IOException {
    LibraryEntry entry = library.add(named("A"));
    library.describe(entry, "B", "");

    try (Stream<Path> files = Files.list(library.folder())) {
      assertEquals(List.of(entry.file()), files.toList());
    }
  }

  @Test
  void entryThatIsGoneIsSaid() throws IOException {
    LibraryEntry entry = library.add(named("A"));
    Files.delete(entry.file());

    StoreException gone = assertThrows(StoreException.class, () -> library.delete(entry));

    assertTrue(String.valueOf(gone.getMessage()).contains("not there any more"));
  }

  private List<String> names() throws IOException {
    return library.list().stream().map(LibraryEntry::name).toList();
  }

  private static UnitModel notNull(LibraryEntry entry) {
    UnitModel model = entry.model();
    assertNotNull(model);
    return model;
  }

  private static UnitModel named(String name) {
    UnitModel published = ModelStore.published();
    return new UnitModel(name, "", published.source(), List.of(), published.maps());
  }
}
