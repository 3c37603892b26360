package org.doorstep.page;

import java.util.List;
import org.doorstep.wording.Words;

/** One page of a briefing, which can tell more or less. */
public interface Page {
  /** How much the page may tell, from the fullest to the shortest; the fullest that fits is printed. */
  List<Detail> levels();

  /** True if every level is shorter than the one before, so that the fullest that fits can be found by halves. */
  default boolean shrinksSteadily() {
    return false;
  }

  /** The language that it is told in. */
  Words words();

  PageContent content(Detail detail);
}
