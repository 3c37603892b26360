package org.doorstep.adhoc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.BinomialTest;
import org.doorstep.stat.proportion.ClopperPearson;
import org.doorstep.stat.proportion.Newcombe;
import org.doorstep.stat.proportion.PoissonInterval;
import org.doorstep.stat.proportion.StandardisedRate;
import org.doorstep.stat.proportion.Wilson;

/** Binds the operations on single proportions and counts to their functions. */
final class ProportionOperations {

  private ProportionOperations() {}

  /** An interval of x out of n. */
  private interface OfShare {
    Interval interval(int x, int n, double conf);
  }

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("wilson", f -> shares(f, Wilson::interval));
    all.put("clopper-pearson", f -> shares(f, ClopperPearson::interval));
    all.put("poisson-interval", ProportionOperations::poisson);
    all.put("newcombe", f -> Newcombe.difference(new Newcombe.Share(f.integer("x1"), f.integer("n1")),
        new Newcombe.Share(f.integer("x2"), f.integer("n2")), f.number("conf")));
    all.put("binomial-test", ProportionOperations::binomialTest);
    all.put("direct-standardised-rate", f -> StandardisedRate.of(f.numbers("count"), f.numbers("population"),
        f.numbers("standard"), f.number("conf")));
    return all;
  }

  private static Outputs shares(Fields f, OfShare method) {
    int[] x = f.integers("x");
    int[] n = f.integers("n");
    return Outputs.ofIntervals(x.length, i -> method.interval(x[i], n[i], f.number("conf")));
  }

  private static Outputs poisson(Fields f) {
    int[] x = f.integers("x");
    return Outputs.ofIntervals(x.length, i -> PoissonInterval.interval(x[i], f.number("conf")));
  }

  private static Outputs binomialTest(Fields f) {
    int[] x = f.integers("x");
    int[] n = f.integers("n");
    double[] p0 = f.numbers("p0");
    return Outputs.of("p_value", IntStream.range(0, x.length).mapToDouble(i ->
        switch (f.text("alternative")) {
          case "greater" -> BinomialTest.greater(x[i], n[i], p0[i]);
          case "less" -> BinomialTest.less(x[i], n[i], p0[i]);
          default -> BinomialTest.twoSided(x[i], n[i], p0[i]);
        }).toArray());
  }
}
