package org.doorstep.stat.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.doorstep.stat.Require;

/**
 * Weighted least squares by QR decomposition, with the rank checked: dependent columns are refused, as the
 * decomposition itself would give numbers without meaning.
 */
public final class LeastSquares {

  /** A column whose remainder is smaller than this share of its length depends on those before it. */
  private static final double DEPENDENT = 1e-9;

  private final double[][] x;
  private final double[] coefficients;
  private final RealMatrix inverse;
  private final double[] weights;

  private LeastSquares(double[][] x, double[] y, double[] weights) {
    this.x = x;
    this.weights = weights;
    int p = x.length == 0 ? 0 : x[0].length;
    Require.that(x.length >= p, "there are %d observations for %d coefficients", x.length, p);
    RealMatrix scaled = scaled(x, weights);
    QRDecomposition qr = new QRDecomposition(scaled);
    RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
    checkRank(scaled, r);
    double[] target = new double[y.length];
    Arrays.setAll(target, i -> y[i] * Math.sqrt(weights[i]));
    this.coefficients = qr.getSolver().solve(new ArrayRealVector(target)).toArray();
    RealMatrix rInverse = triangularInverse(r);
    this.inverse = rInverse.multiply(rInverse.transpose());
  }

  /** The fit of y on the rows of x with weights of the observations. */
  public static LeastSquares fit(double[][] x, double[] y, double[] weights) {
    return new LeastSquares(x, y, weights);
  }

  /** The fit with equal weights. */
  public static LeastSquares fit(double[][] x, double[] y) {
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    return new LeastSquares(x, y, ones);
  }

  public double[] coefficients() {
    return coefficients;
  }

  public double predicted(double[] row) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * coefficients[j];
    }
    return sum;
  }

  public double[] residuals(double[] y) {
    double[] residuals = new double[y.length];
    Arrays.setAll(residuals, i -> y[i] - predicted(x[i]));
    return residuals;
  }

  /** The variance of the predicted value at a row, in units of the error variance. */
  public double unscaledVariance(double[] row) {
    return new ArrayRealVector(row, false).dotProduct(inverse.operate(new ArrayRealVector(row, false)));
  }

  /** The variance of a coefficient, in units of the error variance. */
  public double unscaledVariance(int coefficient) {
    return inverse.getEntry(coefficient, coefficient);
  }

  /** How much an observation draws its own fit, 0..1. */
  public double leverage(int i) {
    return weights[i] * unscaledVariance(x[i]);
  }

  private static RealMatrix scaled(double[][] x, double[] weights) {
    RealMatrix scaled = new Array2DRowRealMatrix(x);
    for (int i = 0; i < x.length; i++) {
      scaled.setRowVector(i, scaled.getRowVector(i).mapMultiply(Math.sqrt(weights[i])));
    }
    return scaled;
  }

  private static void checkRank(RealMatrix scaled, RealMatrix r) {
    for (int j = 0; j < r.getColumnDimension(); j++) {
      double length = scaled.getColumnVector(j).getNorm();
      boolean independent = Math.abs(r.getEntry(j, j)) > DEPENDENT * length;
      Require.that(independent, "column %d of the model depends on the columns before it", j);
    }
  }

  private static RealMatrix triangularInverse(RealMatrix r) {
    int p = r.getColumnDimension();
    RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(p);
    for (int j = 0; j < p; j++) {
      ArrayRealVector column = new ArrayRealVector(inverse.getColumn(j));
      MatrixUtils.solveUpperTriangularSystem(r, column);
      inverse.setColumn(j, column.toArray());
    }
    return inverse;
  }
}
