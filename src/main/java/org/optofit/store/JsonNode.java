package org.optofit.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A place in a JSON file that is read with types demanded; complaints name file and place. */
final class JsonNode {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private final String file;
  private final String place;
  private final JsonElement element;

  private JsonNode(String file, String place, JsonElement element) {
    this.file = file;
    this.place = place;
    this.element = element;
  }

  /**
   * Parses a text whose outermost value is an object.
   *
   * @param file names the file in sentences
   */
  static JsonNode parse(String file, String text) throws StoreException {
    JsonElement element;
    try {
      element = STRICT.fromJson(text, JsonElement.class);
    } catch (JsonParseException | StackOverflowError e) {
      throw new StoreException(
          file + " is no JSON, or a damaged one. Choose another file, or its backup.", e);
    }
    if (element == null || !element.isJsonObject()) {
      throw new StoreException(file + " holds no JSON object. Choose another file.");
    }
    return new JsonNode(file, "", element);
  }

  /** The object itself. */
  JsonObject object() throws StoreException {
    if (!element.isJsonObject()) {
      throw wrong("an object");
    }
    return element.getAsJsonObject();
  }

  /** Whether the object has the key with a value other than null. */
  boolean has(String key) throws StoreException {
    JsonElement value = object().get(key);
    return value != null && !value.isJsonNull();
  }

  /** Value of a key that must be there. */
  JsonNode get(String key) throws StoreException {
    JsonElement value = object().get(key);
    String inside = place.isEmpty() ? key : place + "." + key;
    if (value == null || value.isJsonNull()) {
      throw new StoreException(file + " lacks " + inside + ". Nothing was loaded.");
    }
    return new JsonNode(file, inside, value);
  }

  /** Elements of an array. */
  List<JsonNode> items() throws StoreException {
    if (!element.isJsonArray()) {
      throw wrong("a list");
    }
    List<JsonNode> items = new ArrayList<>();
    for (JsonElement item : element.getAsJsonArray()) {
      items.add(new JsonNode(file, place + "[" + items.size() + "]", item));
    }
    return items;
  }

  /** A text. */
  String text() throws StoreException {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw wrong("a text");
    }
    return element.getAsString();
  }

  /** Text of a key, or another text without it. */
  String text(String key, String otherwise) throws StoreException {
    return has(key) ? get(key).text() : otherwise;
  }

  /** A finite number. */
  double number() throws StoreException {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
      throw wrong("a number");
    }
    double value = element.getAsDouble();
    if (!Double.isFinite(value)) {
      throw wrong("a number of ordinary size");
    }
    return value;
  }

  /** A truth value. */
  boolean truth() throws StoreException {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
      throw wrong("true or false");
    }
    return element.getAsBoolean();
  }

  /** One of several constants, by its word in files. */
  <T> T oneOf(List<T> constants, Function<T, String> word) throws StoreException {
    String text = text();
    for (T constant : constants) {
      if (word.apply(constant).equals(text)) {
        return constant;
      }
    }
    throw wrong("one of " + String.join(", ", constants.stream().map(word).toList()));
  }

  /** A complaint that something else stands here. */
  StoreException wrong(String expected) {
    return new StoreException(
        file + ": " + place + " is not " + expected + ". Nothing was loaded.");
  }
}
