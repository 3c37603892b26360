package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds places for labels beside points, so that none covers a mark, another label or the edge: near places
 * first, then farther ones with a hair line; never across a data line, across other lines only if it must.
 */
final class Labels {

  private static final double[][] DIRECTIONS = {
    {1, 0}, {0, -1}, {-1, 0}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};
  private static final double LEAST_LEAD = 1.5;
  private static final double LEAST_ROOM = 95;
  private static final double[] DISTANCES = {5, 11, 19, 29, 41, 55};

  private final Rectangle2D frame;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();
  private final List<Line2D> faint = new ArrayList<>();

  /** One place: the label's box, and the line that leads to it from its point. */
  private record Place(Rectangle2D box, Line2D lead) {}

  Labels(Rectangle2D frame) {
    this.frame = frame;
  }

  /** Keeps labels off a mark. */
  void avoid(double x, double y, double radius) {
    taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** Keeps labels off a box. */
  void avoid(Rectangle2D box) {
    taken.add(box);
  }

  /** Keeps labels off a line. */
  void avoid(Line2D line) {
    lines.add(line);
  }

  /** Keeps labels off a line, as long as there is another place. */
  void avoidIfPossible(Line2D line) {
    faint.add(line);
  }

  /** Prints a label near a point, shortened if it must be; false if there is no place for it. */
  boolean print(Pen pen, Letter letter, String text, double[] point) {
    return printWhole(pen, letter, pen.fit(letter, text, frame.getWidth() * 0.3), point)
        || printWhole(pen, letter, pen.fit(letter, text, frame.getWidth() * 0.12), point);
  }

  /** Prints a name near a point whole, or not at all: half a name is none. */
  boolean printName(Pen pen, Letter letter, String text, double[] point) {
    return pen.width(letter, text) <= Math.max(LEAST_ROOM, frame.getWidth() * 0.45)
        && printWhole(pen, letter, text, point);
  }

  private boolean printWhole(Pen pen, Letter letter, String shown, double[] point) {
    if (shown.isEmpty()) {
      return false;
    }
    double[] size = {pen.width(letter, shown), letter.height()};
    Place place = find(point, size, true);
    place = place == null ? find(point, size, false) : place;
    if (place == null) {
      return false;
    }
    if (place.lead().getP1().distance(place.lead().getP2()) > LEAST_LEAD) {
      pen.draw(Rule.HAIR, letter.color(), place.lead());
      lines.add(place.lead());
    }
    pen.text(letter, shown, place.box().getX(), place.box().getY());
    taken.add(place.box());
    return true;
  }

  private Place find(double[] point, double[] size, boolean clearOfFaint) {
    for (double distance : DISTANCES) {
      for (double[] direction : DIRECTIONS) {
        Rectangle2D box = box(point, size, direction, distance);
        Place place = new Place(box, lead(box, point));
        if (isFree(place) && !(clearOfFaint && faint.stream().anyMatch(line -> line.intersects(box)))) {
          return place;
        }
      }
    }
    return null;
  }

  private static Rectangle2D box(double[] point, double[] size, double[] direction, double distance) {
    double slant = direction[0] != 0 && direction[1] != 0 ? 0.7 : 1;
    double x = point[0] + direction[0] * distance * slant + (direction[0] - 1) / 2 * size[0];
    double y = point[1] + direction[1] * distance * slant + (direction[1] - 1) / 2 * size[1];
    return new Rectangle2D.Double(x, y, size[0], size[1]);
  }

  private boolean isFree(Place place) {
    return frame.contains(place.box())
        && taken.stream().noneMatch(other -> other.intersects(place.box()) || place.lead().intersects(other))
        && lines.stream().noneMatch(line -> line.intersects(place.box()));
  }

  /** From beside the point's mark to the nearest edge of the box. */
  private static Line2D lead(Rectangle2D box, double[] point) {
    double x = Math.max(box.getMinX(), Math.min(box.getMaxX(), point[0]));
    double y = Math.max(box.getMinY(), Math.min(box.getMaxY(), point[1]));
    double start = Math.min(1, 5 / Math.hypot(x - point[0], y - point[1]));
    return new Line2D.Double(point[0] + (x - point[0]) * start, point[1] + (y - point[1]) * start, x, y);
  }
}
