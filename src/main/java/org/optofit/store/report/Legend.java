package org.optofit.store.report;

/** What the strokes of a chart stand for. */
final class Legend {
  private Legend() {}

  /**
   * Writes one.
   *
   * @param keys style and name in turn
   */
  static void write(Markup out, String... keys) {
    out.open("p", "class", "legend");
    for (int i = 0; i < keys.length; i += 2) {
      out.open(
          "svg",
          "xmlns",
          "http://www.w3.org/2000/svg",
          "viewBox",
          "0 0 24 10",
          "width",
          "24",
          "height",
          "10",
          "aria-hidden",
          "true");
      boolean area = keys[i].equals("wet");
      out.empty("path", "class", keys[i], "d", area ? "M0 1L24 1L24 9L0 9Z" : "M0 5L24 5");
      out.close();
      out.element("span", keys[i + 1]);
    }
    out.close();
  }
}
