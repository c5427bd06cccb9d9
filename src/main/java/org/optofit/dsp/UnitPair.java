package org.optofit.dsp;

/**
 * Two units on one input, of which one is heard: comparison by ear.
 *
 * <pre>out[n] = a[n] + s (b[n] - a[n]),   s from 0 to 1 over 10 ms</pre>
 *
 * <p>Both run all the time, so a switch needs no settling: what is heard after the fade is what the
 * unit would have given had it been heard all along. The fade lasts as long as that to bypass and
 * is linear, as both are one signal with two gains. While only one slot is heard, the output is
 * that of its {@link UnitProcessor} bit for bit.
 *
 * <p>Blocks may have any length; {@link #prepare} allocates, everything else may run on the audio
 * thread.
 */
/*
 * The other way, one unit whose parameters glide, costs half and is wrong where it matters: after a
 * switch the gain starts from the other setting's state and takes the release time, up to seconds,
 * to become what this setting does; a short A/B then compares transients of the switch. Two units
 * cost about twice one, a few nanoseconds per sample; see the bench command.
 */
public final class UnitPair {
  private static final int PIECE_FRAMES = 256;

  private final UnitProcessor a = new UnitProcessor();
  private final UnitProcessor b = new UnitProcessor();
  private final LinearGlide shareOfB = new LinearGlide();
  private float[][] piece = new float[0][0];
  private float[][] outputA = new float[0][0];
  private float[][] outputB = new float[0][0];
  private float[][] heardA = new float[0][0];
  private float[][] heardB = new float[0][0];
  private final float[] gainA = new float[PIECE_FRAMES];
  private final float[] gainB = new float[PIECE_FRAMES];
  private long replacedSamples;

  /**
   * Makes ready for a stream and resets; everything that can be set is asked for anew. Channels are
   * linked.
   *
   * @param sampleRateHz 8000 to 192000 Hz
   * @param channels 1 or more
   * @throws IllegalArgumentException if the rate or the channel count is outside its range
   */
  public void prepare(double sampleRateHz, int channels) {
    a.prepare(sampleRateHz, channels, ChannelLink.LINKED);
    b.prepare(sampleRateHz, channels, ChannelLink.LINKED);
    shareOfB.prepare(sampleRateHz, UnitProcessor.FADE_MS, 0);
    piece = new float[channels][PIECE_FRAMES];
    outputA = new float[channels][PIECE_FRAMES];
    outputB = new float[channels][PIECE_FRAMES];
    heardA = new float[channels][PIECE_FRAMES];
    heardB = new float[channels][PIECE_FRAMES];
    replacedSamples = 0;
  }

  /** Clears the gain states and ends glides and fades at their targets. Audio thread. */
  public void reset() {
    replacedSamples = 0;
    a.reset();
    b.reset();
    shareOfB.reset();
  }

  /** The unit of a slot, to set it. Audio thread. */
  public UnitProcessor unit(Slot slot) {
    return slot == Slot.A ? a : b;
  }

  /** Asks for what of the slot in use is to be heard, see {@link UnitProcessor#setListening}. */
  public void setListening(Listening listening) {
    a.setListening(listening);
    b.setListening(listening);
  }

  /**
   * Asks for a slot; the first call after {@link #prepare} takes effect at once, later ones fade.
   * Audio thread.
   */
  public void setSlot(Slot slot) {
    shareOfB.moveTo(slot == Slot.B ? 1 : 0);
  }

  /**
   * Runs a block through both units. Audio thread.
   *
   * @param input samples per channel, as many channels as prepared
   * @param output takes what the slot in use gives, for the meters; same shape, other arrays
   * @param heard takes what is heard, trimmed; same shape, other arrays than both
   * @param gain takes the gain factor of the slot in use without make-up
   * @param offset first frame of the block in all arrays
   * @param frames length of the block
   */
  public void process(
      float[][] input, float[][] output, float[][] heard, float[] gain, int offset, int frames) {
    for (int done = 0; done < frames; done += PIECE_FRAMES) {
      processPiece(
          input, output, heard, gain, offset + done, Math.min(PIECE_FRAMES, frames - done));
    }
  }

  private void processPiece(
      float[][] input, float[][] output, float[][] heard, float[] gain, int offset, int frames) {
    for (int c = 0; c < input.length; c++) {
      for (int i = 0; i < frames; i++) {
        float sample = input[c][offset + i];
        piece[c][i] = SampleGuard.clean(sample);
        replacedSamples += SampleGuard.isFinite(sample) ? 0 : 1;
      }
    }
    a.process(piece, outputA, heardA, gainA, 0, frames);
    b.process(piece, outputB, heardB, gainB, 0, frames);
    if (shareOfB.restsAt(0)) {
      copy(outputA, heardA, gainA, output, heard, gain, offset, frames);
    } else if (shareOfB.restsAt(1)) {
      copy(outputB, heardB, gainB, output, heard, gain, offset, frames);
    } else {
      fade(output, heard, gain, offset, frames);
    }
  }

  private static void copy(
      float[][] fromOutput,
      float[][] fromHeard,
      float[] fromGain,
      float[][] output,
      float[][] heard,
      float[] gain,
      int offset,
      int frames) {
    for (int c = 0; c < output.length; c++) {
      System.arraycopy(fromOutput[c], 0, output[c], offset, frames);
      System.arraycopy(fromHeard[c], 0, heard[c], offset, frames);
    }
    System.arraycopy(fromGain, 0, gain, offset, frames);
  }

  private void fade(float[][] output, float[][] heard, float[] gain, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      double s = shareOfB.next();
      for (int c = 0; c < output.length; c++) {
        output[c][offset + i] = between(outputA[c][i], outputB[c][i], s);
        heard[c][offset + i] = between(heardA[c][i], heardB[c][i], s);
      }
      gain[offset + i] = SampleGuard.gain(gainA[i] + s * ((double) gainB[i] - gainA[i]));
    }
  }

  private static float between(float fromA, float fromB, double share) {
    return SampleGuard.normal(
        share == 1 ? fromB : fromA + share * ((double) fromB - (double) fromA));
  }

  /** Number of input samples that were not finite and became 0 since the last reset. */
  public long replacedSamples() {
    return replacedSamples;
  }
}
