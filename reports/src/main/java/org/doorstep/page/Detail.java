package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;

/** How much a page tells: main points, decisions and promises on page 1; notes and charts on page 2. */
public record Detail(int points, int actions, int notes, boolean charts) {
  static final int MOST = 5;
  private static final int FEWEST_ACTIONS = 2;
  private static final int MOST_NOTES = 12;

  /** For page 2: notes go first, from the last; the charts only where the table alone fills the page. */
  static final List<Detail> NOTES = forGlance();

  /**
   * For page 1 with so many points to tell, from the fullest to the shortest: where a fuller one does not fit the page,
   * the next is tried. Main points are what page 1 is for, in every language the same: actions go down to two of each
   * kind, told as more elsewhere, before a point is left out.
   */
  static List<Detail> forFront(int atMost) {
    List<Detail> levels = new ArrayList<>();
    for (int points = Math.max(1, Math.min(MOST, atMost)); points >= 1; points--) {
      for (int actions = MOST; actions >= FEWEST_ACTIONS; actions--) {
        levels.add(new Detail(points, actions, MOST_NOTES, true));
      }
    }
    levels.add(new Detail(1, 1, MOST_NOTES, true));
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
