package org.doorstep.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.doorstep.stat.Require;

/**
 * MM regression, robust against leverage too: an S-estimate (bisquare, 50% breakdown) from many starts, then
 * an M-step (bisquare, 95% efficiency) with the scale of the S-estimate kept, as R robustbase's lmrob. The
 * starts are all subsets of p observations or, when these are too many, a fixed random choice. Source: Yohai
 * 1987.
 */
public final class MmRegression {

  private static final double C_SCALE = 1.54764;
  private static final double C_EFFICIENT = 4.685061;
  private static final double BREAKDOWN = 0.5;
  private static final int KEPT = 10;
  private static final int STEPS = 500;
  private static final double EPSILON = 1e-10;

  private final double[][] x;
  private final double[] y;

  private MmRegression(double[][] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** Residuals and their M-scale at one candidate. */
  private record Candidate(double[] coefficients, double[] residuals, double scale) {}

  /** The coefficients of y on the columns of the design, the intercept first. */
  public static double[] fit(Design design, double[] y) {
    double[][] x = new double[design.rows()][];
    Arrays.setAll(x, design::row);
    Require.that(x.length > design.columns(), "there are %d observations for %d coefficients", x.length,
        design.columns());
    LeastSquares.fit(x, y);
    return new MmRegression(x, y).fit();
  }

  private double[] fit() {
    List<Candidate> candidates = new ArrayList<>();
    for (int[] subset : Subsets.of(x.length, x[0].length)) {
      start(subset).map(start -> improved(start, 2)).ifPresent(candidates::add);
    }
    Require.that(!candidates.isEmpty(), "no subset of the observations gives a line");
    candidates.sort(Comparator.comparingDouble(Candidate::scale));
    Candidate best = candidates.stream().limit(KEPT).map(candidate -> improved(candidate, STEPS))
        .min(Comparator.comparingDouble(Candidate::scale)).orElseThrow();
    return best.scale() == 0 ? best.coefficients() : efficient(best);
  }

  /** The exact fit of a subset; empty when its observations do not determine one. */
  private Optional<Candidate> start(int[] subset) {
    double[][] rows = Arrays.stream(subset).mapToObj(i -> x[i]).toArray(double[][]::new);
    double[] values = Arrays.stream(subset).mapToDouble(i -> y[i]).toArray();
    try {
      return Optional.of(candidate(LeastSquares.fit(rows, values).coefficients()));
    } catch (IllegalArgumentException dependent) {
      return Optional.empty();
    }
  }

  private Candidate candidate(double[] coefficients) {
    double[] residuals = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double fitted = 0;
      for (int j = 0; j < coefficients.length; j++) {
        fitted += x[i][j] * coefficients[j];
      }
      residuals[i] = y[i] - fitted;
    }
    return new Candidate(coefficients, residuals, scale(residuals));
  }

  private Candidate improved(Candidate start, int steps) {
    Candidate now = start;
    for (int step = 0; step < steps && now.scale() > 0; step++) {
      Optional<Candidate> next = reweighted(now, now.scale(), C_SCALE);
      if (next.isEmpty() || next.get().scale() >= now.scale() * (1 - EPSILON)) {
        return next.filter(better(now)).orElse(now);
      }
      now = next.get();
    }
    return now;
  }

  private static Predicate<Candidate> better(Candidate than) {
    return candidate -> candidate.scale() < than.scale();
  }

  private double[] efficient(Candidate start) {
    Candidate now = start;
    for (int step = 0; step < STEPS; step++) {
      Candidate next = reweighted(now, start.scale(), C_EFFICIENT)
          .orElseThrow(() -> new IllegalArgumentException("too few observations keep a weight"));
      double moved = distance(now.coefficients(), next.coefficients());
      now = next;
      if (moved < EPSILON) {
        return now.coefficients();
      }
    }
    throw new IllegalArgumentException("the regression does not converge");
  }

  private static double distance(double[] a, double[] b) {
    double largest = 0;
    for (int j = 0; j < a.length; j++) {
      largest = Math.max(largest, Math.abs(a[j] - b[j]) / Math.max(1e-8, Math.abs(a[j])));
    }
    return largest;
  }

  private Optional<Candidate> reweighted(Candidate now, double scale, double c) {
    double[] weights = Arrays.stream(now.residuals()).map(r -> weight(r / scale, c)).toArray();
    try {
      return Optional.of(candidate(LeastSquares.fit(x, y, weights).coefficients()));
    } catch (IllegalArgumentException dependent) {
      return Optional.empty();
    }
  }

  private static double weight(double u, double c) {
    double inside = 1 - u / c * (u / c);
    return Math.abs(u) >= c ? 0 : inside * inside;
  }

  /** The bisquare rho, 1 from c on. */
  private static double rho(double u) {
    double v = Math.min(1, u / C_SCALE * (u / C_SCALE));
    return v * (3 - 3 * v + v * v);
  }

  /** The s with sum of rho(r/s) = breakdown x (n - p); 0 when too many residuals are 0. */
  private double scale(double[] residuals) {
    double target = BREAKDOWN * (y.length - x[0].length);
    double largest = Arrays.stream(residuals).map(Math::abs).max().orElse(0);
    double low = 0;
    double high = Math.max(largest, Double.MIN_NORMAL) * 4;
    long zero = Arrays.stream(residuals).filter(r -> Math.abs(r) < 1e-12 * largest || r == 0).count();
    if (y.length - zero <= target) {
      return 0;
    }
    while (high - low > 1e-12 * high) {
      double middle = (low + high) / 2;
      double sum = Arrays.stream(residuals).map(r -> rho(r / middle)).sum();
      if (sum > target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
