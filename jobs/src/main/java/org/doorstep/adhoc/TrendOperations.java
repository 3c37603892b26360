package org.doorstep.adhoc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.trend.RateRatio;
import org.doorstep.stat.trend.YearOnYear;

/** Binds the operations on trend and change to their functions. */
final class TrendOperations {

  private TrendOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("rate-ratio", f -> RateRatio.of(new RateRatio.Rate(f.integer("x1"), f.number("t1")),
        new RateRatio.Rate(f.integer("x0"), f.number("t0")), f.number("conf")));
    all.put("year-on-year", f -> YearOnYear.of(f.numbers("last_year"), f.numbers("this_year"),
        f.number("conf"), f.flag("matched")));
    return all;
  }
}
