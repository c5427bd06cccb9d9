package org.optofit.cli;

import org.optofit.capture.PairTreatment;
import org.optofit.capture.Preparation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code --align}: whether wet is brought to the place, clock, rate and polarity of dry; and what
 * is done besides, {@code --remedy}.
 */
final class AlignOption {
  @Option(
      names = "--align",
      paramLabel = "HOW",
      converter = Names.class,
      description =
          "auto (default): bring wet to dry's place, clock, rate and polarity, and use the longest"
              + " part between dropouts;"
              + " none: take both as they are")
  private Preparation preparation = Preparation.ALIGNED;

  @Mixin private RemedyOption remedy = new RemedyOption();

  /** Names of what is done. */
  static final class Names implements ITypeConverter<Preparation> {
    @Override
    public Preparation convert(String text) {
      return switch (text) {
        case "auto" -> Preparation.ALIGNED;
        case "none" -> Preparation.NONE;
        default -> throw new TypeConversionException("'" + text + "' is neither auto nor none");
      };
    }
  }

  /** What is done to a pair before anything else. */
  PairTreatment treatment() {
    return remedy.treatment(preparation);
  }
}
