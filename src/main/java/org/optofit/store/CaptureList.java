package org.optofit.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private final Path file;
  private final Path folder;
  private final char delimiter;
  private final boolean filesMayMiss;
  private final Map<CaptureColumn, Integer> columns = new EnumMap<>(CaptureColumn.class);
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
    CaptureTable table = CaptureTable.read(file);
    return new CaptureList(file, table.delimiter(), filesMayMiss).captures(table);
  }

  private List<SweepCapture> captures(CaptureTable table) throws StoreException {
    if (table.header().isEmpty()) {
      throw empty();
    }
    readHeader(table.header());
    List<SweepCapture> captures = new ArrayList<>();
    for (CaptureTable.Line line : table.lines()) {
      captures.add(capture(line));
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

  private void readHeader(List<String> header) throws StoreException {
    for (CaptureColumn column : CaptureColumn.values()) {
      for (int i = 0; i < header.size(); i++) {
        if (column.isNamed(header.get(i)) && columns.put(column, i) != null) {
          throw new StoreException(
              file + " has the column " + column.header() + " twice. Keep one of them.");
        }
      }
    }
    for (CaptureColumn column : CaptureColumn.values()) {
      if (!columns.containsKey(column)) {
        throw new StoreException(
            String.format(
                "%s has no column %s. Its first line has to name dry, wet, peakReduction and mode.",
                file, column.header()));
      }
    }
  }

  private SweepCapture capture(CaptureTable.Line line) throws StoreException {
    long number = line.number();
    SweepCapture capture =
        new SweepCapture(
            path(line, CaptureColumn.DRY),
            path(line, CaptureColumn.WET),
            position(field(line, CaptureColumn.PEAK_REDUCTION), number),
            mode(field(line, CaptureColumn.MODE), number));
    String setting = CaptureGrouping.setting(capture);
    Long before = settings.putIfAbsent(setting, number);
    if (before != null) {
      throw wrong(
          number, setting + " is in line " + before + " already. Keep one of the two recordings.");
    }
    return capture;
  }

  private String field(CaptureTable.Line line, CaptureColumn column) throws StoreException {
    String field = line.field(Objects.requireNonNull(columns.get(column)));
    if (field.isEmpty()) {
      throw wrong(line.number(), column.header() + " is missing. Fill it in, or remove the line.");
    }
    return field;
  }

  private Path path(CaptureTable.Line line, CaptureColumn column) throws StoreException {
    String name = field(line, column);
    Path path;
    try {
      path = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw wrong(line.number(), "'" + name + "' is no file name. Correct it.");
    }
    if (!filesMayMiss && !Files.isRegularFile(path)) {
      throw wrong(
          line.number(),
          String.format(
              "there is no %s file %s. Paths are relative to the list.", column.header(), name));
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
}
