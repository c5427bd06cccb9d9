package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Nodes below each other, 8 px apart, on whole pixels: some with a fixed height, the others sharing
 * what is left by weight, none below its own minimum.
 */
public final class Column extends Region {
  private static final double GUTTER = 8;

  private record Share(double height, double weight) {}

  private final List<Share> shares = new ArrayList<>();

  /** An empty column. */
  public Column() {
    getStyleClass().add("column");
  }

  /** Adds a node of a fixed height, px. */
  public Column fixed(Node node, double height) {
    shares.add(new Share(height, 0));
    getChildren().add(node);
    return this;
  }

  /**
   * Adds a node that takes a share of what is left.
   *
   * @param smallest least height, px
   * @param weight its share, above 0
   */
  public Column growing(Node node, double smallest, double weight) {
    shares.add(new Share(smallest, weight));
    getChildren().add(node);
    return this;
  }

  @Override
  protected double computeMinHeight(double width) {
    double sum = Math.max(0, shares.size() - 1) * GUTTER;
    for (Share share : shares) {
      sum += share.height;
    }
    return sum;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest = 0;
    for (Node child : getChildren()) {
      widest = Math.max(widest, child.prefWidth(-1));
    }
    return widest;
  }

  @Override
  protected void layoutChildren() {
    double fixed = Math.max(0, shares.size() - 1) * GUTTER;
    double weights = 0;
    for (Share share : shares) {
      fixed += share.weight > 0 ? 0 : share.height;
      weights += share.weight;
    }
    double left = getHeight() - fixed;
    double y = 0;
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      double height = share.height;
      if (share.weight > 0) {
        height = Math.max(height, Math.rint(left * share.weight / weights));
        left -= height;
        weights -= share.weight;
      }
      getChildren().get(i).resizeRelocate(0, y, getWidth(), height);
      y += height + GUTTER;
    }
  }
}
