package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A command run in this process, with what it said.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int status, String out, String err) {
  /** Runs a command. */
  static CommandLineRun of(Object... args) {
    String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      int status = OptofitCommand.run(words, outStream, errStream);
      return new CommandLineRun(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  /** Demands success. */
  CommandLineRun done() {
    assertEquals(0, status, err);
    return this;
  }

  /** Demands a failure of one line in words, and returns the line. */
  String refused(int expectedStatus) {
    assertEquals(expectedStatus, status, err);
    assertEquals(1, err.lines().count(), err);
    assertInWords();
    return err.strip();
  }

  /** Demands messages without traces, exception names or shouting. */
  void assertInWords() {
    assertFalse(err.contains("Exception"), err);
    assertFalse(err.contains("\tat "), err);
    assertFalse(err.contains("!"), err);
    assertTrue(err.isBlank() || err.strip().endsWith("."), err);
  }

  /** Standard output as the one JSON object that it must be. */
  JsonObject json() {
    try (JsonReader reader = new JsonReader(new StringReader(out))) {
      JsonElement element = JsonParser.parseReader(reader);
      assertEquals(JsonToken.END_DOCUMENT, reader.peek(), out);
      return element.getAsJsonObject();
    } catch (IOException e) {
      throw new AssertionError(out, e);
    }
  }
}
