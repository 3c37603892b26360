package org.doorstep.adhoc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.doorstep.stat.Interval;
import org.doorstep.stat.survival.CumulativeIncidence;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.LogRank;
import org.doorstep.stat.survival.RestrictedMean;
import org.doorstep.stat.survival.SurvivalTable;

/** Binds the operations on time to resolution to their functions. */
final class SurvivalOperations {

  private SurvivalOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("kaplan-meier", SurvivalOperations::kaplanMeier);
    all.put("restricted-mean", SurvivalOperations::restrictedMean);
    all.put("restricted-mean-difference", SurvivalOperations::restrictedMeanDifference);
    all.put("log-rank", SurvivalOperations::logRank);
    all.put("cumulative-incidence", f ->
        CumulativeIncidence.of(f.numbers("time"), f.integers("cause"), f.numbers("at")));
    return all;
  }

  private static Outputs kaplanMeier(Fields f) {
    SurvivalTable table = SurvivalTable.of(f.numbers("time"), f.integers("event"), f.numbers("entry"));
    KaplanMeier curve = KaplanMeier.of(table, f.number("conf"));
    List<KaplanMeier.Quantile> quantiles = Arrays.stream(f.numbers("probs")).mapToObj(curve::quantile)
        .toList();
    List<KaplanMeier.Point> points = Arrays.stream(f.numbers("at")).mapToObj(curve::at).toList();
    return Outputs.of("n", table.cases()).and("n_events", table.totalEvents())
        .each("quantile", quantiles, KaplanMeier.Quantile::value)
        .each("quantile_low", quantiles, KaplanMeier.Quantile::low)
        .each("quantile_high", quantiles, KaplanMeier.Quantile::high)
        .each("survival", points, KaplanMeier.Point::survival)
        .each("survival_se", points, KaplanMeier.Point::se)
        .each("survival_low", points, KaplanMeier.Point::low)
        .each("survival_high", points, KaplanMeier.Point::high)
        .each("n_risk", points, KaplanMeier.Point::atRisk);
  }

  private static Outputs restrictedMean(Fields f) {
    RestrictedMean mean = RestrictedMean.of(SurvivalTable.of(f.numbers("time"), f.integers("event")),
        f.number("tau"));
    Interval interval = mean.interval(f.number("conf"));
    return Outputs.of("restricted_mean", mean.mean()).and("se", mean.se())
        .and("low", interval.low()).and("high", interval.high());
  }

  private static Object restrictedMeanDifference(Fields f) {
    String[] order = Labels.order(f.texts("group"), f.texts("group_order"));
    if (order.length > 2) {
      throw new CaseFault("there are " + order.length + " groups: expected two");
    }
    List<RestrictedMean> means = new ArrayList<>();
    for (String label : order) {
      means.add(RestrictedMean.of(table(f, label, i -> true), f.number("tau")));
    }
    while (means.size() < 2) {
      means.add(new RestrictedMean(Double.NaN, Double.NaN));
    }
    return means.get(1).against(means.get(0), f.number("conf"));
  }

  private static Object logRank(Fields f) {
    String[] labels = Labels.order(f.texts("group"), f.texts("group_order"));
    String[] strata = f.texts("stratum");
    String[] names = strata == null ? new String[] {""} : Labels.sorted(strata);
    return LogRank.test(Arrays.stream(names).map(name -> tables(f, labels, name)).toList());
  }

  private static List<SurvivalTable> tables(Fields f, String[] labels, String stratum) {
    String[] strata = f.texts("stratum");
    return Arrays.stream(labels)
        .map(label -> table(f, label, strata == null ? i -> true : i -> strata[i].equals(stratum))).toList();
  }

  /** The table of one group within the rows that are wanted. */
  private static SurvivalTable table(Fields f, String label, IntPredicate wanted) {
    String[] group = f.texts("group");
    double[] time = f.numbers("time");
    int[] event = f.integers("event");
    int[] rows = IntStream.range(0, time.length)
        .filter(i -> group[i].equals(label) && wanted.test(i)).toArray();
    return SurvivalTable.of(Arrays.stream(rows).mapToDouble(i -> time[i]).toArray(),
        Arrays.stream(rows).map(i -> event[i]).toArray());
  }
}
