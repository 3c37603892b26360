package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.Interval;
import org.doorstep.stat.survey.NonResponse;
import org.doorstep.stat.survey.PostStratified;
import org.doorstep.stat.survey.Raking;
import org.doorstep.stat.survey.WeightedShare;

/** Binds the weighting of survey answers to its functions. */
final class SurveyOperations {

  private SurveyOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("post-stratify", SurveyOperations::postStratify);
    all.put("rake", SurveyOperations::rake);
    all.put("weighted-proportion-interval", SurveyOperations::weightedShare);
    all.put("non-response-bounds", f ->
        NonResponse.of(f.integer("n_sampled"), f.integer("n_answered"), f.integer("n_positive")));
    return all;
  }

  /** Cells by their sorted labels. */
  private record Cells(List<String> labels, double[] population) {

    static Cells of(Map<String, Double> population) {
      String[] labels = Labels.sorted(population.keySet().toArray(String[]::new));
      double[] sizes = Arrays.stream(labels).mapToDouble(population::get).toArray();
      if (Arrays.stream(sizes).anyMatch(size -> !(size >= 0) || Double.isInfinite(size))) {
        throw new CaseFault("a population is negative or infinite");
      }
      return new Cells(List.of(labels), sizes);
    }
  }

  private static Outputs postStratify(Fields f) {
    Cells cells = Cells.of(f.map("population"));
    PostStratified result = PostStratified.of(f.numbers("y"),
        Labels.positions(f.texts("stratum"), cells.labels(), "stratum"), cells.population());
    return Outputs.of("mean_raw", result.meanRaw()).and("mean", result.mean()).and("se", result.se())
        .and("strata", cells.labels().toArray(String[]::new)).and("stratum_weight", result.stratumWeight())
        .and("n_eff", result.nEff());
  }

  private static Object rake(Fields f) {
    double[] y = f.numbers("y");
    List<Raking.Margin> margins = new ArrayList<>();
    for (JsonNode margin : f.node("margins")) {
      Cells cells = Cells.of(Fields.map(margin.get("population")));
      String[] labels = Fields.texts(margin.get("label"));
      if (labels.length != y.length) {
        throw new CaseFault("a margin has " + labels.length + " labels and y has " + y.length + " values");
      }
      margins.add(new Raking.Margin(Labels.positions(labels, cells.labels(), "label"), cells.population()));
    }
    return Raking.of(y, margins);
  }

  private static Outputs weightedShare(Fields f) {
    Cells cells = Cells.of(f.map("population"));
    WeightedShare share = WeightedShare.of(f.numbers("y"),
        Labels.positions(f.texts("stratum"), cells.labels(), "stratum"), cells.population());
    double conf = f.number("conf");
    Interval interval = f.text("method").equals("logit") ? share.logit(conf) : share.wilson(conf);
    return Outputs.of("n_eff", share.nEff()).and("low", interval.low()).and("high", interval.high());
  }
}
