package org.optofit.ui.fit;

import org.optofit.model.CompressionMode;

/**
 * What has to be known besides the fit to save it as a model.
 *
 * @param name what the user calls it, not blank
 * @param mode position of the unit's switch during the capture
 * @param peakReduction position of its knob, 0 to 100
 */
record ModelDraft(String name, CompressionMode mode, double peakReduction) {}
