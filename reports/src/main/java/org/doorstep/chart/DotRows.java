package org.doorstep.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * A table of things due, such as milestones: a row for each area, a dot for each thing met, a ring for each that was
 * not, and x of y at the end; where the dots have no room, a bar in two tints takes their place.
 */
public final class DotRows extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double STEP = 6.5;
  private static final double RADIUS = 2;

  private final transient List<DotRow> rows;
  private final transient String empty;

  public DotRows(List<DotRow> rows, String empty) {
    this.rows = rows;
    this.empty = empty;
  }

  @Override
  void draw(Pen pen) {
    if (rows.isEmpty()) {
      Empty.draw(pen, empty);
      return;
    }
    double height = Math.min(16, pen.page().getHeight() / rows.size());
    double widest = rows.stream().mapToDouble(row -> pen.width(Letter.DARK, row.name())).max().orElse(0);
    double left = Math.min(widest + 8, pen.page().getWidth() / 2.5);
    double end = rows.stream().mapToDouble(row -> pen.width(Letter.STRONG, count(row))).max().orElse(0) + 6;
    long most = Math.max(1, rows.stream().mapToLong(DotRow::due).max().orElse(1));
    Rectangle2D plot = new Rectangle2D.Double(left, 0, Math.max(1, pen.page().getWidth() - left - end), height);
    int apart = Math.max(1, (int) Math.ceil(Letter.DARK.height() / height));
    for (int i = 0; i < rows.size(); i++) {
      double top = i * height;
      drawMarks(pen, rows.get(i), new Rectangle2D.Double(left, top, plot.getWidth(), height), most);
      if (i % apart == apart / 2 && top + height / 2 + Letter.DARK.height() / 2 <= pen.page().getMaxY()) {
        drawWords(pen, rows.get(i), left, top + (height - Letter.DARK.height()) / 2);
      }
    }
  }

  private static void drawWords(Pen pen, DotRow row, double left, double top) {
    pen.text(Letter.DARK, pen.fit(Letter.DARK, row.name(), left - 6), 0, Math.max(0, top));
    String count = count(row);
    pen.text(Letter.STRONG, count, pen.page().getMaxX() - pen.width(Letter.STRONG, count), Math.max(0, top));
  }

  private static void drawMarks(Pen pen, DotRow row, Rectangle2D box, long most) {
    double middle = box.getCenterY();
    pen.line(Rule.GRID, Hue.GRID, new double[] {box.getMinX(), middle, box.getMaxX(), middle});
    if (most * STEP > box.getWidth() || box.getHeight() < 2 * RADIUS) {
      drawBar(pen, row, box, most);
      return;
    }
    for (int i = 0; i < row.due(); i++) {
      double x = box.getMinX() + STEP / 2 + i * STEP;
      if (i < row.met()) {
        pen.dot(Hue.BLUE, x, middle, RADIUS);
      } else {
        pen.ring(Hue.RUST, x, middle, RADIUS);
      }
    }
  }

  private static void drawBar(Pen pen, DotRow row, Rectangle2D box, long most) {
    double thick = Math.min(box.getHeight() * 0.6, 8);
    double all = box.getWidth() * row.due() / most;
    double met = box.getWidth() * row.met() / most;
    pen.fill(TileGrid.SHADES.get(1), new Rectangle2D.Double(box.getMinX(), box.getCenterY() - thick / 2, all, thick));
    pen.fill(Hue.BLUE, new Rectangle2D.Double(box.getMinX(), box.getCenterY() - thick / 2, met, thick));
  }

  private static String count(DotRow row) {
    return String.format(Locale.ROOT, "%,d/%,d", row.met(), row.due());
  }

  @Override
  String content() {
    return rows + " " + empty;
  }
}
