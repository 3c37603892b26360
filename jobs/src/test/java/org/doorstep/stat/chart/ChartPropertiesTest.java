package org.doorstep.stat.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What must hold for every control chart whatever its values: units, shifts, directions, gaps. */
class ChartPropertiesTest {

  private static final double GAP = Double.NaN;
  private static final double[] Y =
      {31, 28, 35, 30, 33, 29, 36, 34, 27, 32, 30, 31, 44, 33, 35, 36, 38, 37, 39, 36, 40};

  @Test
  void anotherUnitAndAnotherZeroGiveTheSameSignals() {
    Xmr.Settings settings = Xmr.Settings.DEFAULT.withBaseline(12);
    Xmr.Chart chart = Xmr.chart(Y, settings);
    Xmr.Chart other = Xmr.chart(Arrays.stream(Y).map(y -> 4 * y - 64).toArray(), settings);
    assertArrayEquals(chart.signals(), other.signals());
    assertEquals(4 * chart.upperLimit()[0] - 64, other.upperLimit()[0], 1e-9);
  }

  @Test
  void theMirroredSeriesHasTheMirroredSignals() {
    String signals = Arrays.toString(Xmr.chart(Y, Xmr.Settings.DEFAULT).signals());
    String mirrored = Arrays.toString(
        Xmr.chart(Arrays.stream(Y).map(y -> -y).toArray(), Xmr.Settings.DEFAULT).signals());
    assertEquals(signals.replace("ABOVE", "?").replace("BELOW", "ABOVE").replace("?", "BELOW")
        .replace("UP", "?").replace("DOWN", "UP").replace("?", "DOWN"), mirrored);
  }

  @Test
  void aMissingPeriodAtTheEndChangesNoLimit() {
    double[] longer = Arrays.copyOf(Y, Y.length + 1);
    longer[Y.length] = GAP;
    Xmr.Chart chart = Xmr.chart(Y, Xmr.Settings.DEFAULT);
    Xmr.Chart withGap = Xmr.chart(longer, Xmr.Settings.DEFAULT);
    assertArrayEquals(chart.upperLimit(), withGap.upperLimit());
    assertEquals(null, withGap.signals()[Y.length]);
  }

  @Test
  void aMissingPeriodBreaksARunOfSeven() {
    double[] run = {10, 14, 9, 15, 10, 14, 9, 15, 10, 13, 13.5, 13, 13.5, 13, 13.5, 13};
    double[] broken = {10, 14, 9, 15, 10, 14, 9, 15, 10, 13, 13.5, 13, GAP, 13.5, 13, 13.5, 13};
    assertEquals(7, Xmr.chart(run, Xmr.Settings.DEFAULT).nFlags());
    assertEquals(0, Xmr.chart(broken, Xmr.Settings.DEFAULT).nFlags());
  }

  @Test
  void runsAndRangesDoNotCrossARebase() {
    double[] step = {5, 6, 5, 6, 5, 6, 15, 16, 15, 16, 15, 16};
    Xmr.Chart chart = Xmr.chart(step, Xmr.Settings.DEFAULT.withRebaseAt(7));
    assertArrayEquals(new double[] {5.5, 15.5}, chart.center());
    assertArrayEquals(new int[] {5, 5}, chart.nMovingRanges());
    assertEquals(0, chart.nFlags());
  }

  @Test
  void theBaselineIsTheFirstPointsThatArePresent() {
    double[] y = {GAP, 4, 6, GAP, 5, 50, 60};
    assertEquals(5, Xmr.chart(y, Xmr.Settings.DEFAULT.withBaseline(3)).center()[0]);
  }

  @Test
  void ratesInAnotherExposureUnitAreTheSameChart() {
    double[] x = {41, 55, 38, 60, 47, 52, 120, 44};
    double[] n = {210, 260, 190, 240, 225, 250, 270, 205};
    AttributeChart days = LaneyChart.rates(x, n, LaneyChart.Settings.DEFAULT);
    AttributeChart weeks =
        LaneyChart.rates(x, Arrays.stream(n).map(v -> v / 7).toArray(), LaneyChart.Settings.DEFAULT);
    assertEquals(days.sigmaZ(), weeks.sigmaZ(), 1e-9);
    assertEquals(days.upperLimit()[3] * 7, weeks.upperLimit()[3], 1e-9);
    assertArrayEquals(days.flags(), weeks.flags());
  }

  @Test
  void theComplementOfAProportionIsTheMirroredChart() {
    double[] x = {31, 33, 24, 13, 58, 67};
    double[] n = {89, 81, 76, 79, 122, 110};
    double[] rest = new double[x.length];
    Arrays.setAll(rest, i -> n[i] - x[i]);
    AttributeChart chart = LaneyChart.proportions(x, n, LaneyChart.Settings.DEFAULT);
    AttributeChart mirrored = LaneyChart.proportions(rest, n, LaneyChart.Settings.DEFAULT);
    assertEquals(chart.sigmaZ(), mirrored.sigmaZ(), 1e-9);
    assertEquals(1 - chart.upperLimit()[2], mirrored.lowerLimit()[2], 1e-9);
  }

  @Test
  void theFloorWidensLimitsAndReportsSigmaZAsItIs() {
    double[] x = {10, 10, 10, 10};
    double[] n = {100, 100, 100, 100};
    AttributeChart chart = LaneyChart.proportions(x, n, LaneyChart.Settings.DEFAULT);
    assertEquals(0, chart.sigmaZ());
    assertArrayEquals(ShewhartChart.proportions(x, n, 3).upperLimit(), chart.upperLimit());
  }

  @Test
  void knownRunLengthsAreReproduced() {
    // Lucas and Crosier 1982; Montgomery, tables of CUSUM and EWMA.
    assertEquals(168, AverageRunLength.cusum(0, 0.5, 4), 1);
    assertEquals(465, AverageRunLength.cusum(0, 0.5, 5), 1);
    assertEquals(10.4, AverageRunLength.cusum(1, 0.5, 5), 0.05);
    assertEquals(560, AverageRunLength.ewma(0, 0.2, 3), 1);
    assertEquals(370.4, AverageRunLength.ewma(0, 1, 3), 0.1);
  }
}
