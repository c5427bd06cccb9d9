package org.optofit.store.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.optofit.dsp.GainComputer;
import org.optofit.dsp.NumberText;
import org.optofit.fit.Agreement;
import org.optofit.fit.GainReductionTrace;
import org.optofit.fit.ResidualLevels;
import org.optofit.model.CompressorParameters;

/** Transfer curve, gain reduction over time, and what the model leaves of wet. */
final class CurveSection {
  private static final double WIDE = 720;
  private static final double HIGH = 220;
  private static final double SQUARE = 320;
  private static final double LOWEST_DB = -60;

  /** Length of the part that is shown larger, in seconds. */
  private static final double PART_SECONDS = 6;

  /** Share of frames at either end that do not set the scale: they show noise. */
  private static final double STRAY = 0.002;

  private final FitReport.Found found;
  private final Agreement agreement;

  CurveSection(FitReport.Found found) {
    this.found = found;
    this.agreement = found.agreement();
  }

  void write(Markup out) {
    out.open("section").element("h2", "Gain reduction, measured and modelled");
    Legend.write(out, "measured", "measured, from levels", "model", "model");
    gainReduction(out);
    out.close();
    out.open("section").element("h2", "Residual");
    Legend.write(out, "wet", "wet", "model", "wet minus model");
    residual(out);
    out.close();
    out.open("section", "class", "keep").element("h2", "Transfer curve");
    Legend.write(out, "model", "steady level, without make-up", "unity", "unity");
    transfer(out, found.result().parameters());
    out.close();
  }

  private void gainReduction(Markup out) {
    GainReductionTrace measured = agreement.measured();
    double[] seconds = new double[measured.frames()];
    double[] one = new double[measured.frames()];
    double[] other = new double[measured.frames()];
    for (int frame = 0; frame < seconds.length; frame++) {
      seconds[frame] = measured.seconds(frame);
      one[frame] = -measured.valueDb(frame);
      other[frame] = -agreement.modelled().valueDb(frame);
    }
    if (seconds.length < 2) {
      out.element("p", "The recording is too short for a curve.", "class", "muted");
      return;
    }
    double[] sorted = sorted(one, other);
    double deepest = Math.max(6, 1.1 * at(sorted, 1 - STRAY));
    double least = Math.min(0, 1.1 * at(sorted, STRAY));
    ChartAxis y = ChartAxis.decibels(deepest, least, "gain reduction, dB, downwards");
    double end = seconds[seconds.length - 1] + GainReductionTrace.FRAME_SECONDS / 2;
    String what = "Measured and modelled gain reduction over time";
    new SvgChart(WIDE, HIGH, ChartAxis.clock(0, end), y, what)
        .line("measured", seconds, one)
        .line("model", seconds, other)
        .draw(out);
    if (end > 2 * PART_SECONDS) {
      double from = liveliest(seconds, other);
      ChartAxis x = ChartAxis.clock(from, from + PART_SECONDS);
      int first = index(seconds, from);
      int last = index(seconds, from + PART_SECONDS);
      out.element("p", "The part in which gain reduction moves most:", "class", "muted");
      double[] part = Arrays.copyOfRange(seconds, first, last);
      new SvgChart(WIDE, HIGH, x, y, what + ", a part of it")
          .line("measured", part, Arrays.copyOfRange(one, first, last))
          .line("model", part, Arrays.copyOfRange(other, first, last))
          .draw(out);
    }
  }

  private void residual(Markup out) {
    ResidualLevels levels = ResidualLevels.of(found.compared(), agreement);
    out.open("p").text("As heard, wet minus model lies ");
    double below = levels.residualBelowWetDb();
    if (Double.isFinite(below)) {
      out.number("levels.residualBelowWetDb", below, NumberText.fixed(below, 1)).text(" dB");
    } else {
      out.text("nowhere near");
    }
    out.text(
        " below wet. The ESR weighs both with pre-emphasis, which raises the treble, so it is"
            + " another figure.");
    out.close();
    double[] wet = array(levels.wetDbfs());
    double[] rest = array(levels.residualDbfs());
    if (wet.length < 2) {
      return;
    }
    double[] seconds = new double[wet.length];
    for (int frame = 0; frame < seconds.length; frame++) {
      seconds[frame] = (frame + 0.5) * ResidualLevels.FRAME_SECONDS;
    }
    double end = wet.length * ResidualLevels.FRAME_SECONDS;
    ChartAxis y = ChartAxis.decibels(-96, 0, "level (RMS of 50 ms), dBFS");
    new SvgChart(WIDE, HIGH, ChartAxis.clock(0, end), y, "Level of wet and of the residual")
        .area("wet", seconds, wet)
        .line("model", seconds, rest)
        .draw(out);
  }

  private static void transfer(Markup out, CompressorParameters parameters) {
    GainComputer curve = GainComputer.of(parameters.thresholdDb(), parameters.ratio());
    double[] in = new double[121];
    double[] level = new double[in.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = LOWEST_DB - LOWEST_DB * i / (in.length - 1);
      level[i] = in[i] + curve.gainDb(in[i]);
    }
    double threshold = parameters.thresholdDb();
    SvgChart chart =
        new SvgChart(
            SQUARE,
            SQUARE,
            ChartAxis.decibels(LOWEST_DB, 0, "input, dBFS"),
            ChartAxis.decibels(LOWEST_DB, 0, "output, dBFS"),
            "Output level over input level");
    if (threshold > LOWEST_DB && threshold < 0) {
      chart.line(
          "threshold", new double[] {threshold, threshold}, new double[] {LOWEST_DB, threshold});
      chart.label("note", threshold, LOWEST_DB, "threshold");
    }
    chart
        .line("unity", new double[] {LOWEST_DB, 0}, new double[] {LOWEST_DB, 0})
        .line("model", in, level)
        .draw(out);
  }

  /** Start of the part in which a curve moves most. */
  private static double liveliest(double[] seconds, double[] values) {
    double best = 0;
    double most = -1;
    double end = seconds[seconds.length - 1];
    for (double from = 0; from + PART_SECONDS <= end; from += PART_SECONDS / 2) {
      double movement = 0;
      for (int i = index(seconds, from) + 1; i < index(seconds, from + PART_SECONDS); i++) {
        double step = Math.abs(values[i] - values[i - 1]);
        movement += Double.isFinite(step) ? step : 0;
      }
      if (movement > most) {
        most = movement;
        best = from;
      }
    }
    return best;
  }

  private static int index(double[] seconds, double at) {
    int found = Arrays.binarySearch(seconds, at);
    return found < 0 ? -found - 1 : found;
  }

  private static double[] sorted(double[] one, double[] other) {
    return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
