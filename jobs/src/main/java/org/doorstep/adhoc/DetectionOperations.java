package org.doorstep.adhoc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.chart.AverageRunLength;
import org.doorstep.stat.chart.Cusum;
import org.doorstep.stat.chart.Ewma;
import org.doorstep.stat.chart.Farrington;
import org.doorstep.stat.chart.FarringtonFlexible;
import org.doorstep.stat.regression.CountForecast;
import org.doorstep.stat.regression.Design;
import org.doorstep.stat.regression.LogLinear;

/** Binds the detection of slow drift and of unusual counts to its functions. */
final class DetectionOperations {

  private DetectionOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("cusum", f -> Cusum.of(f.numbers("y"),
        new Cusum.Settings(f.number("center"), f.number("sigma"), f.number("k"), f.number("h"))));
    all.put("ewma", f -> Ewma.of(f.numbers("y"),
        new Ewma.Settings(f.number("center"), f.number("sigma"), f.number("lambda"), f.number("sigmas"))));
    all.put("average-run-length", f -> Outputs.of("arl", averageRunLength(f)));
    all.put("farrington", f -> Farrington.alarms(f.numbers("counts"), f.integers("positions"),
        new Farrington.Settings(f.integer("period"), f.integer("years_back"), f.integer("half_window"),
            f.number("alpha"), f.integer("min_cases"), f.integer("min_cases_weeks"),
                f.number("trend_alpha"))));
    all.put("farrington-flexible", DetectionOperations::farringtonFlexible);
    all.put("nb-regression", f -> CountForecast.forecast(f.numbers("counts"), f.numbers("next_observed"),
        new CountForecast.Settings(f.integer("period"), f.integer("harmonics"), f.number("alpha"),
            f.integer("horizon"))));
    all.put("quasi-poisson-regression", DetectionOperations::quasiPoisson);
    return all;
  }

  private static double averageRunLength(Fields f) {
    double shift = f.number("shift");
    return switch (f.text("chart")) {
      case "cusum" -> AverageRunLength.cusum(shift, f.number("k"), f.number("h"));
      case "ewma" -> AverageRunLength.ewma(shift, f.number("lambda"), f.number("sigmas"));
      default -> AverageRunLength.shewhart(shift, f.number("sigmas"));
    };
  }

  private static Object farringtonFlexible(Fields f) {
    return FarringtonFlexible.alarms(f.numbers("counts"), f.integers("positions"),
        new FarringtonFlexible.Window(f.integer("period"), f.integer("years_back"), f.integer("half_window"),
            f.integer("n_seasons"), f.integer("weeks_excluded")),
        new FarringtonFlexible.Settings(f.number("alpha"), f.integer("min_cases"),
            f.integer("min_cases_weeks"), f.number("weights_threshold"), f.number("trend_p_threshold")));
  }

  private static Outputs quasiPoisson(Fields f) {
    double[] y = f.numbers("y");
    double[] offset = f.numbers("offset");
    if (offset != null && offset.length != y.length) {
      throw new CaseFault("offset has " + offset.length + " values and y has " + y.length);
    }
    LogLinear model = LogLinear.poisson(design(f), y, offset, null);
    return Outputs.of("coef", model.coefficients()).and("coef_se", model.standardErrors(model.dispersion()))
        .and("dispersion", model.dispersion());
  }

  /** The intercept and the columns of x. */
  static Design design(Fields f) {
    Design design = Design.withIntercept(f.numbers("y").length);
    for (double[] column : f.rows("x")) {
      design.column(column);
    }
    return design;
  }
}
