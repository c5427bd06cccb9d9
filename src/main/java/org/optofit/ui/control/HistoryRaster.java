package org.optofit.ui.control;

import java.util.Arrays;
import javafx.scene.paint.Color;

/**
 * The history's picture: one column of pixels per column of audio, the newest at the right.
 *
 * <p>{@link #advance} moves the picture to the left and draws only what is new; {@link #redraw}
 * draws everything. Both give the same pixels.
 */
/*
 * Drawn by our own arithmetic into an array, because a Canvas can neither scroll nor draw a column
 * without its neighbours. A line's coverage of a pixel is the distance from the pixel's centre to
 * the nearest of the segments that can reach it: half the width plus half a pixel, less that
 * distance. The widest line reaches 1.5 px at scale 1, so a column depends on REACH neighbours to
 * either side, and that many old columns are drawn again.
 */
final class HistoryRaster {
  private static final double INPUT_WIDTH = 1;
  private static final double OUTPUT_WIDTH = 1.25;
  private static final double GAIN_WIDTH = 2;
  private static final double WASH_OPACITY = 0.22;

  private final HistoryColumns columns;
  private final int width;
  private final int height;
  private final double scale;
  private final int reach;
  private final int[] pixels;
  private final float[] coverage;
  private final float[] inputY;
  private final float[] outputY;
  private final float[] gainY;

  private double framesPerColumn = 1;
  private double rangeDb = 48;
  private Color input = Color.GRAY;
  private Color inputFill = Color.GRAY;
  private Color output = Color.GRAY;
  private Color gain = Color.GRAY;
  private long newest;

  /** A picture of so many device pixels; {@code scale} device pixels make one of the scene. */
  HistoryRaster(HistoryColumns columns, int width, int height, double scale) {
    this.columns = columns;
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.reach = (int) Math.ceil(GAIN_WIDTH * scale / 2 + 0.5);
    this.pixels = new int[width * height];
    this.coverage = new float[height];
    this.inputY = new float[width + 2 * reach];
    this.outputY = new float[width + 2 * reach];
    this.gainY = new float[width + 2 * reach];
  }

  /** Premultiplied ARGB, row by row. */
  int[] pixels() {
    return pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double scale() {
    return scale;
  }

  void setColours(Color input, Color inputFill, Color output, Color gain) {
    this.input = input;
    this.inputFill = inputFill;
    this.output = output;
    this.gain = gain;
  }

  void setScales(double framesPerColumn, double rangeDb) {
    this.framesPerColumn = framesPerColumn;
    this.rangeDb = rangeDb;
  }

  /** Draws all columns. */
  void redraw() {
    newest = newestColumn();
    draw(0);
  }

  /** Moves the picture to the newest column and draws what is new or has changed. */
  void advance() {
    long moved = newestColumn() - newest;
    if (moved < 0 || moved + reach >= width) {
      redraw();
      return;
    }
    newest += moved;
    int shift = (int) moved;
    if (shift > 0) {
      for (int row = 0; row < height; row++) {
        int start = row * width;
        System.arraycopy(pixels, start + shift, pixels, start, width - shift);
      }
    }
    draw(width - 1 - shift - reach);
  }

  private long newestColumn() {
    return columns.isEmpty() ? 0 : HistoryColumns.columnOf(columns.lastFrame(), framesPerColumn);
  }

  /** Draws the columns of pixels from {@code from} to the right edge. */
  private void draw(int from) {
    int first = Math.max(0, from);
    for (int x = first - reach; x < width + reach; x++) {
      prepare(x);
    }
    for (int x = first; x < width; x++) {
      drawColumn(x);
    }
  }

  private void prepare(int x) {
    boolean there =
        !columns.isEmpty()
            && x < width
            && columns.select(newest - (width - 1) + x, framesPerColumn);
    int i = x + reach;
    inputY[i] = there ? y(columns.inputDb(), INPUT_WIDTH) : HistoryColumns.NOTHING;
    outputY[i] = there ? y(columns.outputDb(), OUTPUT_WIDTH) : HistoryColumns.NOTHING;
    gainY[i] = there ? y(columns.gainDb(), GAIN_WIDTH) : HistoryColumns.NOTHING;
  }

  /** Height of a level in device pixels from the top, so that the whole line stays inside. */
  private float y(float db, double lineWidth) {
    double margin = lineWidth * scale / 2;
    return (float) Math.max(margin, Math.min(height - margin, -db / rangeDb * height));
  }

  private void drawColumn(int x) {
    for (int row = 0; row < height; row++) {
      pixels[row * width + x] = 0;
    }
    float level = inputY[x + reach];
    if (Float.isNaN(level)) {
      return;
    }
    fill(x, level, height, inputFill, 1);
    line(x, inputY, INPUT_WIDTH, input);
    line(x, outputY, OUTPUT_WIDTH, output);
    fill(x, 0, gainY[x + reach], gain, WASH_OPACITY);
    line(x, gainY, GAIN_WIDTH, gain);
  }

  private void fill(int x, float top, float bottom, Color colour, double opacity) {
    int lastRow = Math.min(height, (int) Math.ceil(bottom));
    for (int row = (int) top; row < lastRow; row++) {
      double share = Math.min(row + 1, bottom) - Math.max(row, top);
      blend(row * width + x, colour, share * opacity);
    }
  }

  private void line(int x, float[] ys, double lineWidth, Color colour) {
    double outer = lineWidth * scale / 2 + 0.5;
    int top = height;
    int bottom = 0;
    for (int i = x; i < x + 2 * reach; i++) {
      float a = ys[i];
      float b = Float.isNaN(ys[i + 1]) ? a : ys[i + 1];
      if (Float.isNaN(a)) {
        continue;
      }
      int from = Math.max(0, (int) Math.floor(Math.min(a, b) - outer));
      int to = Math.min(height, (int) Math.ceil(Math.max(a, b) + outer));
      for (int row = from; row < to; row++) {
        double distance = distance(row + 0.5, i - x - reach, a, b);
        coverage[row] = (float) Math.max(coverage[row], Math.min(1, outer - distance));
      }
      top = Math.min(top, from);
      bottom = Math.max(bottom, to);
    }
    for (int row = top; row < bottom; row++) {
      blend(row * width + x, colour, coverage[row]);
    }
    Arrays.fill(coverage, Math.min(top, height), Math.max(top, bottom), 0);
  }

  /** Distance of the point (0, y) from the segment (x, a) to (x + 1, b). */
  private static double distance(double y, double x, double a, double b) {
    double rise = b - a;
    double along = Math.max(0, Math.min(1, (-x + (y - a) * rise) / (1 + rise * rise)));
    return Math.hypot(x + along, a + along * rise - y);
  }

  private void blend(int index, Color colour, double opacity) {
    double alpha = opacity * colour.getOpacity();
    if (alpha <= 0) {
      return;
    }
    int under = pixels[index];
    double keep = 1 - alpha;
    int a = mix(255, alpha, under >>> 24, keep);
    int r = mix(colour.getRed() * 255, alpha, under >> 16 & 255, keep);
    int g = mix(colour.getGreen() * 255, alpha, under >> 8 & 255, keep);
    int b = mix(colour.getBlue() * 255, alpha, under & 255, keep);
    pixels[index] = a << 24 | r << 16 | g << 8 | b;
  }

  private static int mix(double over, double alpha, int under, double keep) {
    return (int) (over * alpha + under * keep + 0.5);
  }
}
