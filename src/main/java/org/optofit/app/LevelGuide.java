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
   * Judges a level. The input is set once, where the unit is loudest: at the lowest position of the
   * knob. At others it comes back quieter, as it should, and only a missing or clipping signal is a
   * fault.
   *
   * @param peakDbfs highest peak while the signal played, in dBFS
   * @param loudest whether the knob stands where the unit is loudest
   */
  public static LevelGuide of(double peakDbfs, boolean loudest) {
    if (peakDbfs > HIGHEST_PEAK_DBFS) {
      return TOO_HOT;
    }
    if (peakDbfs <= SILENCE_DBFS) {
      return NO_SIGNAL;
    }
    return loudest && peakDbfs < LOWEST_PEAK_DBFS ? TOO_LOW : GOOD;
  }
}
