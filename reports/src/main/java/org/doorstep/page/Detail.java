package org.doorstep.page;

import java.util.List;

/** How much a page tells; where a fuller one does not fit the page, the next one is tried. */
public record Detail(int points, int actions, int definitions) {
  /** From the fullest to the shortest. */
  public static final List<Detail> LEVELS = List.of(new Detail(5, 5, 2), new Detail(5, 4, 2),
      new Detail(5, 3, 2), new Detail(4, 4, 1), new Detail(4, 3, 1), new Detail(4, 2, 1), new Detail(3, 4, 1),
      new Detail(3, 3, 0), new Detail(3, 2, 0), new Detail(2, 2, 0), new Detail(1, 1, 0));
}
