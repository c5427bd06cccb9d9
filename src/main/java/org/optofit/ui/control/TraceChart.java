package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.optofit.ui.control.FixedTicksAxis.Tick;

/**
 * Values over the clock of a recording: either two traces that hang from 0 at the top, measured
 * below modelled, or one trace about 0. Not-a-number is a gap.
 */
public final class TraceChart extends XyChart {
  private static final double LABELS_BELOW = 24;
  private static final double NO_LABELS_BELOW = 16;
  private static final double SMALLEST_DEPTH_DB = 6;
  private static final double[] HALF_RANGES_DB = {3, 6, 12, 24, 48};

  /** What a chart shows. */
  public enum Kind {
    /** Gain reduction in dB, positive and pointing down, without a time axis of its own. */
    GAIN_REDUCTION,
    /** A difference in dB about 0, with the time axis. */
    DIFFERENCE
  }

  private final Kind kind;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
  private final InsideLabel axisName = new InsideLabel("dB of gain reduction, downwards", false);

  /** An empty chart. */
  public TraceChart(Kind kind) {
    super(kind == Kind.GAIN_REDUCTION ? NO_LABELS_BELOW : LABELS_BELOW);
    this.kind = kind;
    getStyleClass().add("trace-chart");
    domain.setTickLabelsVisible(kind == Kind.DIFFERENCE);
    range.setInverted(kind == Kind.GAIN_REDUCTION);
    plot.setDataset(data);
    plot.setRenderer(lines);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    if (kind == Kind.GAIN_REDUCTION) {
      plot.addAnnotation(axisName);
    }
    show(new double[0], 0, 1, new double[0]);
  }

  /**
   * Shows traces in place of those before; the last one lies on top.
   *
   * @param seconds clock of each value, rising
   * @param fromSeconds left end of the axis
   * @param toSeconds right end of the axis
   * @param tracesDb values in dB, as many as there are times; gain reduction is 0 or above
   */
  public void show(double[] seconds, double fromSeconds, double toSeconds, double[]... tracesDb) {
    plot.setNotify(false);
    while (data.getSeriesCount() > 0) {
      data.removeSeries(data.getSeriesKey(data.getSeriesCount() - 1));
    }
    double largest = 0;
    for (int i = 0; i < tracesDb.length; i++) {
      double[] shown = new double[seconds.length];
      for (int n = 0; n < shown.length; n++) {
        double value = tracesDb[i][n];
        shown[n] = kind == Kind.GAIN_REDUCTION ? Math.max(0, value) : value;
        if (Math.abs(value) > largest) {
          largest = Math.abs(value);
        }
      }
      data.addSeries(i, new double[][] {seconds, shown});
    }
    ClockTicks clock = ClockTicks.of(fromSeconds, toSeconds);
    domain.show(fromSeconds, toSeconds, clock.ticks());
    if (kind == Kind.GAIN_REDUCTION) {
      hang(largest);
    } else {
      centre(largest);
    }
    colour(palette());
    plot.setNotify(true);
  }

  private void hang(double largest) {
    double depth = Math.max(SMALLEST_DEPTH_DB, Math.ceil((largest + 0.5) / 2) * 2);
    AxisTicks labels = AxisTicks.decibels(0, depth, AxisTicks.MOST_LABELS);
    double step = labels.step();
    double end = Math.ceil(depth / step) * step;
    List<Tick> ticks = new ArrayList<>();
    for (double db = 0; db <= end; db += step) {
      ticks.add(new Tick(db, Numbers.fixed(db, 0)));
      if (db + step / 2 < end) {
        ticks.add(new Tick(db + step / 2, ""));
      }
    }
    range.show(0, end, ticks);
  }

  private void centre(double largest) {
    double half = HALF_RANGES_DB[HALF_RANGES_DB.length - 1];
    for (double each : HALF_RANGES_DB) {
      if (largest <= each) {
        half = each;
        break;
      }
    }
    range.show(
        -half,
        half,
        List.of(
            new Tick(-half, Numbers.signed(-half, 0)),
            new Tick(-half / 2, ""),
            new Tick(0, "0"),
            new Tick(half / 2, ""),
            new Tick(half, Numbers.signed(half, 0))));
  }

  @Override
  void colour(Palette palette) {
    axisName.setColour(palette.awt(Token.TEXT_MUTED));
    int top = data.getSeriesCount() - 1;
    for (int i = 0; i <= top; i++) {
      if (kind == Kind.DIFFERENCE) {
        lines.setSeriesPaint(i, palette.awt(Token.TEXT));
        lines.setSeriesStroke(i, THIN);
      } else {
        lines.setSeriesPaint(i, palette.awt(i == top ? Token.ACCENT : Token.INPUT));
        lines.setSeriesStroke(i, i == top ? SERIES : MEASURED);
      }
    }
  }
}
