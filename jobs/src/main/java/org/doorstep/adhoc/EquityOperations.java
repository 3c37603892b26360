package org.doorstep.adhoc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.equity.ConcentrationIndex;
import org.doorstep.stat.equity.Gini;
import org.doorstep.stat.equity.Inequality;
import org.doorstep.stat.equity.Lorenz;
import org.doorstep.stat.equity.NeedAllocation;
import org.doorstep.stat.equity.Theil;
import org.doorstep.stat.regression.HuberRegression;
import org.doorstep.stat.regression.MmRegression;

/** Binds the measures of equity and the robust regressions behind them to their functions. */
final class EquityOperations {

  private EquityOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("gini", EquityOperations::gini);
    all.put("lorenz", f -> Lorenz.of(f.numbers("x"), f.numbers("w")));
    all.put("gini-jackknife", f -> Outputs.of("gini", Gini.of(f.numbers("x"), null))
        .and("se", Gini.jackknifeSe(f.numbers("x"))));
    all.put("gini-bootstrap", f ->
        Gini.bootstrap(f.numbers("x"), f.integer("replicates"), f.number("conf")));
    all.put("theil", EquityOperations::theil);
    all.put("atkinson", f -> Outputs.of("atkinson",
        Inequality.atkinson(f.numbers("x"), f.numbers("w"), f.number("epsilon"))));
    all.put("coefficient-of-variation", f -> Outputs.of("cv",
        Inequality.coefficientOfVariation(f.numbers("x"), f.numbers("w"))));
    all.put("kolm", f -> Outputs.of("kolm",
        Inequality.kolm(f.numbers("x"), f.numbers("w"), f.number("alpha"))));
    all.put("concentration-index", f ->
        ConcentrationIndex.of(f.numbers("amount"), f.numbers("need"), f.numbers("w")));
    all.put("huber-regression", f ->
        HuberRegression.fit(DetectionOperations.design(f), f.numbers("y"), huber(f)));
    all.put("mm-regression", f -> Outputs.of("coef",
        MmRegression.fit(DetectionOperations.design(f), f.numbers("y"))));
    all.put("need-allocation", f ->
        NeedAllocation.of(f.numbers("need"), f.numbers("allocation"), huber(f), f.number("q")));
    return all;
  }

  private static HuberRegression.Settings huber(Fields f) {
    return new HuberRegression.Settings(f.number("k"), f.number("mad_constant"));
  }

  private static Outputs gini(Fields f) {
    double[] x = f.numbers("x");
    double[] w = f.numbers("w");
    return Outputs.of("gini", Gini.of(x, w))
        .and("gini_corrected", w == null ? Gini.corrected(x) : Double.NaN);
  }

  private static Outputs theil(Fields f) {
    String[] labels = f.texts("group");
    String[] groups = labels == null ? null : Labels.sorted(labels);
    Theil theil = labels == null ? Theil.of(f.numbers("x"), f.numbers("w")) : Theil.split(f.numbers("x"),
        f.numbers("w"), Labels.positions(labels, List.of(groups), "group"), groups.length);
    boolean refused = Arrays.stream(f.numbers("x")).anyMatch(x -> x < 0);
    return Outputs.of("theil_t", theil.theilT()).and("theil_l", theil.theilL())
        .and("theil_t_within", theil.theilTWithin()).and("theil_t_between", theil.theilTBetween())
        .and("theil_l_within", theil.theilLWithin()).and("theil_l_between", theil.theilLBetween())
        .and("groups", refused ? null : groups).and("group_theil_t", theil.groupTheilT())
        .and("group_amount_share", theil.groupAmountShare());
  }
}
