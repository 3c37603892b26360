package org.doorstep.adhoc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.project.EarnedSchedule;
import org.doorstep.stat.project.EarnedValue;
import org.doorstep.stat.project.PaymentGap;
import org.doorstep.stat.project.PortfolioRatio;
import org.doorstep.stat.project.ReferenceClass;

/** Binds the indicators of projects to their functions. */
final class ProjectOperations {

  private ProjectOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("earned-value", f -> EarnedValue.of(
        new EarnedValue.Figures(f.number("bac"), f.number("pv"), f.number("ev"), f.number("ac"))));
    all.put("earned-schedule", f ->
        EarnedSchedule.of(f.numbers("pv_cumulative"), f.numbers("ev_cumulative")));
    all.put("portfolio-ratio", f -> PortfolioRatio.of(f.numbers("ev"), f.numbers("pv")));
    all.put("payment-gap", f ->
        PaymentGap.of(f.numbers("paid_share"), f.numbers("physical_share"), f.number("z_limit")));
    all.put("reference-class", ProjectOperations::referenceClass);
    return all;
  }

  private static Outputs referenceClass(Fields f) {
    ReferenceClass finished = new ReferenceClass(f.numbers("overrun"));
    List<ReferenceClass.Quantile> quantiles = Arrays.stream(f.numbers("probs"))
        .mapToObj(p -> finished.quantile(p, f.integer("quantile_type"), f.number("conf"))).toList();
    return new Outputs().each("quantile", quantiles, ReferenceClass.Quantile::value)
        .each("rank_low", quantiles, ReferenceClass.Quantile::rankLow)
        .each("rank_high", quantiles, ReferenceClass.Quantile::rankHigh)
        .each("low", quantiles, ReferenceClass.Quantile::low)
        .each("high", quantiles, ReferenceClass.Quantile::high)
        .each("coverage", quantiles, ReferenceClass.Quantile::coverage)
        .and("share_over_budget", finished.shareOverBudget()).and("mean", finished.mean());
  }
}
