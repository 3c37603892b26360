package org.doorstep.stat.chart;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.doorstep.stat.numeric.Normal;

/**
 * How many observations pass on average until a two-sided chart signals, for standard normal data shifted by
 * a number of sigmas and a statistic that starts at its target. By the integral equation on Gauss-Legendre
 * nodes. Sources: Page 1954; Lucas, Crosier 1982; Crowder 1987.
 */
public final class AverageRunLength {

  private static final int NODES = 80;

  /** Beyond this the equations cannot be told from singular ones: the side never signals. */
  private static final double LONGEST = 1e14;

  private AverageRunLength() {}

  /** The individuals chart with limits at {@code sigmas}. */
  public static double shewhart(double shift, double sigmas) {
    return 1 / (Normal.upperTail(sigmas - shift) + Normal.upperTail(sigmas + shift));
  }

  /** The two-sided CUSUM with allowance k and decision interval h. */
  public static double cusum(double shift, double k, double h) {
    return 1 / (1 / oneSided(shift, k, h) + 1 / oneSided(-shift, k, h));
  }

  /** The EWMA chart with its asymptotic limits. */
  public static double ewma(double shift, double lambda, double sigmas) {
    double limit = sigmas * Math.sqrt(lambda / (2 - lambda));
    GaussIntegrator nodes = new GaussIntegratorFactory().legendre(NODES, -limit, limit);
    DoubleBinaryOperator kernel = (from, to) ->
        Normal.density((to - (1 - lambda) * from) / lambda - shift) / lambda;
    double[] lengths = solve(nodes, kernel, null);
    return startingAt(0, nodes, kernel, lengths);
  }

  private static double oneSided(double shift, double k, double h) {
    GaussIntegrator nodes = new GaussIntegratorFactory().legendre(NODES, 0, h);
    DoubleBinaryOperator kernel = (from, to) -> Normal.density(to - from + k - shift);
    DoubleUnaryOperator toZero = from -> Normal.cdf(k - from - shift);
    double length = solve(nodes, kernel, toZero)[NODES];
    return length > 0 && length < LONGEST ? length : Double.POSITIVE_INFINITY;
  }

  /**
   * Solves L(z) = 1 + L(0) toZero(z) + integral of L(y) kernel(z, y) at the nodes and, where there is a jump
   * to zero, at zero, which comes last.
   */
  private static double[] solve(GaussIntegrator nodes, DoubleBinaryOperator kernel,
      DoubleUnaryOperator toZero) {
    int size = NODES + (toZero == null ? 0 : 1);
    Array2DRowRealMatrix system = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      double from = i < NODES ? nodes.getPoint(i) : 0;
      for (int j = 0; j < size; j++) {
        double step = j < NODES ? nodes.getWeight(j) * kernel.applyAsDouble(from, nodes.getPoint(j))
            : toZero.applyAsDouble(from);
        system.setEntry(i, j, (i == j ? 1 : 0) - step);
      }
    }
    return new LUDecomposition(system, Double.MIN_NORMAL).getSolver().solve(new ArrayRealVector(size, 1.0))
        .toArray();
  }

  private static double startingAt(double z, GaussIntegrator nodes, DoubleBinaryOperator kernel,
      double[] lengths) {
    double length = 1;
    for (int j = 0; j < NODES; j++) {
      length += nodes.getWeight(j) * kernel.applyAsDouble(z, nodes.getPoint(j)) * lengths[j];
    }
    return length;
  }
}
