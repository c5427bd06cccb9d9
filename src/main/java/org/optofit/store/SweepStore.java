package org.optofit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Sweeps on disk, so that one that was stopped or killed goes on where it was: JSON, replaced whole
 * after every fit. Stateless; one writer per file.
 *
 * <pre>
 * {"format": "optofit-sweep", "schema": 1,
 *  "captures": [{"dry", "wet", "peakReduction", "mode", "preparation": [...], "leftOut"}],
 *  "fits": [{"drySha256", "wetSha256", "peakReduction", "mode", "preparation", "settings",
 *            "thresholdDb", ..., "makeUpDb", "loss", "esr", "iterations", "termination",
 *            "startedFrom": {...}, "tried": [{...}], "intervals": {...}, "warnings": [...],
 *            "alignment": {...}, "resampledFromHz"}]}
 * </pre>
 */
public final class SweepStore {
  private static final String EXTENSION = ".optofit-sweep.json";

  /**
   * A sweep found on disk.
   *
   * @param state the sweep, empty where there is none
   * @param notice a sentence when a file was set aside; empty otherwise
   */
  public record Loaded(SweepState state, String notice) {}

  /** The file that keeps the sweep of a model: beside it, under its name. */
  public static Path besideModel(Path model) {
    String name = String.valueOf(model.getFileName());
    String stem =
        name.endsWith(ModelStore.EXTENSION)
            ? name.substring(0, name.length() - ModelStore.EXTENSION.length())
            : name;
    return model.resolveSibling(stem + EXTENSION);
  }

  /** Reads a sweep; a file that cannot be understood is set aside, and the sweep begins anew. */
  public Loaded load(Path file) {
    if (!Files.exists(file)) {
      return new Loaded(SweepState.EMPTY, "");
    }
    try {
      return new Loaded(SweepJson.parse(file.toString(), Files.readString(file)), "");
    } catch (IOException | IllegalArgumentException e) {
      return new Loaded(SweepState.EMPTY, setAside(file));
    }
  }

  /**
   * Writes a sweep; makes the folder if need be.
   *
   * @throws StoreException if the place cannot be written; what was there stays
   */
  public void save(Path file, SweepState state) throws StoreException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The folder " + folder + " cannot be made. The sweep lasts until the program ends.", e);
    }
    AtomicFile.write(file, SweepJson.text(state));
  }

  private static String setAside(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return "The former state of the sweep could not be read and is set aside as "
          + aside.getFileName()
          + ". The sweep begins anew.";
    } catch (IOException e) {
      return "The former state of the sweep in " + file + " cannot be read. It begins anew.";
    }
  }
}
