package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.doorstep.period.Period;

/**
 * Whether more cases began in a week than season and trend lead to expect, in each area and part: the upper tail of
 * a negative binomial regression on the weeks before, corrected over all of them in the week.
 */
public final class CountScreen {

  private CountScreen() {
  }

  /** One finding for each series and judged week that it reaches, sorted. */
  public static List<Finding> screen(Collection<CountSeries> series, Map<String, MeasureMeta> measures,
      Collection<Period> judged) {
    List<Tested> tests = new ArrayList<>();
    for (CountSeries one : series) {
      for (int week = 0; week < one.weeks().size(); week++) {
        if (judged.contains(one.weeks().get(week))) {
          tests.add(CountTest.of(one, week, measures.get(one.measureId())));
        }
      }
    }
    return Tested.corrected(tests);
  }
}
