package org.doorstep.stat.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for every trend and every change: units, directions, time distances, missing periods. */
class TrendPropertiesTest {

  private static final double GAP = Double.NaN;
  private static final double[] Y = {14, 12, 15, 15, 18, 17, 21, 19, 22, 25, 24, 24};

  @Test
  void anotherUnitAndAnotherZeroScaleTheSlopeOnly() {
    double[] other = Arrays.stream(Y).map(y -> 8 * y + 32).toArray();
    assertEquals(8 * TheilSen.of(Y, null, 0.95).slope(), TheilSen.of(other, null, 0.95).slope(), 1e-12);
    assertEquals(8 * TheilSen.of(Y, null, 0.95).low(), TheilSen.of(other, null, 0.95).low(), 1e-12);
    assertEquals(MannKendall.of(Y).pValue(), MannKendall.of(other).pValue());
    assertEquals(MannKendall.of(Y).rho(), MannKendall.of(other).rho(), 1e-12);
  }

  @Test
  void fallingIsRisingMirrored() {
    double[] falling = Arrays.stream(Y).map(y -> -y).toArray();
    assertEquals(-MannKendall.of(Y).s(), MannKendall.of(falling).s());
    assertEquals(-1, MannKendall.of(falling).direction());
    assertEquals(-TheilSen.of(Y, null, 0.95).high(), TheilSen.of(falling, null, 0.95).low(), 1e-12);
  }

  @Test
  void aGapKeepsTheTrueTimeDistances() {
    assertEquals(1, TheilSen.of(new double[] {1, 2, GAP, 4, 5}, null, 0.95).slope());
    assertEquals(5, TheilSen.of(new double[] {1, 2, GAP, 4, 5, GAP, 7}, null, 0.95).n());
  }

  @Test
  void theOrderOfPointsWithTheirXIsWithoutEffect() {
    double[] y = {2.1, 2.9, 4.4, 4.0, 6.2};
    double[] x = {1, 2.5, 2.9, 4.1, 5.6};
    double[] yTurned = {6.2, 4.0, 4.4, 2.9, 2.1};
    double[] xTurned = {5.6, 4.1, 2.9, 2.5, 1};
    assertEquals(TheilSen.of(y, x, 0.95), TheilSen.of(yTurned, xTurned, 0.95));
  }

  @Test
  void oneSeasonIsThePlainTest() {
    assertEquals(MannKendall.of(Y).s(), SeasonalMannKendall.of(Y, 1, true).s());
    assertEquals(MannKendall.of(Y).z(), SeasonalMannKendall.of(Y, 1, true).z());
  }

  @Test
  void aConstantSeriesHasNoTrendAndNoAutocorrelation() {
    MannKendall test = MannKendall.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1});
    assertEquals(1, test.pValue());
    assertEquals(GAP, test.tau());
    assertEquals(GAP, test.rho());
  }

  @Test
  void swappingThePeriodsInvertsTheRatio() {
    RateRatio.Rate a = new RateRatio.Rate(42, 30);
    RateRatio.Rate b = new RateRatio.Rate(30, 31);
    RateRatio ratio = RateRatio.of(a, b, 0.95);
    RateRatio inverse = RateRatio.of(b, a, 0.95);
    assertEquals(1 / ratio.ratio(), inverse.ratio(), 1e-12);
    assertEquals(1 / ratio.low(), inverse.high(), 1e-9);
    assertEquals(ratio.pValue(), inverse.pValue(), 1e-9);
  }

  @Test
  void matchedMonthsTakeTheSeasonOutOfTheInterval() {
    double[] last = {20, 60, 20, 60, 20, 60};
    double[] now = {24, 66, 21, 69, 23, 64};
    YearOnYear matched = YearOnYear.of(last, now, 0.95, true);
    YearOnYear plain = YearOnYear.of(last, now, 0.95, false);
    assertEquals(matched.ratio(), plain.ratio());
    assertEquals(true, matched.high() - matched.low() < (plain.high() - plain.low()) / 3);
  }

  @Test
  void aStepIsFoundWhereItIs() {
    assertEquals(6, Pettitt.of(new double[] {1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12}).changeAfter());
  }

  @Test
  void seasonalIndicesTakeAPureSeasonOut() {
    double[] y = IntStream.range(0, 16).mapToDouble(i -> 100 * new double[] {0.5, 1, 1.5, 1}[i % 4])
        .toArray();
    SeasonalIndices indices = SeasonalIndices.of(y, 4);
    assertArrayEquals(new double[] {0.5, 1, 1.5, 1}, indices.indices(), 1e-12);
    assertEquals(100, indices.adjusted()[2], 1e-9);
  }

  @Test
  void theSharesOfAFestivalAddUpToOne() {
    List<LocalDate> festival = List.of(LocalDate.of(2025, 1, 29));
    double sum = IntStream.rangeClosed(1, 12)
        .mapToDouble(month -> FestivalWindow.DEFAULT.share(festival, YearMonth.of(2025, month))).sum();
    assertEquals(1, sum, 1e-12);
  }
}
