package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The plot's box with its two scales, and the axes around it. */
record Frame(Rectangle2D box, Scale x, Scale y) {

  private static final double TICK_GAP = 4;
  private static final double BETWEEN_TICKS = 8;
  private static final int[] STRIDES = {2, 3, 4, 6, 12};

  /** A frame inside margins {top, left, bottom, right}; x and y ranges are {low, high}. */
  static Frame inside(Rectangle2D page, double[] margins, double[] xRange, double[] yRange) {
    double width = Math.max(1, page.getWidth() - margins[1] - margins[3]);
    double height = Math.max(1, page.getHeight() - margins[0] - margins[2]);
    Rectangle2D box = new Rectangle2D.Double(margins[1], margins[0], width, height);
    return new Frame(box, new Scale(xRange[0], xRange[1], box.getMinX(), box.getMaxX()),
        new Scale(yRange[0], yRange[1], box.getMaxY(), box.getMinY()));
  }

  /** How many ticks a vertical axis of this height carries. */
  static int most(double height) {
    return Math.max(1, Math.min(7, (int) (height / 22)));
  }

  /** The room that the labels of a vertical axis need. */
  static double leftRoom(Pen pen, double[] range, ValueAxis axis) {
    double height = pen.page().getHeight();
    return new Scale(range[0], range[1], height, 0).ticks(most(height), axis.tick()).stream()
        .mapToDouble(v -> pen.width(Letter.TICK, axis.tick().apply(v))).max().orElse(0) + TICK_GAP + 2;
  }

  /** Grid lines and their values at the left. */
  void drawValues(Pen pen, ValueAxis axis) {
    for (double value : y.ticks(most(box.getHeight()), axis.tick())) {
      double height = y.at(value);
      pen.line(Rule.GRID, Hue.GRID, new double[] {box.getMinX(), height, box.getMaxX(), height});
      String text = axis.tick().apply(value);
      double foot = Math.min(pen.page().getMaxY(), height + Letter.TICK.height() / 2);
      double top = Math.max(0, foot - Letter.TICK.height());
      pen.text(Letter.TICK, text, box.getMinX() - TICK_GAP - pen.width(Letter.TICK, text), top);
    }
  }

  /** The grid lines, for labels to keep clear of. */
  List<Line2D> grid(ValueAxis axis) {
    return y.ticks(most(box.getHeight()), axis.tick()).stream()
        .<Line2D>map(v -> new Line2D.Double(box.getMinX(), y.at(v), box.getMaxX(), y.at(v))).toList();
  }

  /** The line at the foot of the plot. */
  void drawFoot(Pen pen) {
    pen.line(Rule.AXIS, Hue.AXIS, new double[] {box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()});
  }

  /** Labels below the foot, as many as fit, always the last one; gives the places of those printed. */
  List<Integer> drawTicks(Pen pen, double[] places, List<String> texts) {
    int every = 1;
    for (int next = 0; every < texts.size() && overlaps(pen, places, texts, every); next++) {
      every = next < STRIDES.length ? STRIDES[next] : every * 2;
    }
    List<Integer> printed = new ArrayList<>();
    for (int i = texts.size() - 1; i >= 0; i -= every) {
      String text = pen.fit(Letter.TICK, texts.get(i), pen.page().getWidth() / 2);
      pen.line(Rule.AXIS, Hue.AXIS, new double[] {places[i], box.getMaxY(), places[i], box.getMaxY() + 2});
      pen.text(Letter.TICK, text, left(pen, places[i], text), box.getMaxY() + 4);
      printed.add(i);
    }
    return printed;
  }

  private static boolean overlaps(Pen pen, double[] places, List<String> texts, int every) {
    double right = Double.POSITIVE_INFINITY;
    for (int i = texts.size() - 1; i >= 0; i -= every) {
      String text = pen.fit(Letter.TICK, texts.get(i), pen.page().getWidth() / 2);
      double left = left(pen, places[i], text);
      if (left + pen.width(Letter.TICK, text) + BETWEEN_TICKS > right) {
        return true;
      }
      right = left;
    }
    return false;
  }

  private static double left(Pen pen, double place, String text) {
    double width = pen.width(Letter.TICK, text);
    return Math.max(0, Math.min(pen.page().getMaxX() - width, place - width / 2));
  }
}
