package org.optofit.ui.fit;

import org.optofit.store.ModelStore;

/** Names made of file names. */
final class FileNames {
  private FileNames() {}

  /** A file name without its ending. */
  static String stem(String fileName) {
    if (fileName.endsWith(ModelStore.EXTENSION)) {
      return fileName.substring(0, fileName.length() - ModelStore.EXTENSION.length());
    }
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
