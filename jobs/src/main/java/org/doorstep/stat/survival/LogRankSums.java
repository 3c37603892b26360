package org.doorstep.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Observed and expected events per group and their covariance, summed over event days and strata. */
record LogRankSums(double[] observed, double[] expected, double[][] covariance) {

  LogRankSums(int groups) {
    this(new double[groups], new double[groups], new double[groups][groups]);
  }

  /** Adds the groups of one stratum. */
  void add(List<SurvivalTable> groups) {
    TreeSet<Double> days = new TreeSet<>();
    for (SurvivalTable table : groups) {
      for (int row = 0; row < table.size(); row++) {
        if (table.events(row) > 0) {
          days.add(table.day(row));
        }
      }
    }
    days.forEach(day -> addDay(groups, day));
  }

  private void addDay(List<SurvivalTable> groups, double day) {
    double[] atRisk = groups.stream().mapToDouble(table -> table.atRisk(day)).toArray();
    double[] events = groups.stream().mapToDouble(table -> table.eventsOn(day)).toArray();
    double r = Arrays.stream(atRisk).sum();
    double d = Arrays.stream(events).sum();
    double factor = r > 1 ? d * (r - d) / (r - 1) : 0;
    for (int i = 0; i < atRisk.length; i++) {
      observed[i] += events[i];
      expected[i] += d * atRisk[i] / r;
      for (int j = 0; j < atRisk.length; j++) {
        covariance[i][j] += factor * atRisk[i] / r * ((i == j ? 1 : 0) - atRisk[j] / r);
      }
    }
  }
}
