package org.doorstep.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doorstep.stat.Code;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.CountTail;
import org.doorstep.stat.numeric.NegativeBinomial;

/**
 * Counts by period with trend and season, and what the next periods should stay under: NB2 regression
 * log mu_t = b0 + b1 t + sum_j (s_j sin + c_j cos)(2 pi j t/period), Poisson where counts vary no more than
 * chance (Pearson dispersion up to 1, or theta above 10,000).
 */
public final class CountForecast {

  /** A fitted mean this small is on its way to 0. */
  private static final double NO_MEAN = 1e-7;

  private CountForecast() {}

  /** Which distribution the counts follow. */
  public enum Family implements Code {
    NEGATIVE_BINOMIAL("negative-binomial"),
    POISSON("poisson");

    private final String code;

    Family(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Season length and harmonics, one-sided alarm level, and how many periods to look ahead. */
  public record Settings(int period, int harmonics, double alpha, int horizon) {

    public static final Settings WEEKLY = new Settings(52, 1, 0.01, 1);
  }

  /**
   * The fit and its forecast.
   *
   * @param theta NaN for Poisson
   * @param dispersion of the Poisson fit
   * @param nextUpperLimit smallest counts with at most alpha above them
   * @param nextPValue {@code P(Y >= next observed)}; null when nothing was observed
   */
  public record Forecast(Family family, double[] coef, double[] coefSe, double theta, double logLikelihood,
      double dispersion, double[] nextMean, double[] nextUpperLimit, double[] nextPValue) {}

  /**
   * The forecast after a series of counts, as if the fitted coefficients and theta were the true ones.
   *
   * @param counts one per period, none missing
   * @param observed counts of the periods ahead; null = none yet
   */
  public static Forecast forecast(double[] counts, double[] observed, Settings settings) {
    check(counts, observed, settings);
    NegativeBinomialFit.Fit fit = fit(counts, settings);
    return forecast(counts, observed, settings, fit,
        row -> new NegativeBinomial(fit.model().mean(row), fit.theta()));
  }

  /** The same, with limits and p-values that allow for what so many counts leave open: {@link CountPredictive}. */
  public static Forecast predictive(double[] counts, double[] observed, Settings settings) {
    check(counts, observed, settings);
    NegativeBinomialFit.Fit fit = fit(counts, settings);
    LogLinear model = fit.model();
    return forecast(counts, observed, settings, fit,
        row -> CountPredictive.of(counts, model.means(), model.mean(row), model.unscaledVariance(row)));
  }

  private static NegativeBinomialFit.Fit fit(double[] counts, Settings settings) {
    Design design = design(1, counts.length, settings);
    LogLinear poisson = LogLinear.poisson(design, counts, null, null);
    Require.that(Arrays.stream(poisson.means()).min().orElse(0) > NO_MEAN,
        "the counts do not determine the model: some periods have a fitted mean of 0");
    return NegativeBinomialFit.fit(design, counts, poisson);
  }

  private static Forecast forecast(double[] counts, double[] observed, Settings settings, NegativeBinomialFit.Fit fit,
      Function<double[], CountTail> distribution) {
    Design ahead = design(counts.length + 1, settings.horizon(), settings);
    List<CountTail> next = IntStream.range(0, settings.horizon()).mapToObj(ahead::row).map(distribution).toList();
    double theta = fit.theta();
    LogLinear model = fit.model();
    return new Forecast(Double.isFinite(theta) ? Family.NEGATIVE_BINOMIAL : Family.POISSON,
        model.coefficients(), model.standardErrors(1), Double.isFinite(theta) ? theta : Double.NaN,
        logLikelihood(counts, fit), fit.dispersion(),
        IntStream.range(0, settings.horizon()).mapToDouble(i -> model.mean(ahead.row(i))).toArray(),
        next.stream().mapToDouble(one -> one.upperQuantile(settings.alpha())).toArray(),
        observed == null ? null
            : IntStream.range(0, observed.length).mapToDouble(i -> next.get(i).atLeast(observed[i])).toArray());
  }

  private static void check(double[] counts, double[] observed, Settings settings) {
    Require.that(Arrays.stream(counts).sum() > 0, "every count is 0: there is nothing to fit");
    Require.that(observed == null || observed.length == settings.horizon(),
        "next_observed has not as many values as horizon (%d)", settings.horizon());
    Require.that(2 * settings.harmonics() < settings.period() || settings.harmonics() == 0,
        "harmonics is %d for period %d: expected less than half of it", settings.harmonics(),
            settings.period());
  }

  private static double logLikelihood(double[] counts, NegativeBinomialFit.Fit fit) {
    double[] mu = fit.model().means();
    return IntStream.range(0, counts.length)
        .mapToDouble(i -> new NegativeBinomial(mu[i], fit.theta()).logProbability(counts[i])).sum();
  }

  private static Design design(int from, int rows, Settings settings) {
    double[] t = IntStream.range(from, from + rows).asDoubleStream().toArray();
    Design design = Design.withIntercept(rows).column(t);
    for (int j = 1; j <= settings.harmonics(); j++) {
      double angle = 2 * Math.PI * j / settings.period();
      design.column(Arrays.stream(t).map(value -> Math.sin(angle * value)).toArray());
      design.column(Arrays.stream(t).map(value -> Math.cos(angle * value)).toArray());
    }
    return design;
  }
}
