package org.doorstep.page;

import java.util.List;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;

/** Something that deserves one of the five places on page 1, chosen before any word is written. */
sealed interface Highlight {
  /** False for measures of which nothing is new: as usual, not judged, or as far from the target as ever. */
  default boolean isTelling() {
    return !(this instanceof Unjudged || this instanceof Quiet || this instanceof Missed);
  }

  /** A measure whose signal stands. */
  record Signal(MeasureLine line) implements Highlight {}

  /** A measure with a rule other than the limits, which is not enough for a signal. */
  record Sign(MeasureLine line) implements Highlight {}

  /** Townships that chance does not explain, all on the same side of one measure's funnel. */
  record Outside(Measure measure, boolean above, List<Finding> findings) implements Highlight {}

  /** A measure that misses its target although nothing about it is unusual. */
  record Missed(MeasureLine line) implements Highlight {}

  /** What fell due in the week, and the backlog: told in every week, whatever the verdicts. */
  record Due() implements Highlight {}

  /** Measures about which no verdict is possible yet. */
  record Unjudged(List<MeasureLine> lines) implements Highlight {}

  /** Measures within their usual variation. */
  record Quiet(List<MeasureLine> lines, boolean all) implements Highlight {}
}
