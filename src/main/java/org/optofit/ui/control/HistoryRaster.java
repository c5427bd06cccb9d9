package org.optofit.ui.control;

import java.util.Arrays;

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
 * distance. The widest line reaches 1.5 px at scale 1, so a column depends on `reach` neighbours to
 * either side, and that many old columns are drawn again. The picture is opaque, its grid included,
 * because laying it over a second picture of the grid would cost as much again; where a line of
 * time stands or stood, the column is drawn again after a move.
 */
final class HistoryRaster {
  private static final double INPUT_WIDTH = 1;
  private static final double OUTPUT_WIDTH = 1.25;
  private static final double GAIN_WIDTH = 2;
  private static final double WASH_OPACITY = 0.22;

  private HistoryColumns columns;
  private final int width;
  private final int height;
  private final double scale;
  private final int reach;
  private final int[] pixels;
  private final float[] coverage;
  private final float[] inputY;
  private final float[] outputY;
  private final float[] gainY;

  private HistoryColours colours = new HistoryColours(0, 0, 0, 0, 0, 0, 0);
  private HistoryGrid grid;
  private double framesPerColumn = 1;
  private double rangeDb = 48;
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
    this.grid = new HistoryGrid(height, 1, new int[0], new int[0], new int[0], colours);
  }

  /** Opaque ARGB, row by row. */
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

  void setGround(HistoryGrid grid, HistoryColours colours) {
    this.grid = grid;
    this.colours = colours;
  }

  /** Draws other columns from the next {@link #redraw} on. */
  void setColumns(HistoryColumns columns) {
    this.columns = columns;
  }

  /** Selects in the columns what the picture shows at a pixel; false if that is nothing. */
  boolean select(int x) {
    return !columns.isEmpty() && columns.select(newest - (width - 1) + x, framesPerColumn);
  }

  void setScales(double framesPerColumn, double rangeDb) {
    this.framesPerColumn = framesPerColumn;
    this.rangeDb = rangeDb;
  }

  /** Draws all columns. */
  void redraw() {
    newest = newestColumn();
    draw(0, width);
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
    draw(width - 1 - shift - reach, width);
    if (shift > 0) {
      for (int line = 0; line < grid.lineCount(); line++) {
        int x = grid.lineColumn(line);
        draw(x - shift, x - shift + grid.thickness());
        draw(x, x + grid.thickness());
      }
    }
  }

  private long newestColumn() {
    return columns.isEmpty() ? 0 : HistoryColumns.columnOf(columns.lastFrame(), framesPerColumn);
  }

  /** Draws the columns of pixels {@code from} to {@code to - 1}. */
  private void draw(int from, int to) {
    int first = Math.max(0, from);
    int last = Math.min(width, to);
    for (int x = first - reach; x < last + reach; x++) {
      prepare(x);
    }
    for (int x = first; x < last; x++) {
      drawColumn(x);
    }
  }

  private void prepare(int x) {
    boolean there = x < width && select(x);
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
    int[] ground = grid.column(x);
    for (int row = 0; row < height; row++) {
      pixels[row * width + x] = ground[row];
    }
    float level = inputY[x + reach];
    if (Float.isNaN(level)) {
      return;
    }
    fill(x, level, height, colours.inputFill(), 1);
    line(x, inputY, INPUT_WIDTH, colours.input());
    line(x, outputY, OUTPUT_WIDTH, colours.output());
    fill(x, 0, gainY[x + reach], colours.gain(), WASH_OPACITY);
    line(x, gainY, GAIN_WIDTH, colours.gain());
  }

  private void fill(int x, float top, float bottom, int colour, double opacity) {
    int lastRow = Math.min(height, (int) Math.ceil(bottom));
    for (int row = (int) top; row < lastRow; row++) {
      double share = Math.min(row + 1, bottom) - Math.max(row, top);
      blend(row * width + x, colour, share * opacity);
    }
  }

  private void line(int x, float[] ys, double lineWidth, int colour) {
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
    double dx = x + along;
    double dy = a + along * rise - y;
    // Not hypot: values are small, and its care for overflow took most of the drawing.
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Lays a colour over a pixel, in 256 steps of opacity. */
  private void blend(int index, int colour, double opacity) {
    int over = (int) (opacity * 256 + 0.5);
    int keep = 256 - over;
    int under = pixels[index];
    int redBlue = (colour & 0xFF00FF) * over + (under & 0xFF00FF) * keep + 0x800080;
    int green = (colour & 0x00FF00) * over + (under & 0x00FF00) * keep + 0x008000;
    pixels[index] = 0xFF000000 | ((redBlue >>> 8) & 0xFF00FF) | ((green >>> 8) & 0x00FF00);
  }
}
