package org.optofit.dsp;

/** How several channels share the gain signal. */
public enum ChannelLink {
  /** The loudest channel of each sample drives one gain for all: the stereo image stays put. */
  LINKED,
  /** Every channel has a detector and a gain of its own. */
  DUAL_MONO
}
