package org.optofit.audio;

import org.jspecify.annotations.Nullable;
import org.optofit.dsp.OutputVolume;
import org.optofit.dsp.Slot;
import org.optofit.dsp.UnitPair;
import org.optofit.dsp.UnitProcessor;

/**
 * The unit as it is heard and seen: follows the controls, is measured in the slot in use, and has
 * trim, difference and listening volume behind the meters. Audio thread only.
 */
final class MeteredUnit {
  private final ParameterSlot controls;
  private final BlockMeter meter;
  private final OutputVolume volume = new OutputVolume();
  private UnitPair unit = new UnitPair();
  private @Nullable UnitControls followed;

  MeteredUnit(ParameterSlot controls, BlockMeter meter) {
    this.controls = controls;
    this.meter = meter;
  }

  /** Goes over to another stage; the unit runs on if rate and channels stay. */
  void use(Stage arrived, @Nullable Stage before) {
    boolean same =
        before != null
            && before.rateHz() == arrived.rateHz()
            && before.clip.length == arrived.clip.length;
    if (!same) {
      unit = arrived.unit;
      volume.prepare(arrived.rateHz());
      followed = null;
    }
    meter.prepare(arrived.rateHz(), arrived.clipRateHz);
  }

  /** Begins anew, with the controls as they are now and nothing of what was played before. */
  void reset() {
    followControls();
    unit.reset();
    volume.reset();
    meter.reset();
  }

  /** Notes that the stream breaks off here. */
  void breakOff() {
    meter.reset();
  }

  /** Turns the stage's input into its output; the block begins at a frame of the stream. */
  void process(Stage stage, long streamFrame) {
    int frames = stage.blockFrames();
    followControls();
    unit.process(stage.input, stage.metered, stage.output, stage.gain, 0, frames);
    meter.measure(stage.input, stage.metered, stage.gain, frames, streamFrame);
    volume.process(stage.output, 0, frames);
  }

  /** Samples that were not finite and became silence. */
  long replacedSamples() {
    return unit.replacedSamples();
  }

  @SuppressWarnings("ReferenceEquality") // The slot hands out the same object until it changes.
  private void followControls() {
    UnitControls latest = controls.latest();
    UnitControls before = followed;
    if (latest == before) {
      return;
    }
    follow(latest.a(), before == null ? null : before.a(), unit.unit(Slot.A));
    follow(latest.b(), before == null ? null : before.b(), unit.unit(Slot.B));
    unit.setSlot(latest.slot());
    unit.setListening(latest.listening());
    volume.setDb(latest.volumeDb());
    followed = latest;
  }

  private static void follow(
      SlotControls latest, @Nullable SlotControls before, UnitProcessor into) {
    if (before == null
        || !latest.parameters().equals(before.parameters())
        || latest.gainDb() != before.gainDb()) {
      into.setParameters(
          latest.parameters().thresholdDb(),
          latest.parameters().ratio(),
          latest.parameters().attackMs(),
          latest.parameters().releaseMs(),
          latest.parameters().makeUpDb() + latest.gainDb());
    }
    into.setTrimDb(latest.trimDb());
  }
}
