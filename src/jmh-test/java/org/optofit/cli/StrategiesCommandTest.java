package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
final class StrategiesCommandTest {
  @Test
  void strategiesAndRecurrencesAreMeasured() {
    JsonObject object = CommandLineRun.of("bench", "--strategies", "--json").done().json();

    assertEquals(Set.of("samples", "hessians", "recurrences"), object.keySet());
    assertEquals(12 * 44_100, object.get("samples").getAsInt());
    assertEquals(4, object.getAsJsonArray("hessians").size());
    assertEquals(4, object.getAsJsonArray("recurrences").size());
    JsonObject last = object.getAsJsonArray("hessians").get(3).getAsJsonObject();
    assertEquals("reverse over reverse", last.get("name").getAsString());
    assertTrue(last.get("medianNsPerSample").getAsDouble() > 0);
  }
}
