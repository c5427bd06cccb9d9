package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Base of everything that draws itself: canvases and charts. The stylesheet gives it one colour per
 * {@link Token}; {@link #paletteChanged()} follows when a theme is put on or changed, and {@link
 * #layoutContent} whenever the size changes. Subclasses hold no colour of their own.
 */
/*
 * A theme change sets forty properties one after the other. Layout comes once after all styles are
 * applied, in a pulse and in a snapshot alike, so the palette is rebuilt there and the subclass
 * hears of one change.
 */
public abstract class ThemedRegion extends Region {
  private static final Map<Token, CssMetaData<ThemedRegion, Color>> PROPERTIES = properties();
  private static final List<CssMetaData<? extends Styleable, ?>> CSS_META_DATA = metaData();

  private final Map<Token, SimpleStyleableObjectProperty<Color>> colours =
      new EnumMap<>(Token.class);
  private Palette palette;
  private boolean stale;

  /** A region in neutral grey, until the stylesheet is applied. */
  protected ThemedRegion() {
    getStyleClass().add("themed-region");
    PROPERTIES.forEach(
        (token, meta) -> {
          var property =
              new SimpleStyleableObjectProperty<>(meta, this, token.property(), Color.GRAY);
          property.addListener(
              observable -> {
                stale = true;
                requestLayout();
              });
          colours.put(token, property);
        });
    palette = currentColours();
  }

  /** The colours in force. */
  public final Palette palette() {
    return palette;
  }

  /** Called in the layout pass after the theme has been put on or changed: draw everything anew. */
  protected void paletteChanged() {}

  /**
   * Places and sizes what is inside. The default lays out managed children as any region does.
   *
   * @param width width of this region, px
   * @param height height of this region, px
   */
  protected void layoutContent(double width, double height) {
    super.layoutChildren();
  }

  @Override
  protected final void layoutChildren() {
    boolean changed = stale;
    stale = false;
    if (changed) {
      palette = currentColours();
    }
    layoutContent(getWidth(), getHeight());
    if (changed) {
      paletteChanged();
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return CSS_META_DATA;
  }

  /** The properties the stylesheet can set on this class. */
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return CSS_META_DATA;
  }

  private Palette currentColours() {
    Map<Token, Color> now = new EnumMap<>(Token.class);
    colours.forEach((token, property) -> now.put(token, property.get()));
    return new Palette(now);
  }

  private static Map<Token, CssMetaData<ThemedRegion, Color>> properties() {
    Map<Token, CssMetaData<ThemedRegion, Color>> all = new EnumMap<>(Token.class);
    for (Token token : Token.values()) {
      all.put(
          token,
          new CssMetaData<>(token.property(), StyleConverter.getColorConverter(), Color.GRAY) {
            @Override
            public boolean isSettable(ThemedRegion region) {
              return !property(region).isBound();
            }

            @Override
            public StyleableProperty<Color> getStyleableProperty(ThemedRegion region) {
              return property(region);
            }

            private SimpleStyleableObjectProperty<Color> property(ThemedRegion region) {
              var property = region.colours.get(token);
              if (property == null) {
                throw new IllegalStateException("no property for " + token);
              }
              return property;
            }
          });
    }
    return all;
  }

  private static List<CssMetaData<? extends Styleable, ?>> metaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(PROPERTIES.values());
    return Collections.unmodifiableList(all);
  }
}
