package org.optofit.store;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.optofit.model.UnitModel;

/**
 * Model files, {@value #EXTENSION}: UTF-8 JSON that any language reads.
 *
 * <p>Schema {@value #SCHEMA}:
 *
 * <pre>
 * {"format": "optofit-model", "schema": 1, "name": ..., "notes": ..., "source": ...,
 *  "captures": [{"file": ..., "sha256": ...}],
 *  "modes": {"compress": {"interpolation": "linear" | "monotone-cubic",
 *                         "settings": [{"peakReduction", "thresholdDb", "ratio", "attackMs",
 *                                       "releaseMs", "makeUpDb", "esr"}]},
 *            "limit": ...}}
 * </pre>
 *
 * <p>{@code esr} is a fraction and is left out where unknown. Keys that this version does not know
 * are kept when a file is written again; a newer schema is refused. Stateless; any thread.
 */
public final class ModelStore {
  /** How the names of model files end. */
  public static final String EXTENSION = ".optofit.json";

  /** Newest schema this version reads, and the one it writes. */
  public static final int SCHEMA = 1;

  private static final String PUBLISHED = "la2a.optofit.json";

  /** Largest file taken for a model; a full table is below 10 kB. */
  private static final long LARGEST_BYTES = 10_000_000;

  /**
   * Reads a model.
   *
   * @throws StoreException if there is no file, no permission, no JSON, no model in it, or a value
   *     out of its range
   */
  public UnitModel read(Path file) throws StoreException {
    return ModelJson.parse(file.toString(), text(file));
  }

  /**
   * Writes a model, replacing the file whole. Keys in the file that this version does not know
   * stay.
   *
   * @throws StoreException if the place cannot be written, or holds something that is no model of
   *     ours; the file is then as it was
   */
  public void write(Path file, UnitModel model) throws StoreException {
    JsonObject base = new JsonObject();
    if (Files.isRegularFile(file)) {
      base = ModelJson.parseForRewrite(file.toString(), text(file));
    }
    AtomicFile.write(file, ModelJson.text(model, base));
  }

  /**
   * Writes a model read from one file to another, with the keys of the first that this version does
   * not know.
   *
   * @throws StoreException if the first is no model of ours, or the place cannot be written
   */
  public void copy(Path source, Path target, UnitModel model) throws StoreException {
    requirePlaceFor(target);
    JsonObject base = ModelJson.parseForRewrite(source.toString(), text(source));
    AtomicFile.write(target, ModelJson.text(model, base));
  }

  /**
   * Checks before long work that a model could be written to a place.
   *
   * @throws StoreException if it is a folder, a device, in a folder that does not exist, or a file
   *     that is no model of ours
   */
  public static void requirePlaceFor(Path file) throws StoreException {
    AtomicFile.requirePlace(file);
    if (Files.isRegularFile(file)) {
      ModelJson.parseForRewrite(file.toString(), text(file));
    }
  }

  /** The authors' published table of the LA-2A, 13 settings in two modes. */
  public static UnitModel published() {
    try (InputStream in = ModelStore.class.getResourceAsStream(PUBLISHED)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + PUBLISHED + " is missing");
      }
      return ModelJson.parse(PUBLISHED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) throws StoreException {
    if (Files.isDirectory(file)) {
      throw new StoreException(file + " is a folder. Choose a model file, *" + EXTENSION + ".");
    }
    try {
      if (Files.exists(file) && Files.size(file) > LARGEST_BYTES) {
        throw new StoreException(
            file + " is too large for a model file. Choose a file *" + EXTENSION + ".");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new StoreException(
          file + " is no model file: it is not UTF-8 text. Choose a file *" + EXTENSION + ".", e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(
          switch (FileTrouble.of(e)) {
            case MISSING -> file + " does not exist. Choose another model file.";
            case NO_PERMISSION ->
                file + " cannot be read: permission denied. Change its permissions.";
            case DISK_FULL, OTHER -> file + " cannot be read. Choose another model file.";
          },
          e);
    }
  }
}
