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

  /**
   * Upper edges in order of height: labels that would overlap become one block around the middle of its
   * anchors.
   */
  private static double[] tops(List<Entry> kept, double[] between) {
    List<Block> blocks = new ArrayList<>();
    for (Entry entry : kept) {
      double height = entry.letter().height();
      Block block = new Block(1, height, entry.anchor() - height / 2).inside(between);
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).bottom() > block.top()) {
        block = blocks.remove(blocks.size() - 1).with(block).inside(between);
      }
      blocks.add(block);
    }
    double[] tops = new double[kept.size()];
    int next = 0;
    for (Block block : blocks) {
      double top = block.top();
      for (int i = 0; i < block.count(); i++) {
        tops[next] = top;
        top += kept.get(next++).letter().height();
      }
    }
    return tops;
  }

  /** Labels that touch: how many, how high, and where the first begins. */
  private record Block(int count, double height, double top) {

    double bottom() {
      return top + height;
    }

    Block with(Block below) {
      int all = count + below.count;
      double middle = ((top + height / 2) * count + (below.top + below.height / 2) * below.count) / all;
      return new Block(all, height + below.height, middle - (height + below.height) / 2);
    }

    Block inside(double[] between) {
      return new Block(count, height, Math.max(between[0], Math.min(between[1] - height, top)));
    }
  }
}
