package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Notes of events above the plot, in as few rows as keep them apart, with a dotted rule down to the foot. */
final class EventRows {

  private static final int MOST_ROWS = 4;
  private static final double ROW = Letter.DARK.height() + 1;
  private static final double GAP = 6;

  private final List<Note> notes = new ArrayList<>();

  /**
   * A text from {@code left} to {@code right} in a row, and its rule, which starts at that row; row -1:
   * rule only.
   */
  private record Note(String text, double place, double[] ends, int row) {

    boolean clashes(Note other) {
      boolean share = row == other.row && ends[0] < other.ends[1] + GAP && other.ends[0] < ends[1] + GAP;
      return share || crossedBy(other) || other.crossedBy(this);
    }

    private boolean crossedBy(Note other) {
      return other.row <= row && other.place > ends[0] - 1 && other.place < ends[1] + 1
          && other.place != place;
    }
  }

  /** Lays out the notes of a chart whose columns are given by {@code x}. */
  EventRows(Pen pen, List<EventNote> events, Scale x) {
    List<EventNote> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingInt(EventNote::position).thenComparing(EventNote::text));
    for (EventNote event : sorted) {
      notes.add(place(pen, event.text(), x.clamped(event.position() - 0.5)));
    }
  }

  private Note place(Pen pen, String text, double place) {
    int rows = Math.min(MOST_ROWS, (int) (pen.page().getHeight() * 0.3 / ROW));
    double after = pen.page().getMaxX() - place - 2;
    double before = place - 2;
    String half = pen.fit(Letter.DARK, text, pen.page().getWidth() / 2);
    List<Note> wishes = new ArrayList<>();
    for (String wish : List.of(half, pen.fit(Letter.DARK, text, after))) {
      double width = pen.width(Letter.DARK, wish);
      for (int row = 0; row < rows && !wish.isEmpty(); row++) {
        if (width <= after) {
          wishes.add(new Note(wish, place, new double[] {place + 2, place + 2 + width}, row));
        }
        if (width <= before && width > after) {
          wishes.add(new Note(wish, place, new double[] {place - 2 - width, place - 2}, row));
        }
      }
    }
    return wishes.stream().filter(wish -> notes.stream().noneMatch(wish::clashes)).findFirst()
        .orElse(new Note("", place, new double[] {place, place}, -1));
  }

  /** The height that the notes need above the plot. */
  double height() {
    return (notes.stream().mapToInt(Note::row).max().orElse(-1) + 1) * ROW;
  }

  /** The dotted rules, each from its note to the foot. */
  List<Line2D> rules(Frame frame) {
    return notes.stream().map(note -> rule(note, frame)).toList();
  }

  private static Line2D rule(Note note, Frame frame) {
    double top = note.row() < 0 ? frame.box().getMinY() : note.row() * ROW + 1;
    return new Line2D.Double(note.place(), top, note.place(), frame.box().getMaxY());
  }

  void draw(Pen pen, Frame frame) {
    rules(frame).forEach(rule -> pen.draw(Rule.EVENT, Hue.TEXT, rule));
    notes.forEach(note -> pen.text(Letter.DARK, note.text(), note.ends()[0], Math.max(0, note.row()) * ROW));
  }
}
