package org.optofit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.optofit.model.UnitModel;

/**
 * The user's models: a folder with one file each, named after the model.
 *
 * <p>A file that cannot be read is listed with the reason and left alone. What is deleted moves to
 * the folder {@value #DELETED} inside and can come back. Every file is replaced whole or not at
 * all, and keys that this version does not know stay. Every method reads or writes files; one
 * thread at a time.
 */
public final class ModelLibrary {
  private static final String DELETED = "deleted";
  private static final int LONGEST_STEM = 60;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private final Path folder;
  private final ModelStore store = new ModelStore();

  /**
   * A library.
   *
   * @param folder where its files lie; made with the first model
   */
  public ModelLibrary(Path folder) {
    this.folder = folder;
  }

  /** Where the files lie; the folder need not exist yet. */
  public Path folder() {
    return folder;
  }

  /**
   * All files in order of their names.
   *
   * @throws StoreException if the folder cannot be read
   */
  public synchronized List<LibraryEntry> list() throws StoreException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<LibraryEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(ModelLibrary::isModelFile).toList()) {
        entries.add(entry(file));
      }
    } catch (IOException e) {
      throw new StoreException("The models in " + folder + " cannot be listed.", e);
    }
    entries.sort(
        Comparator.comparing((LibraryEntry e) -> e.name().toLowerCase(Locale.ROOT))
            .thenComparing(LibraryEntry::file));
    return entries;
  }

  /**
   * Takes a model; where its name is taken, it gets a number behind it.
   *
   * @return the entry made
   */
  public synchronized LibraryEntry add(UnitModel model) throws StoreException {
    UnitModel named = withFreeName(model);
    Path file = freeFile(named.name());
    store.write(file, named);
    return entry(file);
  }

  /**
   * Takes a copy of a model file; where its name is taken, the copy gets a number behind it.
   *
   * @throws StoreException if the file is no model, with one sentence; nothing was changed
   */
  public synchronized LibraryEntry importFile(Path source) throws StoreException {
    UnitModel named = withFreeName(store.read(source));
    Path file = freeFile(named.name());
    store.copy(source, file, named);
    return entry(file);
  }

  /** Writes a copy of an entry to a place outside. */
  public synchronized void export(LibraryEntry entry, Path target) throws StoreException {
    store.copy(entry.file(), target, store.read(entry.file()));
  }

  /** Copies an entry under its name and a number. */
  public synchronized LibraryEntry duplicate(LibraryEntry entry) throws StoreException {
    return importFile(entry.file());
  }

  /** Gives an entry another name and other notes; its file stays where it is. */
  public synchronized LibraryEntry describe(LibraryEntry entry, String name, String notes)
      throws StoreException {
    UnitModel now = store.read(entry.file());
    store.write(entry.file(), new UnitModel(name, notes, now.source(), now.captures(), now.maps()));
    return entry(entry.file());
  }

  /**
   * Takes an entry out of the library.
   *
   * @return where it is kept, for {@link #restore}
   */
  public synchronized Path delete(LibraryEntry entry) throws StoreException {
    Path kept = free(made(folder.resolve(DELETED)), stem(entry.file()));
    move(entry.file(), kept);
    return kept;
  }

  /** Brings back what {@link #delete} took out. */
  public synchronized LibraryEntry restore(Path kept) throws StoreException {
    Path file = free(made(folder), stem(kept));
    move(kept, file);
    return entry(file);
  }

  private LibraryEntry entry(Path file) throws StoreException {
    Instant changed = changed(file);
    try {
      return new LibraryEntry(file, store.read(file), "", changed);
    } catch (StoreException e) {
      return new LibraryEntry(file, null, String.valueOf(e.getMessage()), changed);
    }
  }

  private static Instant changed(Path file) throws StoreException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new StoreException(file + " cannot be looked at. Change its permissions.", e);
    }
  }

  private UnitModel withFreeName(UnitModel model) throws StoreException {
    Set<String> taken = new HashSet<>();
    taken.add(ModelStore.published().name().toLowerCase(Locale.ROOT));
    list().forEach(entry -> taken.add(entry.name().toLowerCase(Locale.ROOT)));
    String name = model.name();
    for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
      name = withoutNumber(model.name()) + " " + number;
    }
    return new UnitModel(name, model.notes(), model.source(), model.captures(), model.maps());
  }

  /** "My unit 2" is counted on as "My unit 3", not as "My unit 2 2"; "LA-2A" has no number. */
  private static String withoutNumber(String name) {
    String stem = name.replaceFirst(" [0-9]{1,3}$", "");
    return stem.isBlank() ? name : stem;
  }

  private Path freeFile(String name) throws StoreException {
    return free(made(folder), fileStem(name));
  }

  private static Path free(Path in, String stem) {
    Path file = in.resolve(stem + ModelStore.EXTENSION);
    for (int number = 2; Files.exists(file); number++) {
      file = in.resolve(stem + " " + number + ModelStore.EXTENSION);
    }
    return file;
  }

  /** The name without what some file system has no place for. */
  private static String fileStem(String name) {
    String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    String cut = plain.length() > LONGEST_STEM ? plain.substring(0, LONGEST_STEM) : plain;
    String stem = cut.replaceFirst("^\\.+", "_").replaceFirst("[. \\p{Cs}]+$", "");
    return stem.isEmpty() ? "model" : RESERVED.matcher(stem).matches() ? "_" + stem : stem;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ModelStore.EXTENSION.length());
  }

  private static boolean isModelFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ModelStore.EXTENSION)
        && !name.startsWith(".")
        && Files.isRegularFile(file);
  }

  private static Path made(Path folder) throws StoreException {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("The folder " + folder + " cannot be made. Nothing was changed.", e);
    }
  }

  private static void move(Path from, Path to) throws StoreException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw new StoreException(from + " is not there any more. Nothing was changed.", e);
    } catch (IOException e) {
      throw new StoreException(from + " cannot be moved. Nothing was changed.", e);
    }
  }
}
