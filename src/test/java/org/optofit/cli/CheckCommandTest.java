package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.testdata.Music;

final class CheckCommandTest extends OnRecordedPair {
  @Test
  void whatAWarningProposesCanBeTypedAndIsDone() throws IOException {
    Path lifted = folder.resolve("lifted.wav");
    float[] samples = AudioFileReader.read(wet).channel(0).clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] += 0.02f;
    }
    WavWriter.write(lifted, Music.clip("lifted", samples), SampleFormat.FLOAT_32);

    CommandLineRun plain = CommandLineRun.of("check", dry, lifted).done();
    assertTrue(plain.err().contains("(--remedy remove-offset)."), plain.err());
    for (String remedy : new String[] {"remove-offset", "proposed"}) {
      CommandLineRun mended =
          CommandLineRun.of("check", dry, lifted, "--remedy", remedy, "--json").done();
      assertTrue(
          mended.json().getAsJsonArray("corrections").toString().contains("offset"), mended.out());
      assertEquals("", CommandLineRun.of("check", dry, lifted, "--remedy", remedy).done().err());
    }
  }

  @Test
  void remediesThatAreNoneOrExcludeEachOtherAreWrongUse() {
    String none = CommandLineRun.of("check", dry, wet, "--remedy", "magic").refused(2);
    assertTrue(none.contains("'magic'") && none.contains("shift-wet"), none);
    String two =
        CommandLineRun.of("evaluate", dry, wet, "--remedy", "first-channel,each-channel")
            .refused(2);
    assertTrue(two.contains("second choice of channels"), two);
  }

  @Test
  void checkPrintsOneLinePerCheck() {
    CommandLineRun run = CommandLineRun.of("check", dry, wet).done();

    assertEquals(20, run.out().lines().count());
    assertEquals("", run.err());
    assertEquals(
        Set.of("alignment", "corrections", "checks"),
        CommandLineRun.of("check", dry, wet, "--json").json().keySet());
  }
}
