package org.optofit.ui.control;

import javafx.scene.paint.Color;

/** The history's colours as opaque 0xRRGGBB numbers, for drawing without objects. */
record HistoryColours(
    int well, int grid, int gridMajor, int input, int inputFill, int output, int gain) {

  static HistoryColours of(Palette palette) {
    return new HistoryColours(
        rgb(palette.of(Token.WELL)),
        rgb(palette.of(Token.GRID)),
        rgb(palette.of(Token.GRID_MAJOR)),
        rgb(palette.of(Token.INPUT)),
        rgb(palette.of(Token.INPUT_FILL)),
        rgb(palette.of(Token.OUTPUT)),
        rgb(palette.of(Token.ACCENT)));
  }

  private static int rgb(Color colour) {
    return channel(colour.getRed()) << 16
        | channel(colour.getGreen()) << 8
        | channel(colour.getBlue());
  }

  private static int channel(double share) {
    return (int) Math.round(share * 255);
  }
}
