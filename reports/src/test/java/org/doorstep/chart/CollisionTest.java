package org.doorstep.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of any chart covers another or leaves the box, whatever the data and the size. */
class CollisionTest {

  private static final double[][] SIZES = {{515, 300}, {515, 156}, {240, 110}, {160, 90}, {90, 60}};

  static Stream<Map.Entry<String, Ink>> cases() {
    return Cases.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void textsStayApartAndInside(Map.Entry<String, Ink> chart) {
    List<String> faults = new ArrayList<>();
    for (double[] size : SIZES) {
      List<Placed> texts = chart.getValue().rehearse(size[0], size[1]).placed();
      Rectangle2D page = new Rectangle2D.Double(-0.01, -0.01, size[0] + 0.02, size[1] + 0.02);
      for (int i = 0; i < texts.size(); i++) {
        if (!page.contains(texts.get(i).box())) {
          faults.add(chart.getKey() + " " + size[0] + "x" + size[1] + ": leaves the box: " + texts.get(i));
        }
        for (int j = 0; j < i; j++) {
          if (shrunk(texts.get(i).box()).intersects(shrunk(texts.get(j).box()))) {
            faults.add(chart.getKey() + " " + size[0] + "x" + size[1] + ": " + texts.get(i) + " on "
                + texts.get(j));
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  private static Rectangle2D shrunk(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() + 0.01, box.getY() + 0.01, box.getWidth() - 0.02, box.getHeight() - 0.02);
  }
}
