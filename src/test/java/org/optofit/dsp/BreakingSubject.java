package org.optofit.dsp;

/** What the breaking list is tried on: one unit or the pair that is listened to. */
final class BreakingSubject {
  private final UnitProcessor single = new UnitProcessor();
  private final UnitPair pair = new UnitPair();
  private final boolean paired;
  private float[][] metered = new float[0][0];

  private BreakingSubject(boolean paired) {
    this.paired = paired;
  }

  /** A unit, or two of them with channels linked. */
  static BreakingSubject of(boolean paired, double rateHz, int channels, ChannelLink link) {
    BreakingSubject subject = new BreakingSubject(paired);
    subject.prepare(rateHz, channels, link);
    return subject;
  }

  void prepare(double rateHz, int channels, ChannelLink link) {
    if (paired) {
      pair.prepare(rateHz, channels);
    } else {
      single.prepare(rateHz, channels, link);
    }
  }

  void reset() {
    single.reset();
    pair.reset();
  }

  /** The unit of a slot; without a pair there is only one. */
  UnitProcessor unit(Slot slot) {
    return paired ? pair.unit(slot) : single;
  }

  /** The unit of the first slot. */
  UnitProcessor unit() {
    return unit(Slot.A);
  }

  void listen(Listening listening) {
    if (paired) {
      pair.setListening(listening);
    } else {
      single.setListening(listening);
    }
  }

  void slot(Slot slot) {
    if (paired) {
      pair.setSlot(slot);
    }
  }

  void process(float[][] input, float[][] heard, float[] gain, int offset, int frames) {
    if (metered.length != input.length || metered[0].length != input[0].length) {
      metered = new float[input.length][input[0].length];
    }
    if (paired) {
      pair.process(input, metered, heard, gain, offset, frames);
    } else {
      single.process(input, metered, heard, gain, offset, frames);
    }
  }

  /** What meters read. */
  float[][] metered() {
    return metered;
  }

  long replacedSamples() {
    return paired ? pair.replacedSamples() : single.replacedSamples();
  }
}
