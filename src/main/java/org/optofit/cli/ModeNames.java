package org.optofit.cli;

import org.optofit.model.CompressionMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the positions of the Compress/Limit switch on the command line. */
final class ModeNames implements ITypeConverter<CompressionMode> {
  @Override
  public CompressionMode convert(String text) {
    for (CompressionMode mode : CompressionMode.values()) {
      if (mode.id().equals(text)) {
        return mode;
      }
    }
    throw new TypeConversionException("'" + text + "' is neither compress nor limit");
  }
}
