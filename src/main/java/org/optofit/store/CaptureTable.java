package org.optofit.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The fields of a list of captures, as text.
 *
 * @param delimiter what parts the fields: comma, semicolon or tab
 * @param header names of the columns; empty in a file without text
 * @param lines lines below that say something
 */
record CaptureTable(char delimiter, List<String> header, List<Line> lines) {
  private static final long LARGEST_BYTES = 10_000_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** One line and its number in the file, from 1. */
  record Line(long number, List<String> fields) {
    Line {
      fields = List.copyOf(fields);
    }

    /** The field of a column; empty where the line is too short. */
    String field(int column) {
      return column < fields.size() ? fields.get(column) : "";
    }
  }

  CaptureTable {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /**
   * Reads a list.
   *
   * @throws StoreException with one sentence if it is no text or its quotes are wrong
   */
  static CaptureTable read(Path file) throws StoreException {
    String text = text(file);
    char delimiter = delimiter(text.lines().filter(l -> !l.isBlank()).findFirst().orElse(""));
    try (CSVParser parser = format(delimiter).parse(new StringReader(text))) {
      List<String> header = List.of();
      List<Line> lines = new ArrayList<>();
      for (CSVRecord next : parser) {
        if (next.getRecordNumber() == 1) {
          header = next.toList();
        } else if (next.stream().anyMatch(field -> !field.isEmpty())) {
          lines.add(new Line(parser.getCurrentLineNumber(), next.toList()));
        }
      }
      return new CaptureTable(delimiter, header, lines);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new StoreException(
          file + " is no list of captures: a quote is not closed. Mend it.", e);
    } catch (IOException e) {
      throw new StoreException(file + " cannot be read to its end. Mend its quotes.", e);
    }
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .setTrim(true)
        .get();
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
