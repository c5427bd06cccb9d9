package org.optofit.ui.control;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What a message is, told by shape, colour and word together, so that each alone is enough. */
public enum Mark {
  /** A plain fact. */
  INFO(Icon.INFO, ""),
  /** Sound is running. */
  PLAYING(Icon.PLAY, ""),
  /** Work is running. */
  BUSY(Icon.BUSY, ""),
  /** Its turn has not come. */
  WAITING(Icon.WAITING, ""),
  /** Passed. */
  OK(Icon.OK, "passed"),
  /** Neither passed nor failed: there was nothing to measure. */
  NOT_MEASURED(Icon.DASH, ""),
  /** Worth knowing; stops nobody. */
  WARNING(Icon.WARNING, "warning"),
  /** Cannot go on like this. */
  BLOCKING(Icon.BLOCKING, "blocking"),
  /** No mark at all. */
  NONE(null, "");

  private final @Nullable Icon icon;
  private final String word;

  Mark(@Nullable Icon icon, String word) {
    this.icon = icon;
    this.word = word;
  }

  /** The severity as a word, empty where it needs none. */
  public String word() {
    return word;
  }

  /** Style class that gives text and icon the mark's colour, such as {@code mark-warning}. */
  public String styleClass() {
    return "mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The mark's icon in its colour; an empty region for {@link #NONE}.
   *
   * @param size width and height, px
   */
  public Region node(double size) {
    Region node = icon == null ? new Region() : icon.node(size);
    node.getStyleClass().add(styleClass());
    return node;
  }
}
