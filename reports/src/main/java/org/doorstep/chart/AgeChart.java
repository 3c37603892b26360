package org.doorstep.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * Open matters of each group by age: one bar each, from young and light to old and dark, counts in the
 * bars.
 */
public final class AgeChart extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double SWATCH = 6;

  private final transient List<String> ages;
  private final transient List<AgeRow> rows;
  private final transient String empty;

  /** At most five ages, youngest first. */
  public AgeChart(List<String> ages, List<AgeRow> rows, String empty) {
    if (ages.size() > TileGrid.SHADES.size()) {
      throw new IllegalArgumentException("an age chart has at most five ages, not " + ages.size());
    }
    this.ages = ages;
    this.rows = rows;
    this.empty = empty;
  }

  @Override
  void draw(Pen pen) {
    double head = Letter.LABEL.height() + 4;
    double height = (pen.page().getHeight() - head) / Math.max(1, rows.size());
    if (rows.isEmpty() || height < Letter.DARK.height()) {
      Empty.draw(pen, empty);
      return;
    }
    double widest = rows.stream().mapToDouble(r -> pen.width(Letter.DARK, r.name())).max().orElse(0);
    double left = Math.min(widest + 6, pen.page().getWidth() / 3);
    long most = Math.max(1, rows.stream().mapToLong(AgeChart::total).max().orElse(1));
    double room = pen.width(Letter.STRONG, whole(most)) + 5;
    Scale x = new Scale(0, most, left, pen.page().getMaxX() - room);
    drawHead(pen, left);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(pen, rows.get(i), x, new double[] {head + i * height, height});
    }
  }

  private void drawHead(Pen pen, double left) {
    double x = left;
    for (int i = 0; i < ages.size(); i++) {
      double room = (pen.page().getMaxX() - left) / ages.size() - SWATCH - 8;
      String age = pen.fit(Letter.LABEL, ages.get(i), room);
      pen.fill(shade(i), new Rectangle2D.Double(x, 1, SWATCH, SWATCH));
      pen.text(Letter.LABEL, age, x + SWATCH + 2, 0);
      x += SWATCH + 8 + pen.width(Letter.LABEL, age);
    }
  }

  private void drawRow(Pen pen, AgeRow row, Scale x, double[] band) {
    double thick = Math.min(band[1] * 0.72, 14);
    double top = band[0] + (band[1] - thick) / 2;
    double text = band[0] + (band[1] - Letter.DARK.height()) / 2;
    pen.text(Letter.DARK, pen.fit(Letter.DARK, row.name(), x.from() - 4), 0, text);
    long before = 0;
    for (int i = 0; i < row.counts().size(); i++) {
      double from = x.at(before);
      before += row.counts().get(i);
      double width = x.at(before) - from;
      pen.fill(shade(i), new Rectangle2D.Double(from, top, width, thick));
      Letter letter = Letter.TICK.in(i + TileGrid.SHADES.size() - ages.size() >= 3 ? Hue.PAPER : Hue.TEXT);
      String count = whole(row.counts().get(i));
      double needed = pen.width(letter, count);
      if (needed + 3 <= width) {
        pen.text(letter, count, from + (width - needed) / 2, text);
      }
    }
    pen.text(Letter.STRONG, whole(before), x.at(before) + 4, text);
  }

  /** The oldest is always the darkest. */
  private Color shade(int age) {
    return TileGrid.SHADES.get(age + TileGrid.SHADES.size() - ages.size());
  }

  private static long total(AgeRow row) {
    return row.counts().stream().mapToLong(Long::longValue).sum();
  }

  private static String whole(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  @Override
  String content() {
    return ages + " " + rows + " " + empty;
  }
}
