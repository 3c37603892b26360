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
    if (rows.isEmpty()) {
      Empty.draw(pen, empty);
      return;
    }
    double widest = rows.stream().mapToDouble(r -> pen.width(Letter.DARK, r.name())).max().orElse(0);
    double left = Math.min(widest + 6, pen.page().getWidth() / 3);
    long most = Math.max(1, rows.stream().mapToLong(AgeChart::total).max().orElse(1));
    double room = pen.width(Letter.STRONG, whole(most)) + 5;
    Scale x = new Scale(0, most, left, pen.page().getMaxX() - room);
    drawHead(pen, left);
    int apart = Math.max(1, (int) Math.ceil(Letter.DARK.height() / Math.max(0.1, height)));
    for (int i = 0; i < rows.size(); i++) {
      double[] band = {head + i * height, height};
      drawBar(pen, rows.get(i), x, band, apart == 1);
      if (i % apart == 0 && band[0] + height / 2 + Letter.DARK.height() / 2 <= pen.page().getMaxY()) {
        drawWords(pen, rows.get(i), x, band);
      }
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

  private static double textTop(double[] band) {
    return band[0] + (band[1] - Letter.DARK.height()) / 2;
  }

  /** The name before the bar and the sum behind it; of rows too narrow for words, only some have them. */
  private static void drawWords(Pen pen, AgeRow row, Scale x, double[] band) {
    pen.text(Letter.DARK, pen.fit(Letter.DARK, row.name(), x.from() - 4), 0, textTop(band));
    pen.text(Letter.STRONG, whole(total(row)), x.at(total(row)) + 4, textTop(band));
  }

  private void drawBar(Pen pen, AgeRow row, Scale x, double[] band, boolean counted) {
    double thick = Math.min(band[1] * 0.72, 14);
    double top = band[0] + (band[1] - thick) / 2;
    long before = 0;
    for (int i = 0; i < row.counts().size(); i++) {
      double from = x.at(before);
      before += row.counts().get(i);
      double width = x.at(before) - from;
      pen.fill(shade(i), new Rectangle2D.Double(from, top, width, thick));
      Letter letter = Letter.TICK.in(i + TileGrid.SHADES.size() - ages.size() >= 3 ? Hue.PAPER : Hue.TEXT);
      String count = whole(row.counts().get(i));
      double needed = pen.width(letter, count);
      if (counted && needed + 3 <= width) {
        pen.text(letter, count, from + (width - needed) / 2, textTop(band));
      }
    }
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
