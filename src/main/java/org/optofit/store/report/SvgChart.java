package org.optofit.store.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing of curves on one pair of axes: grid, labels outside, unit once per axis. Colours and
 * strokes are those of the page's classes.
 *
 * <p>Curves with more points than the drawing can show keep their extremes per step of half a
 * pixel.
 */
final class SvgChart {
  private static final double LEFT = 46;
  private static final double RIGHT = 12;
  private static final double TOP = 20;
  private static final double BOTTOM = 34;
  private static final double MARK = 3.5;
  private static final double COLUMNS_PER_PIXEL = 2;

  private final double width;
  private final double height;
  private final ChartAxis x;
  private final ChartAxis y;
  private final String description;
  private final List<Shape> shapes = new ArrayList<>();

  /** Something drawn within the plot. */
  private interface Shape {
    void draw(Markup out);
  }

  /**
   * An empty drawing.
   *
   * @param width of all of it in pixels
   * @param height of all of it in pixels
   * @param description what it shows, for those who do not see it
   */
  SvgChart(double width, double height, ChartAxis x, ChartAxis y, String description) {
    this.width = width;
    this.height = height;
    this.x = x;
    this.y = y;
    this.description = description;
  }

  /** A curve; points that are no numbers interrupt it. */
  SvgChart line(String style, double[] xs, double[] ys) {
    shapes.add(out -> out.empty("path", "class", style, "d", path(xs, ys)));
    return this;
  }

  /** A curve filled down to the lower end of the axis. */
  SvgChart area(String style, double[] xs, double[] ys) {
    shapes.add(
        out -> {
          String top = path(xs, ys).replaceFirst("^M", "L");
          if (!top.isEmpty()) {
            String d =
                "M%s %s%sL%s %sZ"
                    .formatted(
                        at(left(xs[0])),
                        at(plotBottom()),
                        top.replace('M', 'L'),
                        at(left(xs[xs.length - 1])),
                        at(plotBottom()));
            out.empty("path", "class", style, "d", d);
          }
        });
    return this;
  }

  /** A disc. */
  SvgChart disc(String style, double atX, double atY) {
    shapes.add(
        out ->
            out.empty(
                "circle", "class", style, "cx", at(left(atX)), "cy", at(top(atY)), "r", at(MARK)));
    return this;
  }

  /** A cross. */
  SvgChart cross(String style, double atX, double atY) {
    shapes.add(
        out -> {
          double a = left(atX);
          double b = top(atY);
          String d =
              "M%s %sL%s %sM%s %sL%s %s"
                  .formatted(
                      at(a - MARK),
                      at(b - MARK),
                      at(a + MARK),
                      at(b + MARK),
                      at(a - MARK),
                      at(b + MARK),
                      at(a + MARK),
                      at(b - MARK));
          out.empty("path", "class", style, "d", d);
        });
    return this;
  }

  /** Words beside a point of the plot, to the right of it or, near the edge, to its left. */
  SvgChart label(String style, double atX, double atY, String text) {
    shapes.add(
        out -> {
          boolean atEnd = x.place(atX) > 0.8;
          out.element(
              "text",
              text,
              "class",
              style,
              "x",
              at(left(atX) + (atEnd ? -8 : 8)),
              "y",
              at(Math.max(TOP + 12, top(atY) - 8)),
              "text-anchor",
              atEnd ? "end" : "start");
        });
    return this;
  }

  /** Draws it. */
  void draw(Markup out) {
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + at(width) + " " + at(height),
        "width",
        at(width),
        "height",
        at(height),
        "role",
        "img",
        "aria-label",
        description);
    out.empty(
        "rect",
        "class",
        "well",
        "x",
        at(LEFT),
        "y",
        at(TOP),
        "width",
        at(width - LEFT - RIGHT),
        "height",
        at(height - TOP - BOTTOM));
    grid(out);
    shapes.forEach(shape -> shape.draw(out));
    out.close();
  }

  private void grid(Markup out) {
    for (ChartAxis.Tick tick : x.ticks()) {
      double place = left(tick.value());
      line(out, tick, place, TOP, place, plotBottom());
      text(out, tick.label(), place, plotBottom() + 14, "middle");
    }
    for (ChartAxis.Tick tick : y.ticks()) {
      double place = top(tick.value());
      line(out, tick, LEFT, place, width - RIGHT, place);
      text(out, tick.label(), LEFT - 6, place + 4, "end");
    }
    text(out, y.name(), 4, TOP - 8, "start");
    text(out, x.name(), width - RIGHT, height - 4, "end");
  }

  private static void line(
      Markup out, ChartAxis.Tick tick, double x1, double y1, double x2, double y2) {
    out.empty(
        "path",
        "class",
        tick.label().isEmpty() ? "grid" : "grid major",
        "d",
        "M%s %sL%s %s".formatted(at(x1), at(y1), at(x2), at(y2)));
  }

  private static void text(Markup out, String text, double x, double y, String anchor) {
    if (!text.isEmpty()) {
      out.element("text", text, "class", "axis", "x", at(x), "y", at(y), "text-anchor", anchor);
    }
  }

  private double plotBottom() {
    return height - BOTTOM;
  }

  private double left(double value) {
    return LEFT + x.place(value) * (width - LEFT - RIGHT);
  }

  /** Values beyond the axis are drawn at its end. */
  private double top(double value) {
    double place = Math.min(1, Math.max(0, y.place(value)));
    return plotBottom() - place * (height - TOP - BOTTOM);
  }

  private String path(double[] xs, double[] ys) {
    StringBuilder d = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < xs.length; ) {
      int end = i + 1;
      if (!drawable(xs[i], ys[i])) {
        pen = false;
        i = end;
        continue;
      }
      int low = i;
      int high = i;
      while (end < xs.length && column(xs[end]) == column(xs[i]) && drawable(xs[end], ys[end])) {
        low = ys[end] < ys[low] ? end : low;
        high = ys[end] > ys[high] ? end : high;
        end++;
      }
      point(d, pen, xs, ys, Math.min(low, high));
      if (low != high) {
        point(d, true, xs, ys, Math.max(low, high));
      }
      pen = true;
      i = end;
    }
    return d.toString();
  }

  private void point(StringBuilder d, boolean pen, double[] xs, double[] ys, int i) {
    d.append(pen ? 'L' : 'M').append(at(left(xs[i]))).append(' ').append(at(top(ys[i])));
  }

  private long column(double value) {
    return Math.round(COLUMNS_PER_PIXEL * left(value));
  }

  private boolean drawable(double atX, double atY) {
    return Double.isFinite(atX) && Double.isFinite(atY) && (!y.logarithmic() || atY > 0);
  }

  /** A coordinate to a tenth of a pixel. */
  private static String at(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
