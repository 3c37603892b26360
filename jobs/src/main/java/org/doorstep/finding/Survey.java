package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.period.Period;
import org.doorstep.stat.survey.NonResponse;
import org.doorstep.stat.survey.WeightedShare;

/**
 * Answers of yes or no over some months, and over as many before, by stratum.
 *
 * @param above code of the area that all strata are in
 * @param from label of the first month
 */
public record Survey(String measureId, String above, String from, Period until, List<Stratum> now,
    List<Stratum> before) {

  /** Fewer answers of a stratum have no spread of their own. */
  private static final int FEWEST_ANSWERS = 2;

  /**
   * One stratum, in the order in which neighbours are put together.
   *
   * @param size how many it stands for
   * @param asked null where nobody wrote it down
   */
  public record Stratum(double size, Integer asked, int answered, int yes) {

    private Stratum with(Stratum other) {
      return new Stratum(size + other.size, asked == null || other.asked == null ? null
          : Integer.valueOf(asked + other.asked), answered + other.answered, yes + other.yes);
    }
  }

  /** All strata as one. */
  static Stratum all(List<Stratum> strata) {
    return strata.stream().reduce(new Stratum(0, 0, 0, 0), Stratum::with);
  }

  /** The share of yes weighted to the size of the strata, each with fewer than two answers put to the one before it. */
  static WeightedShare share(List<Stratum> strata) {
    List<Stratum> merged = merged(strata);
    double[] y = new double[all(merged).answered()];
    int[] stratum = new int[y.length];
    int at = 0;
    for (int i = 0; i < merged.size(); i++) {
      for (int answer = 0; answer < merged.get(i).answered(); answer++) {
        y[at] = answer < merged.get(i).yes() ? 1 : 0;
        stratum[at++] = i;
      }
    }
    return WeightedShare.of(y, stratum, merged.stream().mapToDouble(Stratum::size).toArray());
  }

  private static List<Stratum> merged(List<Stratum> strata) {
    List<Stratum> merged = new ArrayList<>();
    for (Stratum one : strata) {
      int last = merged.size() - 1;
      boolean few = one.answered() < FEWEST_ANSWERS || last >= 0 && merged.get(last).answered() < FEWEST_ANSWERS;
      if (last >= 0 && few) {
        merged.set(last, merged.get(last).with(one));
      } else {
        merged.add(one);
      }
    }
    return merged;
  }

  /** The shares that the silent could make of it by all saying no, or all yes; NaN where nobody knows how many. */
  static NonResponse bounds(List<Stratum> strata) {
    Stratum all = all(strata);
    return all.asked() == null ? new NonResponse(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
        : NonResponse.of(all.asked(), all.answered(), all.yes());
  }
}
