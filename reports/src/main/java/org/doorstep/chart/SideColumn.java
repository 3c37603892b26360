package org.doorstep.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels at the ends of lines, in a column to the right of the plot: each as near to its line as the others
 * allow, with a hair line where it had to move; the least important go first when there is no room for all.
 */
final class SideColumn {

  private static final double GAP = 7;

  private final List<Entry> entries = new ArrayList<>();

  /** One label: where it belongs, and its rank (0 stays longest). */
  private record Entry(String text, Letter letter, double anchor, int rank) {}

  /** Adds a label that belongs at the height {@code anchor}; empty texts are left out. */
  void add(String text, Letter letter, double anchor, int rank) {
    if (!text.isEmpty() && Double.isFinite(anchor)) {
      entries.add(new Entry(text, letter, anchor, rank));
    }
  }

  /** The room to keep at the right of the plot, at most a third of the page. */
  double room(Pen pen) {
    double widest = entries.stream().mapToDouble(e -> pen.width(e.letter(), e.text())).max().orElse(0);
    return Math.min(widest + GAP + 1, pen.page().getWidth() / 3);
  }

  /** Prints the labels from {@code x} on, between two heights. */
  void print(Pen pen, double x, double[] between) {
    List<Entry> kept = kept(between[1] - between[0]);
    double[] tops = tops(kept, between);
    double room = pen.page().getMaxX() - x - GAP;
    for (int i = 0; i < kept.size(); i++) {
      Entry entry = kept.get(i);
      double middle = tops[i] + entry.letter().height() / 2;
      if (Math.abs(middle - entry.anchor()) > 1.5) {
        pen.line(Rule.HAIR, Hue.AXIS, new double[] {x + 0.5, entry.anchor(), x + GAP - 1.5, middle});
      }
      pen.text(entry.letter(), pen.fit(entry.letter(), entry.text(), room), x + GAP, tops[i]);
    }
  }

  private List<Entry> kept(double height) {
    List<Entry> kept = new ArrayList<>(entries);
    kept.sort(Comparator.comparingInt(Entry::rank));
    while (!kept.isEmpty() && kept.stream().mapToDouble(e -> e.letter().height()).sum() > height) {
      kept.remove(kept.size() - 1);
    }
    kept.sort(Comparator.comparingDouble(Entry::anchor).thenComparingInt(Entry::rank));
    return kept;
  }

  /** Upper edges in order of height: wished places, pushed down where they overlap, then up from the bottom. */
  private static double[] tops(List<Entry> kept, double[] between) {
    double[] tops = new double[kept.size()];
    double free = between[0];
    for (int i = 0; i < tops.length; i++) {
      double height = kept.get(i).letter().height();
      tops[i] = Math.max(free, kept.get(i).anchor() - height / 2);
      free = tops[i] + height;
    }
    double floor = between[1];
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], floor - kept.get(i).letter().height());
      floor = tops[i];
    }
    return tops;
  }
}
