package org.optofit.ui.fit;

/** What there is of a position. */
enum RecordState {
  /** Nothing. */
  OPEN("not recorded"),
  /** A recording. */
  RECORDED("recorded"),
  /** A recording that was kept with warnings since the folder was opened. */
  WARNED("recorded, with warnings"),
  /** The list names a recording whose file was moved or deleted. */
  MISSING("its file is missing");

  private final String words;

  RecordState(String words) {
    this.words = words;
  }

  /** Words for it. */
  String words() {
    return words;
  }
}
