package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class ColumnTest {
  @Test
  void whatIsLeftIsSharedByWeightOnWholePixels() {
    Region a = new Region();
    Region b = new Region();
    Region c = new Region();
    Column column = new Column().growing(a, 10, 5).fixed(b, 140).growing(c, 10, 3);
    column.resize(800, 561);
    column.layout();
    assertEquals(253, a.getHeight());
    assertEquals(261, b.getLayoutY());
    assertEquals(140, b.getHeight());
    assertEquals(409, c.getLayoutY());
    assertEquals(152, c.getHeight());
    assertEquals(800, c.getWidth());
  }

  @Test
  void nothingGetsLessThanItsMinimum() {
    Region a = new Region();
    Column column = new Column().fixed(new Region(), 100).growing(a, 148, 1);
    assertEquals(256, column.minHeight(-1));
    column.resize(440, 200);
    column.layout();
    assertEquals(148, a.getHeight());
  }
}
