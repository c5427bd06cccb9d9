package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

/**
 * The files of a sound dry/wet pair whose unit is known.
 *
 * @param dry made-up music
 * @param wet the same through the unit
 */
record RecordedPair(Path dry, Path wet) {
  /** What the recording went through. */
  static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  /** Writes both files, dry.wav and wet.wav, into a folder. */
  static RecordedPair in(Path folder, double seconds) throws IOException {
    float[] samples = Music.samples(seconds, 1);
    Path dry = folder.resolve("dry.wav");
    Path wet = folder.resolve("wet.wav");
    WavWriter.write(dry, Music.clip("dry", samples), SampleFormat.FLOAT_32);
    WavWriter.write(wet, Music.clip("wet", Music.compressed(samples, UNIT)), SampleFormat.FLOAT_32);
    return new RecordedPair(dry, wet);
  }
}
