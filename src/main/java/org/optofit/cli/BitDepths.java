package org.optofit.cli;

import org.optofit.audio.SampleFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the sample formats on the command line. */
final class BitDepths implements ITypeConverter<SampleFormat> {
  @Override
  public SampleFormat convert(String text) {
    return switch (text) {
      case "16" -> SampleFormat.PCM_16;
      case "24" -> SampleFormat.PCM_24;
      case "float" -> SampleFormat.FLOAT_32;
      default -> throw new TypeConversionException("'" + text + "' is none of 16, 24, float");
    };
  }
}
