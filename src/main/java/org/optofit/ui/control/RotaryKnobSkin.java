package org.optofit.ui.control;

import javafx.scene.control.SkinBase;

/** Draws a {@link RotaryKnob} and turns it. */
final class RotaryKnobSkin extends SkinBase<RotaryKnob> {
  RotaryKnobSkin(RotaryKnob knob) {
    super(knob);
  }
}
