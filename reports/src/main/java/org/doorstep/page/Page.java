package org.doorstep.page;

import java.util.List;

/** One page of a briefing, which can tell more or less. */
public interface Page {
  /** How much the page may tell, from the fullest to the shortest; the fullest that fits is printed. */
  List<Detail> levels();

  PageContent content(Detail detail);
}
