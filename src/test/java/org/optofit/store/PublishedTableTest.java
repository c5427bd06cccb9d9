package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

final class PublishedTableTest {
  private final UnitModel table = ModelStore.published();

  @Test
  void bothModesHaveThirteenSettingsFrom40To100() {
    for (CompressionMode mode : CompressionMode.values()) {
      PeakReductionMap map = table.map(mode).orElseThrow();
      assertEquals(Interpolation.LINEAR, map.interpolation());
      assertEquals(13, map.settings().size());
      for (int i = 0; i < 13; i++) {
        KnobSetting setting = map.settings().get(i);
        assertEquals(40 + 5 * i, setting.peakReduction());
        assertTrue(setting.esr() > 0.06 && setting.esr() < 0.12, "ESR as published");
      }
    }
  }

  /** Rows of the authors' own table. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          COMPRESS,  40, -13.075952529907227, 5.435610294342041,  30.516525268554688, 470.176513671875,    0.697806715965271
          COMPRESS,  70, -19.835796356201172, 4.289010047912598,  3.8497214317321777, 254.91220092773438,  0.4238012433052063
          COMPRESS, 100, -35.34008026123047,  3.711195945739746,  0.9788835048675537, 244.128662109375,    0.3002852201461792
          LIMIT,     40, -12.927042961120605, 6.511876583099365,  34.9532585144043,   450.67974853515625,  0.7328264117240906
          LIMIT,    100, -34.903114318847656, 4.471458435058594,  0.9657101035118103, 256.3176574707031,   0.3162499666213989
          """)
  void settingIsAsPublished(
      CompressionMode mode,
      double peakReduction,
      double threshold,
      double ratio,
      double attack,
      double release,
      double makeUp) {
    assertEquals(
        new CompressorParameters(threshold, ratio, attack, release, makeUp),
        table.map(mode).orElseThrow().at(peakReduction));
  }

  @Test
  void sourceAndLicenceAreNamedAndTheLicenceIsBesideIt() throws IOException {
    assertTrue(table.source().contains("github.com/aim-qmul/4a2a"));
    assertTrue(table.source().contains("Mozilla Public License 2.0"));
    try (InputStream in = ModelStore.class.getResourceAsStream("la2a.LICENSE-MPL-2.0.txt")) {
      assertNotNull(in);
      String licence =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(licence.contains("Mozilla Public License Version 2.0"));
    }
  }
}
