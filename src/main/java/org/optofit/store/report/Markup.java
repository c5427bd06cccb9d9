package org.optofit.store.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Well-formed markup, whatever is put into it: every text and attribute is escaped, every element
 * is closed.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private String prefix = "";

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element without content. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element with nothing but text. */
  Markup element(String tag, String text, String... attributes) {
    start(tag, attributes);
    out.append('>');
    text(text);
    out.append("</").append(tag).append('>');
    return this;
  }

  /** Text. */
  Markup text(String text) {
    escape(text);
    return this;
  }

  /** A style sheet of our own, which holds nothing to escape. */
  Markup style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("the style sheet holds markup");
    }
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /**
   * A number as it is read, with its exact value and its place in the JSON beside the page.
   *
   * @param place keys from the outermost, with dots between
   */
  Markup number(String place, double value, String text) {
    return element("data", text, "value", Double.toString(value), "data-key", prefix + place);
  }

  /** Puts keys before the place of every number that follows; nothing for none. */
  Markup within(String keys) {
    prefix = keys;
    return this;
  }

  /** Markup that was made before. */
  Markup fragment(String made) {
    out.append(made);
    return this;
  }

  /** All of it, as a part of something else. */
  String fragment() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is open");
    }
    return out.toString();
  }

  /** All of it. */
  String document() {
    return "<!DOCTYPE html>\n" + fragment();
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  /** Control characters, which markup has no way to write, become a space. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  boolean allowed = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !surrogate(c);
                  out.appendCodePoint(allowed ? c : ' ');
                }
              }
            });
  }

  private static boolean surrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
