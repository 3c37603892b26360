package org.doorstep.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Notes of events above the plot, in as few rows as keep them apart, with a dotted rule down to the foot. */
final class EventRows {

  private static final int MOST_ROWS = 4;
  private static final double ROW = Letter.DARK.height() + 1;

  private final List<Note> notes = new ArrayList<>();

  /** A note whose text (may be empty, if no row was free) starts at {@code left} in a row; -1 if it has none. */
  private record Note(double place, String text, double left, int row) {}

  /** Lays out the notes of a chart whose columns are given by {@code x} on a page of some width. */
  EventRows(Pen pen, List<EventNote> events, Scale x) {
    double[] ends = new double[MOST_ROWS];
    List<EventNote> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingInt(EventNote::position).thenComparing(EventNote::text));
    for (EventNote event : sorted) {
      double place = x.clamped(event.position() - 0.5);
      String text = pen.fit(Letter.DARK, event.text(), pen.page().getWidth() * 0.5);
      double width = pen.width(Letter.DARK, text);
      double left = Math.min(place + 2, pen.page().getMaxX() - width);
      int row = freeRow(ends, left);
      if (row >= 0) {
        ends[row] = left + width + 6;
      }
      notes.add(new Note(place, text, left, row));
    }
  }

  private static int freeRow(double[] ends, double left) {
    for (int row = 0; row < ends.length; row++) {
      if (ends[row] <= left) {
        return row;
      }
    }
    return -1;
  }

  /** The height that the notes need above the plot. */
  double height() {
    return (notes.stream().mapToInt(Note::row).max().orElse(-1) + 1) * ROW;
  }

  void draw(Pen pen, Frame frame) {
    for (Note note : notes) {
      double top = note.row() < 0 ? frame.box().getMinY() : note.row() * ROW + 1;
      pen.line(Rule.EVENT, Hue.TEXT, new double[] {note.place(), top, note.place(), frame.box().getMaxY()});
    }
    notes.stream().filter(note -> note.row() >= 0)
        .forEach(note -> pen.text(Letter.DARK, note.text(), note.left(), note.row() * ROW));
  }
}
