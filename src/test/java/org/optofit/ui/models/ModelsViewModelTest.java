package org.optofit.ui.models;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.TestServices;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.UnitModel;
import org.optofit.store.LibraryEntry;
import org.optofit.store.ModelStore;

final class ModelsViewModelTest {
  @TempDir Path folder;
  private Services services;
  private ModelsViewModel models;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder);
    models = new ModelsViewModel(services);
  }

  @Test
  void thePublishedTableStandsFirstAndIsNotToBeChanged() {
    models.refresh();
    ModelRow first = models.rows().get(0);

    assertEquals(first, models.selectedProperty().get());
    assertFalse(first.editable());
    assertEquals("part of Optofit", first.date(ZoneOffset.UTC));
    assertTrue(first.contents().startsWith("Compress and Limit, 13 settings each, ESR "));
    models.describe("Mine", "");
    models.delete();
    assertEquals(ModelStore.published().name(), models.rows().get(0).name());
    assertEquals(1, models.rows().size());
  }

  @Test
  void aDuplicateOfThePublishedTableIsTheUsersOwn() {
    models.duplicate();
    ModelRow copy = models.selectedProperty().get();

    assertTrue(copy.editable());
    models.describe("My LA-2A", "brighter");
    assertEquals(List.of(ModelStore.published().name(), "My LA-2A"), names());
    assertEquals("brighter", requireNonNull(models.rows().get(1).model()).notes());
    assertEquals("My LA-2A", models.selectedProperty().get().name());
  }

  @Test
  void aBlankNameChangesNothing() throws IOException {
    add("Unit");
    models.describe("  ", "notes");
    assertEquals("Unit", models.selectedProperty().get().name());
  }

  @Test
  void deletingSaysSoAndCanBeTakenBack() throws IOException {
    add("Unit");
    models.delete();

    assertEquals("Deleted Unit.", models.undoNoteProperty().get());
    assertEquals(1, models.rows().size());
    models.undoDelete();
    assertEquals("", models.undoNoteProperty().get());
    assertEquals("Unit", models.selectedProperty().get().name());
  }

  @Test
  void renamingAnotherModelDoesNotMoveTheSelection() throws IOException {
    add("A");
    add("B");
    ModelRow a = row("A");
    models.selectedProperty().set(a);
    models.describe("C", "");

    assertEquals("C", models.selectedProperty().get().name());
    models.selectedProperty().set(row("B"));
    models.refresh();
    assertEquals("B", models.selectedProperty().get().name());
  }

  @Test
  void modelsOfTheSameSwitchPositionAreCompared() throws IOException {
    add("Limiter", CompressionMode.LIMIT, 0.05);
    assertEquals(CompressionMode.LIMIT, models.modeProperty().get());
    models.comparedProperty().set(models.rows().get(0));

    assertEquals(List.of(CompressionMode.values()), models.modes());
    models.selectedProperty().set(models.rows().get(0));
    assertNull(models.comparedProperty().get(), "nothing is compared with itself");
  }

  @Test
  void comparisonStaysWhenTheListIsReadAnew() throws IOException {
    add("A");
    add("B");
    models.comparedProperty().set(row("A"));
    models.refresh();
    assertEquals(row("A"), models.comparedProperty().get());
  }

  @Test
  void damagedFileIsShownWithItsReason() throws IOException {
    add("Unit");
    Files.writeString(services.library().folder().resolve("bad.optofit.json"), "{");
    models.refresh();
    ModelRow bad = row("bad.optofit.json");

    assertEquals("cannot be read", bad.contents());
    assertTrue(bad.problem().contains("damaged"));
    models.selectedProperty().set(bad);
    models.duplicate();
    models.describe("x", "");
    assertEquals(3, models.rows().size());
  }

  @Test
  void importAndExportGoThroughFiles() throws IOException {
    add("Unit");
    Path out = folder.resolve("out.optofit.json");
    models.export(out);
    assertEquals("Exported out.optofit.json.", services.status().current().text());
    models.importFiles(List.of(out));

    assertEquals("Unit 2", models.selectedProperty().get().name());
    assertEquals("Imported out.optofit.json.", services.status().current().text());
    Files.writeString(out, "{}");
    models.importFiles(List.of(out));
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
    assertEquals(3, models.rows().size());
  }

  @Test
  void goodFilesAreImportedAndBadOnesNamedWithTheirReason() throws IOException {
    add("Unit");
    Path first = folder.resolve("first.optofit.json");
    models.export(first);
    Path last = Files.copy(first, folder.resolve("last.optofit.json"));
    Path damaged = Files.writeString(folder.resolve("damaged.optofit.json"), "{");
    Path none = folder.resolve("none.optofit.json");
    models.importFiles(List.of(first, damaged, none, last));

    assertEquals(List.of(ModelStore.published().name(), "Unit", "Unit 2", "Unit 3"), names());
    assertEquals("Unit 3", models.selectedProperty().get().name());
    StatusMessage said = services.status().current();
    assertEquals(StatusMessage.Kind.WARNING, said.kind());
    assertTrue(said.text().startsWith("Imported 2 of 4 models. " + damaged + " "), said.text());
    assertTrue(
        said.text().endsWith(" " + none + " does not exist. Choose another model file."),
        said.text());

    models.importFiles(List.of(damaged, none));
    said = services.status().current();
    assertEquals(StatusMessage.Kind.ERROR, said.kind());
    assertTrue(said.text().startsWith("None of 2 models was imported. " + damaged), said.text());
    assertTrue(said.text().contains(" " + none + " does not exist."), said.text());
    models.importFiles(List.of(first, last));
    assertEquals("Imported 2 models.", services.status().current().text());
  }

  @Test
  void whoeverOffersModelsHearsOfThem() throws IOException {
    List<LibraryEntry> heard = new ArrayList<>();
    models.setOnList(
        entries -> {
          heard.clear();
          heard.addAll(entries);
        });
    add("Unit");
    assertEquals(List.of("Unit"), heard.stream().map(LibraryEntry::name).toList());
    models.delete();
    assertEquals(List.of(), heard);
  }

  @Test
  void contentsSayModesSettingsAndEsr() {
    UnitModel model = unit("U", CompressionMode.LIMIT, 0.0034);
    ModelRow row =
        new ModelRow(
            model,
            new LibraryEntry(Path.of("u"), model, "", Instant.parse("2025-01-02T03:04:05Z")));

    assertEquals("Limit, 1 setting, ESR 0.0034", row.contents());
    assertEquals("2025-01-02", row.date(ZoneOffset.UTC));
    assertEquals("fitted to dry.wav and wet.wav", row.origin());
    assertEquals(
        "Limit, 1 setting",
        new ModelRow(unit("U", CompressionMode.LIMIT, Double.NaN), null).contents());
  }

  private void add(String name) throws IOException {
    add(name, CompressionMode.COMPRESS, 0.01);
  }

  private void add(String name, CompressionMode mode, double esr) throws IOException {
    services.library().add(unit(name, mode, esr));
    models.refresh();
    models.selectedProperty().set(row(name));
  }

  private static UnitModel unit(String name, CompressionMode mode, double esr) {
    return UnitModel.ofSingleFit(
        name,
        mode,
        new KnobSetting(70, new CompressorParameters(-20, 4, 5, 150, 1), esr),
        List.of(new CaptureHash("dry.wav", "0"), new CaptureHash("wet.wav", "1")));
  }

  private ModelRow row(String name) {
    return models.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  private List<String> names() {
    return models.rows().stream().map(ModelRow::name).toList();
  }
}
