package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a page tells: points or sentences, actions, notes or definitions, and rows of charts; on page 1, without
 * charts, whether what lies ahead is told.
 */
public record Detail(int points, int actions, int notes, int charts) {
  static final int MOST = 5;
  private static final int FEW = 3;
  private static final int MOST_NOTES = 12;

  /** For page 2: notes go first, from the last; the charts only where the table alone fills the page. */
  static final List<Detail> NOTES = forGlance();

  /**
   * For page 1 with so many points to tell, from the fullest to the shortest: where a fuller one does not fit
   * the page, the next is tried. What changed and what is asked for are what page 1 is for: points of which nothing is
   * new give way to every action and to what lies ahead. Where the others leave no room, the reading notes go to their
   * shortest, then what lies ahead goes, then actions go down to three of each kind, told as more elsewhere, then
   * points to three, then actions to one.
   *
   * @param telling how many of the points say that something stands out
   * @param ahead whether what lies ahead of the business date is told too, where there is room
   */
  static List<Detail> forFront(int atMost, int telling, boolean ahead) {
    List<Detail> levels = new ArrayList<>();
    int most = ahead ? 1 : 0;
    for (int points = Math.max(1, Math.min(MOST, atMost)); points >= 1; points--) {
      boolean dispensable = points > Math.max(1, telling);
      for (int actions = MOST; actions >= (dispensable ? MOST : points > FEW ? FEW : 1); actions--) {
        for (int more = most; more >= (dispensable ? most : 0); more--) {
          levels.add(new Detail(points, actions, MOST_NOTES, more));
          levels.add(new Detail(points, actions, 0, more));
        }
      }
    }
    levels.add(new Detail(1, 1, 0, 0));
    return List.copyOf(levels);
  }

  private static List<Detail> forGlance() {
    List<Detail> levels = new ArrayList<>();
    for (int notes = MOST_NOTES; notes >= 0; notes--) {
      levels.add(new Detail(MOST, MOST, notes, 1));
    }
    levels.add(new Detail(MOST, MOST, 0, 0));
    return List.copyOf(levels);
  }

  /** For the overview: the whole register first, then the charts, then the notes. */
  static List<Detail> forOverview() {
    List<Detail> levels = new ArrayList<>();
    for (int actions : new int[] {14, 10, 7, 4, 2}) {
      for (int charts = 1; charts >= 0; charts--) {
        for (int notes : new int[] {8, 4, 2, 0}) {
          levels.add(new Detail(MOST, actions, notes, charts));
        }
      }
    }
    return List.copyOf(levels);
  }

  /** For a shift: sentences and notes give way before a row of charts does; more than two are too small to read. */
  static List<Detail> forShift() {
    List<Detail> levels = new ArrayList<>();
    for (int charts = 2; charts >= 0; charts--) {
      for (int points : new int[] {8, 6, 5, 4, 3}) {
        for (int notes : new int[] {12, 6, 3, 1}) {
          levels.add(new Detail(points, 0, notes, charts));
        }
      }
    }
    levels.add(new Detail(1, 0, 0, 0));
    return List.copyOf(levels);
  }

  /** For what is due: notes give way before the charts. */
  static List<Detail> forDue() {
    List<Detail> levels = new ArrayList<>();
    for (int charts = 1; charts >= 0; charts--) {
      for (int notes : new int[] {10, 6, 3, 1, 0}) {
        levels.add(new Detail(MOST, 0, notes, charts));
      }
    }
    return List.copyOf(levels);
  }

  /** For what to watch: notes give way first, then the third thing, then the charts. */
  static List<Detail> forWatch() {
    List<Detail> levels = new ArrayList<>();
    for (int charts = 1; charts >= 0; charts--) {
      for (int points = 3; points >= 1; points--) {
        for (int notes : new int[] {12, 8, 4, 0}) {
          levels.add(new Detail(points, 0, notes, charts));
        }
      }
    }
    return List.copyOf(levels);
  }

  /** For the page on quality and method: definitions give way first, then the words on method. */
  static List<Detail> forQuality() {
    List<Detail> levels = new ArrayList<>();
    for (int notes = 40; notes >= 0; notes -= 2) {
      levels.add(new Detail(QualityPage.METHODS.size(), 0, notes, 0));
    }
    for (int methods = QualityPage.METHODS.size() - 1; methods >= 0; methods--) {
      levels.add(new Detail(methods, 0, 0, 0));
    }
    return List.copyOf(levels);
  }
}
