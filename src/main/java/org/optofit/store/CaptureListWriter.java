package org.optofit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.optofit.capture.SweepCapture;

/**
 * Writes what {@link CaptureList} reads, whole or not at all.
 *
 * <p>A list that is there already keeps its columns, their order and what parts them; what it says
 * of a capture in columns of its own stays in that capture's line, found by its wet file.
 */
public final class CaptureListWriter {
  private static final CaptureTable NEW =
      new CaptureTable(
          ',', Stream.of(CaptureColumn.values()).map(CaptureColumn::header).toList(), List.of());

  private final Path folder;
  private final CaptureTable former;
  private final List<String> header;

  private CaptureListWriter(Path folder, CaptureTable former) {
    this.folder = folder;
    this.former = former;
    this.header = new ArrayList<>(former.header());
    for (CaptureColumn column : CaptureColumn.values()) {
      if (header.stream().noneMatch(column::isNamed)) {
        header.add(column.header());
      }
    }
  }

  /**
   * Writes a list.
   *
   * @param file the list; files beside it or below are named relative to it
   * @param captures its lines, in this order
   * @throws StoreException if it cannot be written, or a former list cannot be read; a former list
   *     is then as it was
   */
  public static void write(Path file, List<SweepCapture> captures) throws StoreException {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    CaptureTable former = Files.isRegularFile(file) ? CaptureTable.read(file) : NEW;
    try {
      AtomicFile.write(file, new CaptureListWriter(folder.normalize(), former).text(captures));
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(file + " cannot be written. Choose another folder.", e);
    }
  }

  private String text(List<SweepCapture> captures) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(former.delimiter()).setRecordSeparator('\n').get();
    Map<String, List<String>> before = linesByWet();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(header);
      for (SweepCapture capture : captures) {
        printer.printRecord(line(capture, before.getOrDefault(wet(capture), List.of())));
      }
    }
    return text.toString();
  }

  private Map<String, List<String>> linesByWet() {
    Map<String, List<String>> lines = new HashMap<>();
    int column = column(CaptureColumn.WET);
    for (CaptureTable.Line line : former.lines()) {
      lines.putIfAbsent(plain(line.field(column)), line.fields());
    }
    return lines;
  }

  private List<String> line(SweepCapture capture, List<String> before) {
    List<String> line = new ArrayList<>(before);
    line.addAll(Collections.nCopies(Math.max(0, header.size() - before.size()), ""));
    line.set(column(CaptureColumn.DRY), name(capture.dry()));
    line.set(column(CaptureColumn.WET), wet(capture));
    line.set(column(CaptureColumn.PEAK_REDUCTION), position(capture.peakReduction()));
    line.set(column(CaptureColumn.MODE), capture.mode().id());
    return line;
  }

  private int column(CaptureColumn wanted) {
    int column = 0;
    while (!wanted.isNamed(header.get(column))) {
      column++;
    }
    return column;
  }

  /** Whole positions without a point. */
  private static String position(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }

  private String wet(SweepCapture capture) {
    return name(capture.wet());
  }

  private String name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(folder) ? folder.relativize(whole) : whole)
        .toString()
        .replace('\\', '/');
  }

  /** A name in a former list, spelt as this one spells it. */
  private String plain(String listed) {
    try {
      return name(folder.resolve(listed));
    } catch (InvalidPathException e) {
      return listed; // No capture has that name; its line ends with the former list.
    }
  }
}
