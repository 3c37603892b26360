package org.doorstep.page;

import java.util.List;

/** How much page 1 tells; where a fuller one does not fit the page, the next one is tried. */
public record Detail(int points, int actions, boolean notes) {
  /** From the fullest to the shortest. */
  public static final List<Detail> LEVELS = List.of(new Detail(5, 5, true), new Detail(5, 4, true),
      new Detail(5, 3, true), new Detail(4, 3, true), new Detail(3, 3, true), new Detail(3, 2, false));
}
