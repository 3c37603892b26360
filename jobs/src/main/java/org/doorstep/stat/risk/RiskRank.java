package org.doorstep.stat.risk;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.doorstep.stat.numeric.Sample;

/**
 * The probability that an area has the highest risk index, by draws from the models; always the same draws.
 *
 * @param pHighest one per area
 * @param indexLow equal-tail quantile of the draws, as {@code indexHigh}
 */
public record RiskRank(double[] pHighest, double[] indexLow, double[] indexHigh) {

  private static final long SEED = 20_260_103L;

  /** The ranking of several areas. */
  public static RiskRank of(List<RiskModel> areas, int draws, double conf) {
    double[][] index = IntStream.range(0, areas.size()).mapToObj(i -> draws(areas.get(i), i, draws))
        .toArray(double[][]::new);
    double[] highest = new double[areas.size()];
    for (int draw = 0; draw < draws && highest.length > 0; draw++) {
      highest[best(index, draw)]++;
    }
    return new RiskRank(Arrays.stream(highest).map(times -> times / draws).toArray(),
        Arrays.stream(index).mapToDouble(one -> Sample.quantile(one, (1 - conf) / 2, 7)).toArray(),
        Arrays.stream(index).mapToDouble(one -> Sample.quantile(one, (1 + conf) / 2, 7)).toArray());
  }

  private static int best(double[][] index, int draw) {
    int best = 0;
    for (int area = 1; area < index.length; area++) {
      best = index[area][draw] > index[best][draw] ? area : best;
    }
    return best;
  }

  private static double[] draws(RiskModel area, int number, int draws) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    UniformRandomProvider source = random::nextLong;
    Sampler rate = GammaDistribution.of(area.shape(), 1 / area.rate()).createSampler(source);
    Sampler[] classes = Arrays.stream(area.mix())
        .mapToObj(a -> GammaDistribution.of(a, 1).createSampler(source))
        .toArray(Sampler[]::new);
    double[] index = new double[draws];
    Arrays.setAll(index, draw -> rate.sample() * severity(classes, area.severity()));
    return index;
  }

  /** The mean severity of a draw from the Dirichlet distribution, as gamma draws over their sum. */
  private static double severity(Sampler[] classes, double[] severity) {
    double sum = 0;
    double points = 0;
    for (int k = 0; k < classes.length; k++) {
      double share = classes[k].sample();
      sum += share;
      points += share * severity[k];
    }
    return points / sum;
  }
}
