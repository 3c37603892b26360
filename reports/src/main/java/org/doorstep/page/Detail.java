package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much a page tells: main points, decisions and promises on page 1; notes and charts on page 2. */
public record Detail(int points, int actions, int notes, boolean charts) {
  static final int MOST = 5;
  private static final int MOST_NOTES = 12;

  /** For page 2: notes go first, from the last; the charts only where the table alone fills the page. */
  static final List<Detail> NOTES = forGlance();

  /**
   * For page 1 with so many points to tell, from the fullest to the shortest: where a fuller one does not fit
   * the page, the next is tried. A main point weighs as much as two actions; at equal weight the more even
   * telling comes first.
   */
  static List<Detail> forFront(int atMost) {
    List<Detail> levels = new ArrayList<>();
    for (int points = Math.max(1, Math.min(MOST, atMost)); points >= 1; points--) {
      for (int actions = MOST; actions >= 1; actions--) {
        levels.add(new Detail(points, actions, MOST_NOTES, true));
      }
    }
    levels.sort(Comparator.comparingInt((Detail detail) -> -2 * detail.points - detail.actions)
        .thenComparing(detail -> -Math.min(detail.points, detail.actions))
        .thenComparing(detail -> -detail.points));
    return List.copyOf(levels);
  }

  private static List<Detail> forGlance() {
    List<Detail> levels = new ArrayList<>();
    for (int notes = MOST_NOTES; notes >= 0; notes--) {
      levels.add(new Detail(MOST, MOST, notes, true));
    }
    levels.add(new Detail(MOST, MOST, 0, false));
    return List.copyOf(levels);
  }
}
