package org.optofit.testdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.CompressionMode;
import org.optofit.store.ModelStore;

/** Recordings of the published unit at some positions of its knob, as a user would name them. */
public final class SweepRecordings {
  private SweepRecordings() {}

  /**
   * Writes dry.wav and a wet recording per position, such as wet-pr070.wav.
   *
   * @return the files, dry first
   */
  public static List<Path> write(Path folder, double seconds, int... positions) throws IOException {
    float[] dry = Music.samples(seconds, 3);
    List<Path> files = new ArrayList<>();
    files.add(folder.resolve("dry.wav"));
    WavWriter.write(files.get(0), Music.clip("dry", dry), SampleFormat.FLOAT_32);
    for (int position : positions) {
      Path file = folder.resolve(String.format("wet-pr%03d.wav", position));
      float[] wet =
          Music.compressed(
              dry, ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow().at(position));
      WavWriter.write(file, Music.clip("wet", wet), SampleFormat.FLOAT_32);
      files.add(file);
    }
    return files;
  }
}
