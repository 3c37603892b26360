package org.doorstep.stat.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.numeric.Student;
import org.doorstep.stat.regression.Design;
import org.doorstep.stat.regression.LogLinear;

/**
 * Monthly counts with a month factor and a moving festival: quasi-Poisson log mu = intercept + trend t +
 * month + beta (share - mean share of the same calendar month) + log(days). After the holiday regressors of
 * X-13 (Findley et al. 1998; Lin, Liu 2002).
 *
 * @param festivalShare share of the festival window in each month, not centred
 * @param festivalCoef beta; NaN, with its interval, when the shares cannot tell it
 * @param trendPct percent per month
 * @param adjusted y/days/factor x mean(days), factor with geometric mean 1
 */
public record FestivalRegression(double[] festivalShare, double festivalCoef, double festivalSe, double low,
    double high, double effectPct, double trendPct, double dispersion, double dispersionWithoutFestival,
    double[] adjusted) {

  /** Consecutive months with their counts and exposure days; null days = calendar days. */
  public record Series(YearMonth start, double[] y, double[] days) {

    YearMonth month(int i) {
      return start.plusMonths(i);
    }

    double[] exposure() {
      return days != null ? days : IntStream.range(0, y.length).mapToDouble(i -> month(i).lengthOfMonth())
          .toArray();
    }
  }

  /** The fit of a series with all festivals whose window touches it. */
  public static FestivalRegression of(Series series, List<LocalDate> festivals, FestivalWindow window,
      double conf) {
    double[] share = IntStream.range(0, series.y().length)
        .mapToDouble(i -> window.share(festivals, series.month(i))).toArray();
    double[] centred = centred(series, share);
    LogLinear without = fit(series, null);
    boolean told = Arrays.stream(centred).anyMatch(value -> Math.abs(value) > 1e-12);
    LogLinear model = told ? fit(series, centred) : without;
    double beta = told ? model.coefficients()[2] : Double.NaN;
    double se = told ? model.standardErrors(model.dispersion())[2] : Double.NaN;
    double margin = Student.halfWidth(conf, model.residualDf()) * se;
    return new FestivalRegression(share, beta, se, beta - margin, beta + margin, percent(beta),
        percent(model.coefficients()[1]), model.dispersion(), without.dispersion(),
        adjusted(series, model, told ? centred : null));
  }

  private static double percent(double log) {
    return 100 * Math.expm1(log);
  }

  private static double[] centred(Series series, double[] share) {
    double[] centred = new double[share.length];
    Arrays.setAll(centred,
        i -> share[i] - Sample.mean(IntStream.iterate(i % 12, j -> j < share.length, j -> j + 12)
        .mapToDouble(j -> share[j]).toArray()));
    return centred;
  }

  private static LogLinear fit(Series series, double[] festival) {
    int n = series.y().length;
    Design design = Design.withIntercept(n).column(IntStream.rangeClosed(1, n).asDoubleStream().toArray());
    if (festival != null) {
      design.column(festival);
    }
    design.factor(calendarMonths(series));
    double[] offset = Arrays.stream(series.exposure()).map(Math::log).toArray();
    return LogLinear.poisson(design, series.y(), offset, null);
  }

  private static int[] calendarMonths(Series series) {
    return IntStream.range(0, series.y().length).map(i -> series.month(i).getMonthValue()).toArray();
  }

  private static double[] adjusted(Series series, LogLinear model, double[] festival) {
    double[] days = series.exposure();
    double mean = Sample.mean(days);
    double[] logFactor = logFactors(series, model, festival);
    double center = Sample.mean(logFactor);
    double[] adjusted = new double[days.length];
    Arrays.setAll(adjusted, i -> series.y()[i] / days[i] / Math.exp(logFactor[i] - center) * mean);
    return adjusted;
  }

  private static double[] logFactors(Series series, LogLinear model, double[] festival) {
    double[] coefficients = model.coefficients();
    int[] months = calendarMonths(series);
    int[] levels = Arrays.stream(months).distinct().sorted().toArray();
    int firstLevel = festival == null ? 2 : 3;
    double[] factors = new double[months.length];
    for (int i = 0; i < factors.length; i++) {
      int level = Arrays.binarySearch(levels, months[i]);
      factors[i] = (level == 0 ? 0 : coefficients[firstLevel + level - 1])
          + (festival == null ? 0 : coefficients[2] * festival[i]);
    }
    return factors;
  }
}
