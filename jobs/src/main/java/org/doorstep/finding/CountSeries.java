package org.doorstep.finding;

import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.period.Period;

/**
 * How many cases began in each week, in one area and one part of the measure.
 *
 * @param output the output whose denominators the counts are
 * @param dimension field of the part; empty for all together
 * @param weeks one after the other, without a gap
 * @param counts one per week: 0 only where the measure's records were there, NaN where hidden or not known
 * @param hidden which weeks have a count too small to be shown
 */
public record CountSeries(String measureId, String output, String areaCode, String areaLevel, String dimension,
    String dimensionValue, List<Period> weeks, double[] counts, boolean[] hidden) {

  /**
   * The counts up to a week, a hidden one taken for the smallest that is shown: it was less, so that what is expected
   * comes out too high rather than too low.
   */
  double[] upTo(int week) {
    double smallest = IntStream.range(0, week).mapToDouble(i -> counts[i]).filter(count -> count > 0).min().orElse(0);
    return IntStream.range(0, week).mapToDouble(i -> hidden[i] ? smallest : counts[i]).toArray();
  }

  /** The share of the weeks up to one that are hidden. */
  double hiddenShare(int week) {
    return IntStream.range(0, week).filter(i -> hidden[i]).count() / (double) Math.max(1, week);
  }
}
