package org.optofit.capture;

import java.util.Arrays;
import org.optofit.model.AudioClip;

/** How a capture signal came back from a unit, as its markers show. */
public sealed interface SignalReturn {
  /** No first marker: nothing came back, or something else. */
  record Absent() implements SignalReturn {}

  /**
   * The recording ends before the signal does, or the unit fell silent.
   *
   * @param latencySamples how late the signal begins
   */
  record EndMissing(double latencySamples) implements SignalReturn {}

  /**
   * The ends lie further apart, or closer, than any two clocks make them: samples were lost or
   * repeated.
   *
   * @param latencySamples how late the signal begins
   * @param samples by how much its end is later than its beginning; negative when samples were lost
   */
  record Slipped(double latencySamples, double samples) implements SignalReturn {}

  /**
   * All of it came back.
   *
   * @param latencySamples how late it is at the first marker, fractional
   * @param samples by how much its end is later than its beginning
   * @param polarity 1, or -1 when it came back upside down
   */
  record Whole(double latencySamples, double samples, int polarity) implements SignalReturn {
    /**
     * Cuts a recording to the signal's own frames, by whole samples; the rest of a sample stays for
     * the alignment of the pair.
     *
     * @param recording what the markers were found in
     * @param frames length of the signal
     * @param name name of the clip
     */
    public AudioClip cut(AudioClip recording, int frames, String name) {
      int from = (int) Math.rint(latencySamples);
      float[][] channels = new float[recording.channelCount()][];
      for (int c = 0; c < channels.length; c++) {
        float[] x = recording.channel(c);
        channels[c] = new float[frames];
        int begin = Math.max(0, from);
        float[] part = Arrays.copyOfRange(x, Math.min(begin, x.length), begin + frames);
        System.arraycopy(part, 0, channels[c], begin - from, frames - (begin - from));
      }
      return new AudioClip(name, recording.sampleRateHz(), channels, recording.encoding());
    }
  }
}
