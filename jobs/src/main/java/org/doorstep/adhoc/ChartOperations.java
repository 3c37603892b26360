package org.doorstep.adhoc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.chart.GapTimeChart;
import org.doorstep.stat.chart.LaneyChart;
import org.doorstep.stat.chart.RareEventChart;
import org.doorstep.stat.chart.ShewhartChart;
import org.doorstep.stat.chart.Xmr;

/** Binds the control charts of a single series to their functions. */
final class ChartOperations {

  private ChartOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("xmr", f -> Xmr.chart(f.numbers("y"), xmr(f)));
    all.put("p-chart", f -> ShewhartChart.proportions(f.numbers("x"), f.numbers("n"), f.number("sigmas")));
    all.put("u-chart", f -> ShewhartChart.rates(f.numbers("x"), f.numbers("n"), f.number("sigmas")));
    all.put("laney-p", f -> LaneyChart.proportions(f.numbers("x"), f.numbers("n"), laney(f)));
    all.put("laney-u", f -> LaneyChart.rates(f.numbers("x"), f.numbers("n"), laney(f)));
    all.put("g-chart", f ->
        RareEventChart.chart(f.numbers("y"), f.number("sigmas"), f.number("tail_probability")));
    all.put("t-chart", f -> GapTimeChart.chart(f.numbers("y"),
        new GapTimeChart.Settings(f.number("power"), f.number("d2"), f.number("sigmas"))));
    return all;
  }

  private static Xmr.Settings xmr(Fields f) {
    double limit = f.number("limit_multiplier");
    return new Xmr.Settings(limit, f.numberOr("near_limit_multiplier", limit * 2 / 3),
        f.integerOr("baseline_n", 0), f.integers("rebase_at"), f.flag("screen_outliers"),
        f.number("mr_screen_multiplier"), f.integer("run_length"), f.integer("trend_length"));
  }

  private static LaneyChart.Settings laney(Fields f) {
    return new LaneyChart.Settings(f.number("sigmas"), f.number("d2"), f.flag("floor_sigma_z"),
        f.flag("screen_outliers"), f.number("mr_screen_multiplier"));
  }
}
