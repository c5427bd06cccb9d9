package org.optofit.app;

/** What the level of a return means for a capture. */
public enum LevelGuide {
  /** Nothing but noise comes back. */
  NO_SIGNAL("No signal"),
  /** Noise of the converter comes near. */
  TOO_LOW("Too low"),
  /** As it should be. */
  GOOD("Good"),
  /** So near to full scale that the next peak clips, or clipping already. */
  TOO_HOT("Too hot");

  /** Lowest level of the highest peak, in dBFS. */
  public static final double LOWEST_PEAK_DBFS = -12;

  /** Highest level of the highest peak, in dBFS. */
  public static final double HIGHEST_PEAK_DBFS = -1;

  private static final double SILENCE_DBFS = -60;

  private final String label;

  LevelGuide(String label) {
    this.label = label;
  }

  /** Word to show. */
  public String label() {
    return label;
  }

  /**
   * Judges a level.
   *
   * @param peakDbfs highest peak while the signal played, in dBFS
   */
  public static LevelGuide of(double peakDbfs) {
    if (peakDbfs > HIGHEST_PEAK_DBFS) {
      return TOO_HOT;
    }
    if (peakDbfs >= LOWEST_PEAK_DBFS) {
      return GOOD;
    }
    return peakDbfs > SILENCE_DBFS ? TOO_LOW : NO_SIGNAL;
  }
}
