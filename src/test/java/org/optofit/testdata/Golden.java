package org.optofit.testdata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reference vectors under {@code src/test/resources/golden}; their README tells the origin. */
public final class Golden {
  private static final double FULL_SCALE = 32768;
  private static final int WAV_HEADER_BYTES = 44;

  private Golden() {}

  /** A JSON file as a tree. */
  public static JsonObject json(String name) {
    try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Samples of a 16-bit mono WAV file with the plain 44-byte header, full scale 1. */
  public static float[] wav(String name) {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readAllBytes();
      ByteBuffer data =
          ByteBuffer.wrap(bytes, WAV_HEADER_BYTES, bytes.length - WAV_HEADER_BYTES)
              .slice()
              .order(ByteOrder.LITTLE_ENDIAN);
      float[] samples = new float[data.remaining() / 2];
      for (int n = 0; n < samples.length; n++) {
        samples[n] = (float) (data.getShort(2 * n) / FULL_SCALE);
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a text file. */
  public static java.util.List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 16-bit integers as samples, full scale 1; exact in single precision. */
  public static float[] samples(JsonElement int16) {
    JsonArray array = int16.getAsJsonArray();
    float[] samples = new float[array.size()];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = (float) (array.get(n).getAsInt() / FULL_SCALE);
    }
    return samples;
  }

  /** An array of numbers. */
  public static double[] vector(JsonElement element) {
    JsonArray array = element.getAsJsonArray();
    double[] values = new double[array.size()];
    for (int n = 0; n < values.length; n++) {
      values[n] = array.get(n).getAsDouble();
    }
    return values;
  }

  /** An array of arrays of numbers. */
  public static double[][] matrix(JsonElement element) {
    JsonArray rows = element.getAsJsonArray();
    double[][] values = new double[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = vector(rows.get(i));
    }
    return values;
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        Golden.class.getResourceAsStream("/golden/" + name), "no reference file " + name);
  }
}
