package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
  @Test
  void treeBecomesOneObjectInTheOrderGiven() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("esr", 0.00338);
    object.put("count", 3L);
    object.put("ok", true);
    object.put("list", List.of("a", Map.of("b", 1)));

    assertEquals(
        "{\"esr\":0.00338,\"count\":3,\"ok\":true,\"list\":[\"a\",{\"b\":1}]}",
        JsonText.of(object).replaceAll("\\s", ""));
  }

  @Test
  void textBeyondAsciiIsEscaped() {
    assertEquals(
        "{\"message\":\"\\u22126.0dB\\u00e4\"}",
        JsonText.of(Map.of("message", "\u22126.0dB\u00e4")).replaceAll("\\s", ""));
  }

  @Test
  void numbersThatJsonCannotWriteBecomeNull() {
    assertEquals("{\"x\":null}", JsonText.of(Map.of("x", Double.NaN)).replaceAll("\\s", ""));
  }

  @Test
  void otherTypesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> JsonText.of(Map.of("x", new Object())));
  }
}
