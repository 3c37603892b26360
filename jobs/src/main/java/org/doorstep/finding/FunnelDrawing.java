package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.stat.area.Funnel;

/** The lines of a funnel: exact binomial limits around the pooled share. */
record FunnelDrawing(double center) {

  private static final double[] PROBABILITIES = {0.001, 0.025, 0.975, 0.999};
  private static final int STEPS = 60;

  /** The limits at one denominator: 99.8 % and 95 % below, 95 % and 99.8 % above. */
  double[] limits(int denominator) {
    double[][] rows = Funnel.limits(new int[] {denominator}, center, PROBABILITIES, true);
    return Arrays.stream(rows).mapToDouble(row -> Math.min(1, row[0])).toArray();
  }

  /** The limits as drawn, up to a tenth beyond the largest denominator. */
  List<FunnelLimit> lines(FunnelInput input, int largest) {
    return denominators(largest).mapToObj(denominator -> line(input, denominator)).toList();
  }

  private FunnelLimit line(FunnelInput input, int denominator) {
    double[] limits = limits(denominator);
    return new FunnelLimit(input.measureId(), input.period().kind().code(), input.period().label(),
        (double) denominator, center, limits[0], limits[1], limits[2], limits[3]);
  }

  /** Denser where the limits bend: equal steps of the square root, from the smallest that is judged. */
  private static IntStream denominators(int largest) {
    double from = Math.sqrt(Point.SMALLEST_DENOMINATOR);
    double to = Math.sqrt(1 + 1.1 * largest);
    return IntStream.rangeClosed(0, STEPS)
        .map(step -> (int) Math.round(Math.pow(from + (to - from) * step / STEPS, 2)))
        .distinct();
  }
}
