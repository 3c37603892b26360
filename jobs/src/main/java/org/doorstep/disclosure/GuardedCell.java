package org.doorstep.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The rows of one measure for one place and period: shown or hidden together, since what one output counts often holds
 * what another counts.
 *
 * <p>Its counts are disjoint groups of persons: those in the numerator and those who are not, or finer ones where
 * outputs hang together. Any group from 1 up to the smallest shown is small.
 */
final class GuardedCell {

  private static final int COUNTY = 50;

  private final Place place;
  private final Span span;
  private final List<Map<String, Object>> rows;
  private final long[] counts;
  private final int smallest;
  private final boolean isReleased;
  private final double worth;
  private boolean isHidden;
  private boolean isClaimed;

  /** A cell not yet published. */
  GuardedCell(Place place, Span span, List<Map<String, Object>> rows, long[] counts, int smallest) {
    this(place, span, rows, counts, smallest, false);
  }

  private GuardedCell(Place place, Span span, List<Map<String, Object>> rows, long[] counts, int smallest,
      boolean isReleased) {
    this.place = place;
    this.span = span;
    this.rows = rows;
    this.counts = counts;
    this.smallest = smallest;
    this.isReleased = isReleased;
    this.worth = (place.isTotal() ? COUNTY : 1) * (3 * span.length() + 1) + Math.log1p(total()) / 10;
  }

  /** A cell of an earlier edition, which stays as it was: its rows are those that were published. */
  static GuardedCell released(GuardedCell published, long[] counts) {
    GuardedCell cell =
        new GuardedCell(published.place, published.span, published.rows, counts, published.smallest, true);
    cell.isHidden = published.rows.stream().anyMatch(row -> "suppressed".equals(row.get("mark")));
    cell.isClaimed = published.rows.stream().anyMatch(row -> row.get("shown") != null && !"".equals(row.get("shown")));
    return cell;
  }

  Place place() {
    return place;
  }

  Span span() {
    return span;
  }

  List<Map<String, Object>> rows() {
    return rows;
  }

  long count(int group) {
    return counts[group];
  }

  /** The persons of all groups. */
  long total() {
    return LongStream.of(counts).sum();
  }

  int groups() {
    return counts.length;
  }

  /** The smallest count that is shown here. */
  int smallest() {
    return smallest;
  }

  boolean isSmall(long count) {
    return count > 0 && count < smallest;
  }

  boolean hasSmall() {
    for (long count : counts) {
      if (isSmall(count)) {
        return true;
      }
    }
    return false;
  }

  /** What hiding it takes from a reader: more for the county and for long periods, more for large counts. */
  double worth() {
    return worth;
  }

  boolean isReleased() {
    return isReleased;
  }

  boolean isHidden() {
    return isHidden;
  }

  /** Whether it is printed as "&lt;5", which says that its small count is not 0. */
  boolean isClaimed() {
    return isClaimed;
  }

  /** Whether this edition still decides if it is shown. */
  boolean canBeHidden() {
    return !isReleased && !isHidden;
  }

  void hide() {
    isHidden = true;
  }

  /** Takes back that it was hidden. */
  void show() {
    isHidden = false;
  }

  void claim() {
    isHidden = true;
    isClaimed = true;
  }

  /** Stays hidden, but is printed without saying how small it is. */
  void withdrawClaim() {
    isClaimed = false;
  }
}
