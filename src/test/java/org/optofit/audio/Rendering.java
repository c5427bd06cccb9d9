package org.optofit.audio;

import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.UnitProcessor;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/** The offline counterpart of playback: the whole clip in one block. */
final class Rendering {
  private Rendering() {}

  static AudioClip of(AudioClip clip, UnitControls controls) {
    UnitProcessor unit = new UnitProcessor();
    unit.prepare(clip.sampleRateHz(), clip.channelCount(), ChannelLink.LINKED);
    CompressorParameters p = controls.parameters();
    unit.setParameters(
        p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb() + controls.gainDb());
    unit.setListening(controls.listening());
    float[][] out = new float[clip.channelCount()][clip.frames()];
    unit.process(clip.channels(), out, new float[clip.frames()], 0, clip.frames());
    return new AudioClip("rendered", clip.sampleRateHz(), out, "");
  }
}
