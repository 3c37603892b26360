package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much a page tells: main points, decisions and promises, definitions. */
public record Detail(int points, int actions, int definitions) {
  private static final int MOST = 5;

  /**
   * From the fullest to the shortest; where a fuller one does not fit the page, the next is tried. A main point
   * weighs as much as two actions.
   */
  public static final List<Detail> LEVELS = levels();

  private static List<Detail> levels() {
    List<Detail> levels = new ArrayList<>();
    for (int points = MOST; points >= 1; points--) {
      for (int actions = MOST; actions >= 1; actions--) {
        levels.add(new Detail(points, actions, Math.max(0, points + actions - MOST - 2)));
      }
    }
    levels.sort(Comparator.comparingInt((Detail detail) -> -2 * detail.points - detail.actions)
        .thenComparing(detail -> -detail.points));
    return List.copyOf(levels);
  }
}
