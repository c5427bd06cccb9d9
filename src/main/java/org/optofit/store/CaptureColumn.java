package org.optofit.store;

import java.util.Locale;

/** What a list of captures has to have. */
enum CaptureColumn {
  DRY("dry"),
  WET("wet"),
  PEAK_REDUCTION("peakReduction"),
  MODE("mode");

  private final String header;

  CaptureColumn(String header) {
    this.header = header;
  }

  /** Its name in a list. */
  String header() {
    return header;
  }

  /** Whether a name in a list means it; case, spaces, hyphens and underscores do not matter. */
  boolean isNamed(String name) {
    return plain(name).equals(plain(header));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
