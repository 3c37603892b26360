package org.doorstep.adhoc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.Interval;
import org.doorstep.stat.risk.RiskModel;
import org.doorstep.stat.risk.RiskRank;

/** Binds the risk register's index of areas and topics to its functions. */
final class RiskOperations {

  private RiskOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("risk-index", RiskOperations::index);
    all.put("risk-rank", f -> RiskRank.of(models(f), f.integer("draws"), f.number("conf")));
    return all;
  }

  private static List<RiskModel> models(Fields f) {
    RiskModel.Prior prior = new RiskModel.Prior(f.number("prior_shape"), f.number("prior_rate"),
        f.numbers("dirichlet_prior"), f.numbers("severity_values"));
    double[] events = f.numbers("events");
    double[] exposure = f.numbers("exposure");
    double[][] counts = f.rows("severity_counts");
    List<RiskModel> models = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      models.add(prior.after(events[i], exposure[i], counts[i]));
    }
    return models;
  }

  private static Outputs index(Fields f) {
    List<RiskModel> models = models(f);
    List<Interval> rates = models.stream().map(model -> model.rateInterval(f.number("conf"))).toList();
    return new Outputs().each("rate_mean", models, RiskModel::rateMean)
        .each("rate_low", rates, Interval::low).each("rate_high", rates, Interval::high)
        .each("p_rate_above", models, model -> model.rateAbove(f.number("rate_threshold")))
        .each("severity_mean", models, RiskModel::severityMean)
        .each("severity_sd", models, RiskModel::severitySd)
        .each("index_mean", models, RiskModel::indexMean)
        .each("index_sd", models, RiskModel::indexSd);
  }
}
