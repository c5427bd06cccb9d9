package org.optofit.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.CaptureGrouping;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;
import org.optofit.model.PeakReductionMap;

/**
 * A list of captures: a CSV file with the columns {@code dry}, {@code wet}, {@code peakReduction}
 * and {@code mode}, in any order and among others.
 *
 * <p>Commas, semicolons or tabs part the fields; quotes, a byte order mark, empty lines and, with
 * semicolons, decimal commas are understood. Paths are relative to the list.
 */
public final class CaptureList {
  private static final long LARGEST_BYTES = 10_000_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What a list has to have. */
  private enum Column {
    DRY("dry"),
    WET("wet"),
    PEAK_REDUCTION("peakReduction"),
    MODE("mode");

    private final String header;

    Column(String header) {
      this.header = header;
    }
  }

  private final Path file;
  private final Path folder;
  private final char delimiter;
  private final boolean filesMayMiss;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Map<String, Long> settings = new HashMap<>();

  private CaptureList(Path file, char delimiter, boolean filesMayMiss) {
    this.filesMayMiss = filesMayMiss;
    this.file = file;
    this.folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    this.delimiter = delimiter;
  }

  /**
   * Reads a list.
   *
   * @return captures, compress before limit, highest knob position first, at least one
   * @throws StoreException with one sentence that names the line
   */
  public static List<SweepCapture> read(Path file) throws StoreException {
    return read(file, false);
  }

  /**
   * Reads a list whose files may have been moved or deleted since.
   *
   * @return captures, in the order of {@link #read(Path)}, at least one
   * @throws StoreException with one sentence that names the line
   */
  public static List<SweepCapture> readNames(Path file) throws StoreException {
    return read(file, true);
  }

  private static List<SweepCapture> read(Path file, boolean filesMayMiss) throws StoreException {
    String text = text(file);
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    CaptureList list = new CaptureList(file, delimiter(header), filesMayMiss);
    try (CSVParser parser = list.format().parse(new StringReader(text))) {
      return list.captures(parser);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new StoreException(
          file + " is no list of captures: a quote is not closed. Mend it.", e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(file + " cannot be read to its end. Mend its quotes.", e);
    }
  }

  private CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .setTrim(true)
        .get();
  }

  private List<SweepCapture> captures(CSVParser parser) throws StoreException {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw empty();
    }
    readHeader(records.next());
    List<SweepCapture> captures = new ArrayList<>();
    while (records.hasNext()) {
      CSVRecord next = records.next();
      if (next.stream().anyMatch(field -> !field.isEmpty())) {
        captures.add(capture(next, parser.getCurrentLineNumber()));
      }
    }
    if (captures.isEmpty()) {
      throw empty();
    }
    captures.sort(
        Comparator.comparing(SweepCapture::mode)
            .thenComparing(Comparator.comparingDouble(SweepCapture::peakReduction).reversed()));
    return List.copyOf(captures);
  }

  private StoreException empty() {
    return new StoreException(
        file
            + " lists no captures. Write a line dry,wet,peakReduction,mode and below it one line per"
            + " recording.");
  }

  private void readHeader(CSVRecord header) throws StoreException {
    for (Column column : Column.values()) {
      for (int i = 0; i < header.size(); i++) {
        if (plain(header.get(i)).equals(plain(column.header)) && columns.put(column, i) != null) {
          throw new StoreException(
              file + " has the column " + column.header + " twice. Keep one of them.");
        }
      }
    }
    for (Column column : Column.values()) {
      if (!columns.containsKey(column)) {
        throw new StoreException(
            String.format(
                "%s has no column %s. Its first line has to name dry, wet, peakReduction and mode.",
                file, column.header));
      }
    }
  }

  private SweepCapture capture(CSVRecord line, long number) throws StoreException {
    SweepCapture capture =
        new SweepCapture(
            path(line, Column.DRY, number),
            path(line, Column.WET, number),
            position(field(line, Column.PEAK_REDUCTION, number), number),
            mode(field(line, Column.MODE, number), number));
    String setting = CaptureGrouping.setting(capture);
    Long before = settings.putIfAbsent(setting, number);
    if (before != null) {
      throw wrong(
          number, setting + " is in line " + before + " already. Keep one of the two recordings.");
    }
    return capture;
  }

  private String field(CSVRecord line, Column column, long number) throws StoreException {
    int index = Objects.requireNonNull(columns.get(column));
    String field = index < line.size() ? line.get(index) : "";
    if (field.isEmpty()) {
      throw wrong(number, column.header + " is missing. Fill it in, or remove the line.");
    }
    return field;
  }

  private Path path(CSVRecord line, Column column, long number) throws StoreException {
    String name = field(line, column, number);
    Path path;
    try {
      path = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw wrong(number, "'" + name + "' is no file name. Correct it.");
    }
    if (!filesMayMiss && !Files.isRegularFile(path)) {
      throw wrong(
          number,
          String.format(
              "there is no %s file %s. Paths are relative to the list.", column.header, name));
    }
    return path;
  }

  private double position(String text, long number) throws StoreException {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1).trim() : text;
    double position;
    try {
      position = Double.parseDouble(delimiter == ',' ? digits : digits.replace(',', '.'));
    } catch (NumberFormatException e) {
      position = Double.NaN;
    }
    if (!PeakReductionMap.isPosition(position)) {
      throw wrong(number, "peakReduction " + text + " is no number from 0 to 100. Correct it.");
    }
    return position;
  }

  private CompressionMode mode(String text, long number) throws StoreException {
    String word = text.toLowerCase(Locale.ROOT);
    for (CompressionMode mode : CompressionMode.values()) {
      if (Set.of(mode.id(), mode.id() + "or", mode.id() + "er").contains(word)) {
        return mode;
      }
    }
    throw wrong(number, "mode " + text + " is neither compress nor limit. Correct it.");
  }

  private StoreException wrong(long line, String finding) {
    return new StoreException(file + ", line " + line + ": " + finding);
  }

  private static String plain(@Nullable String header) {
    return Objects.requireNonNullElse(header, "").toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  private static char delimiter(String header) {
    char best = ',';
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String text(Path file) throws StoreException {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST_BYTES) {
        throw new StoreException(file + " is too large for a list of captures. Name a CSV file.");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new StoreException(
          file + " is no list of captures: it is not UTF-8 text. Save it as CSV, UTF-8.", e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(
          switch (FileTrouble.of(e)) {
            case MISSING -> file + " does not exist. Name a CSV file or a folder of recordings.";
            case NO_PERMISSION ->
                file + " cannot be read: permission denied. Change its permissions.";
            case DISK_FULL, OTHER -> file + " cannot be read. Name another list.";
          },
          e);
    }
  }
}
