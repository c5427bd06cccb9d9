package org.optofit.ui.fit;

import java.nio.file.Path;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.Numbers;

/**
 * A recording that was read.
 *
 * @param file where it lies
 * @param clip its samples
 * @param peakDbfs level of its largest sample in dBFS, the floor for silence
 */
record Recording(Path file, AudioClip clip, double peakDbfs) {
  /** Measures the peak; takes a moment for long clips. */
  static Recording of(Path file, AudioClip clip) {
    return new Recording(file, clip, clip.peakDbfs());
  }

  /** Rate, encoding and channels: "44.1 kHz, 16 bit, mono". */
  String format() {
    String channels =
        switch (clip.channelCount()) {
          case 1 -> "mono";
          case 2 -> "stereo";
          default -> clip.channelCount() + " channels";
        };
    return Numbers.sampleRate(clip.sampleRateHz()) + ", " + clip.encoding() + ", " + channels;
  }

  /** Length: "0:40.0". */
  String length() {
    return Numbers.clock(clip.seconds());
  }

  /** Length and peak: "0:40.0, peak −1.0 dBFS". */
  String size() {
    String peak =
        peakDbfs <= Decibels.FLOOR_DB ? "silent" : "peak " + Numbers.fixed(peakDbfs, 1) + " dBFS";
    return length() + ", " + peak;
  }
}
