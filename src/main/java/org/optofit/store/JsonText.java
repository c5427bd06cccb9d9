package org.optofit.store;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text of a tree of maps, iterables, strings, numbers, booleans and nulls.
 *
 * <p>Everything outside ASCII is escaped, so the text survives any terminal and any pipe. Numbers
 * that JSON has no way to write (not-a-number, infinity) become {@code null}.
 */
public final class JsonText {
  private JsonText() {}

  /**
   * Text of one object over several lines, without a line end after it.
   *
   * @throws IllegalArgumentException if a value is of another type
   */
  public static String of(Map<String, ? extends @Nullable Object> object) {
    String text =
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create()
            .toJson(element(object));
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append(String.format("\\u%04x", (int) c));
      }
    }
    return ascii.toString();
  }

  private static JsonElement element(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((key, entry) -> object.add(String.valueOf(key), element(entry)));
      return object;
    }
    if (value instanceof Iterable<?> items) {
      JsonArray array = new JsonArray();
      items.forEach(item -> array.add(element(item)));
      return array;
    }
    if (value instanceof Number number) {
      return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
    }
    if (value instanceof String string) {
      return new JsonPrimitive(string);
    }
    if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
  }
}
