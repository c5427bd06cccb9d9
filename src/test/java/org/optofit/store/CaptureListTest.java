package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;

final class CaptureListTest {
  @TempDir Path folder;

  @BeforeEach
  void recordings() throws IOException {
    for (String name : List.of("dry.wav", "a.wav", "b, take 2.wav", "c.wav")) {
      Files.createFile(folder.resolve(name));
    }
  }

  private Path list(String text) throws IOException {
    return list(text, StandardCharsets.UTF_8);
  }

  private Path list(String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve("captures.csv"), text, charset);
  }

  private String refused(String text) throws IOException {
    Path list = list(text);
    String sentence = refusal(list);
    assertTrue(sentence.startsWith(list.toString()), sentence);
    assertTrue(sentence.endsWith("."), sentence);
    return sentence.substring(list.toString().length());
  }

  private static String refusal(Path list) {
    return String.valueOf(
        assertThrows(StoreException.class, () -> CaptureList.read(list)).getMessage());
  }

  @Test
  void capturesAreReadHighestFirstWithPathsRelativeToTheList() throws IOException {
    Path list =
        list(
            """
            dry,wet,peakReduction,mode
            dry.wav,a.wav,40,compress
            dry.wav,"b, take 2.wav",72.5,compress
            dry.wav,c.wav,100,limit
            """);
    assertEquals(
        List.of(
            capture("b, take 2.wav", 72.5, CompressionMode.COMPRESS),
            capture("a.wav", 40, CompressionMode.COMPRESS),
            capture("c.wav", 100, CompressionMode.LIMIT)),
        CaptureList.read(list));
  }

  private SweepCapture capture(String wet, double position, CompressionMode mode) {
    return new SweepCapture(folder.resolve("dry.wav"), folder.resolve(wet), position, mode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFdry,wet,peakReduction,mode\r\ndry.wav,a.wav,40,compress\r\n",
        "Peak Reduction;MODE;wet;dry\n40,0;Compress;a.wav;dry.wav\n",
        "\n\nwet\tnotes\tdry\tpeak_reduction\tmode\n\na.wav\tgood\tdry.wav\t40 %\tcompressor\n\n",
        "dry , wet , peakReduction , mode\n dry.wav , a.wav , 40 , compress\n,,,\n",
        "\"dry\",\"wet\",\"peakReduction\",\"mode\"\n\"dry.wav\",\"a.wav\",\"40\",\"compress\"",
      })
  void spreadsheetsOfAllKindsAreUnderstood(String text) throws IOException {
    assertEquals(
        List.of(capture("a.wav", 40, CompressionMode.COMPRESS)), CaptureList.read(list(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dry.wav,a.wav,140,compress | , line 3: peakReduction 140 is no number from 0 to 100.",
        "dry.wav,a.wav,full,compress | , line 3: peakReduction full is no number from 0 to 100.",
        "dry.wav,x.wav,40,compress | , line 3: there is no wet file x.wav.",
        "no.wav,a.wav,40,compress | , line 3: there is no dry file no.wav.",
        "dry.wav,a.wav,40,squash | , line 3: mode squash is neither compress nor limit.",
        "dry.wav,a.wav,40 | , line 3: mode is missing.",
        "dry.wav,,40,limit | , line 3: wet is missing.",
        "dry.wav,a.wav,100.0,limit | , line 3: Peak Reduction 100, limit is in line 2 already.",
      })
  void aWrongLineIsNamedWithItsNumber(String line, String finding) throws IOException {
    String said = refused("dry,wet,peakReduction,mode\ndry.wav,c.wav,100,limit\n" + line + "\n");
    assertTrue(said.startsWith(finding.strip()), said);
  }

  @Test
  void wrongFilesAreRefusedInWords() throws IOException {
    assertTrue(refused("").contains("lists no captures"));
    assertTrue(refused("dry,wet,peakReduction,mode\n").contains("lists no captures"));
    assertTrue(refused("dry,wet,mode\na,b,c\n").contains("has no column peakReduction"));
    assertTrue(refused("dry,wet,Wet,peakReduction,mode\n").contains("column wet twice"));
    assertTrue(
        refused("dry,wet,peakReduction,mode\ndry.wav,\"a.wav,40,compress\n").contains("quote"));
    Path latin =
        list("dry,wet,peakReduction,mode\ndry.wav,\u00e9.wav,4,limit", StandardCharsets.ISO_8859_1);
    assertTrue(refusal(latin).contains("not UTF-8"));
    assertTrue(refusal(folder.resolve("none.csv")).contains("does not exist"));
  }
}
