package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.capture.SweepCapture;
import org.optofit.model.CompressionMode;

final class CaptureListWriterTest {
  @TempDir Path folder;

  private String rewritten(String former, SweepCapture... captures) throws IOException {
    Path list = Files.writeString(folder.resolve("captures.csv"), former);
    CaptureListWriter.write(list, List.of(captures));
    assertEquals(List.of(captures), CaptureList.readNames(list));
    return Files.readString(list);
  }

  private SweepCapture capture(String wet, double position, CompressionMode mode) {
    return new SweepCapture(folder.resolve("dry.wav"), folder.resolve(wet), position, mode);
  }

  @Test
  void aNewListHasTheFourColumns() throws IOException {
    Path list = folder.resolve("new.csv");
    CaptureListWriter.write(list, List.of(capture("sub/a, 2.wav", 72.5, CompressionMode.COMPRESS)));
    assertEquals(
        "dry,wet,peakReduction,mode\ndry.wav,\"sub/a, 2.wav\",72.5,compress\n",
        Files.readString(list));
  }

  @Test
  void aFormerListKeepsItsColumnsInTheirOrderAndWhatTheySay() throws IOException {
    String former =
        """
        engineer;WET;Peak Reduction;mode;notes;dry
        Ann;./a.wav;40,0;Compress;tube warm;dry.wav
        Ben;c.wav;20;limit;"hum; again";dry.wav
        """;
    assertEquals(
        """
        engineer;WET;Peak Reduction;mode;notes;dry
        "";new.wav;70;compress;;dry.wav
        Ann;a.wav;42.5;compress;tube warm;dry.wav
        Ben;c.wav;20;limit;"hum; again";dry.wav
        """,
        rewritten(
            former,
            capture("new.wav", 70, CompressionMode.COMPRESS),
            capture("a.wav", 42.5, CompressionMode.COMPRESS),
            capture("c.wav", 20, CompressionMode.LIMIT)));
  }

  @Test
  void aLineShorterOrLongerThanTheHeaderLosesNothing() throws IOException {
    assertEquals(
        """
        dry,wet,peakReduction,mode,notes
        dry.wav,a.wav,40,compress,
        dry.wav,b.wav,30,compress,good,beyond
        """,
        rewritten(
            """
            dry,wet,peakReduction,mode,notes
            dry.wav,a.wav,40,compress
            dry.wav,b.wav,30,compress,good,beyond
            """,
            capture("a.wav", 40, CompressionMode.COMPRESS),
            capture("b.wav", 30, CompressionMode.COMPRESS)));
  }

  @Test
  void missingColumnsAreAddedBehindTheOthers() throws IOException {
    SweepCapture a = capture("a.wav", 40, CompressionMode.LIMIT);
    assertEquals(
        "wet,notes,dry,peakReduction,mode\na.wav,loud,dry.wav,40,limit\n",
        rewritten("wet,notes\na.wav,loud\n", a));
    assertEquals("dry,wet,peakReduction,mode\ndry.wav,a.wav,40,limit\n", rewritten("", a));
  }

  @Test
  void aFormerListThatCannotBeReadStaysAsItIs() throws IOException {
    String broken = "dry,wet,peakReduction,mode\ndry.wav,\"a.wav,40,compress\n";
    Path list = Files.writeString(folder.resolve("captures.csv"), broken);
    assertThrows(
        StoreException.class,
        () ->
            CaptureListWriter.write(list, List.of(capture("a.wav", 40, CompressionMode.COMPRESS))));
    assertEquals(broken, Files.readString(list));
  }
}
