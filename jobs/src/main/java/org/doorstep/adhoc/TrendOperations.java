package org.doorstep.adhoc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.stat.trend.FestivalRegression;
import org.doorstep.stat.trend.FestivalWindow;
import org.doorstep.stat.trend.MannKendall;
import org.doorstep.stat.trend.Pettitt;
import org.doorstep.stat.trend.RateRatio;
import org.doorstep.stat.trend.SeasonalIndices;
import org.doorstep.stat.trend.SeasonalMannKendall;
import org.doorstep.stat.trend.TheilSen;
import org.doorstep.stat.trend.YearOnYear;

/** Binds the operations on trend and change to their functions. */
final class TrendOperations {

  private TrendOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("mann-kendall", f -> MannKendall.of(f.numbers("y")));
    all.put("theil-sen", f -> TheilSen.of(f.numbers("y"), f.numbers("x"), f.number("conf")));
    all.put("seasonal-mann-kendall", f ->
        SeasonalMannKendall.of(f.numbers("y"), f.integer("period"), f.flag("continuity")));
    all.put("pettitt", f -> Pettitt.of(f.numbers("y")));
    all.put("rate-ratio", f -> RateRatio.of(new RateRatio.Rate(f.integer("x1"), f.number("t1")),
        new RateRatio.Rate(f.integer("x0"), f.number("t0")), f.number("conf")));
    all.put("year-on-year", f -> YearOnYear.of(f.numbers("last_year"), f.numbers("this_year"),
        f.number("conf"), f.flag("matched")));
    all.put("seasonal-indices", f -> SeasonalIndices.of(f.numbers("y"), f.integer("period")));
    all.put("festival-share", TrendOperations::festivalShare);
    all.put("festival-regression", TrendOperations::festivalRegression);
    return all;
  }

  private static Outputs festivalShare(Fields f) {
    List<LocalDate> festivals = festivals(f);
    return Outputs.of("share", Arrays.stream(f.texts("months"))
        .mapToDouble(month -> window(f).share(festivals, month(month))).toArray());
  }

  private static Object festivalRegression(Fields f) {
    var series =
        new FestivalRegression.Series(month(f.text("start_month")), f.numbers("y"), f.numbers("days"));
    return FestivalRegression.of(series, festivals(f), window(f), f.number("conf"));
  }

  private static FestivalWindow window(Fields f) {
    return new FestivalWindow(f.integer("window_before_days"), f.integer("window_after_days"));
  }

  private static List<LocalDate> festivals(Fields f) {
    return Arrays.stream(f.texts("festival_dates")).map(text -> {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new CaseFault("festival date '" + text + "': expected a date yyyy-mm-dd");
      }
    }).toList();
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new CaseFault("month '" + text + "': expected yyyy-mm");
    }
  }
}
