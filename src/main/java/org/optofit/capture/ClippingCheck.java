package org.optofit.capture;

import java.util.List;

/** No stage ran into its limit: no flat tops, at full scale or below. */
final class ClippingCheck implements CaptureCheck {
  private static final CheckForm FORM = new CheckForm("clipping", "Clipping", "no flat tops");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    FlatTops dry = FlatTops.in(pair.pair().dry());
    FlatTops wet = FlatTops.in(pair.pair().wet());
    int count = dry.seconds().size() + wet.seconds().size();
    if (count == 0) {
      return FORM.passed("none");
    }
    String value = Figures.count(count) + (count == 1 ? " place" : " places");
    String finding =
        wet.seconds().isEmpty()
            ? message("Dry", dry)
            : dry.seconds().isEmpty()
                ? message("Wet", wet)
                : message("Wet", wet) + " " + message("Dry", dry);
    return FORM.warning(
        value, finding + " Lower the level of that stage until none is left, and record again.");
  }

  private static String message(String name, FlatTops tops) {
    List<Double> places = tops.seconds();
    return name
        + " clips at "
        + Figures.level(tops.levelDbfs())
        + " in "
        + Figures.count(places.size())
        + (places.size() == 1 ? " place: " : " places: ")
        + Figures.places(places)
        + ".";
  }
}
