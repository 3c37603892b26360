package org.doorstep.adhoc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.doorstep.stat.area.AreaPValues;
import org.doorstep.stat.area.BetaBinomial;
import org.doorstep.stat.area.BetaBinomialFit;
import org.doorstep.stat.area.CombinedP;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.area.Funnel;
import org.doorstep.stat.area.FunnelOverdispersion;
import org.doorstep.stat.area.FunnelRatio;
import org.doorstep.stat.area.GammaPoisson;
import org.doorstep.stat.area.GammaPoissonFit;
import org.doorstep.stat.area.Marshall;
import org.doorstep.stat.area.RandomEffects;

/** Binds the comparisons of areas to their functions. */
final class AreaOperations {

  private AreaOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("funnel-limits", f -> Outputs.of("limits",
        Funnel.limits(f.integers("n"), f.number("target"), f.numbers("probs"), f.flag("clip"))));
    all.put("area-p-values", AreaOperations::areaPValues);
    all.put("funnel-overdispersion", f -> FunnelOverdispersion.of(f.numbers("x"), f.numbers("n"),
        new FunnelOverdispersion.Settings(f.number("winsor"), f.text("method").equals("consistent"),
            f.number("z_limit"))));
    all.put("funnel-overdispersion-ratio", f -> FunnelRatio.of(f.numbers("observed"), f.numbers("expected"),
        f.number("winsor"), f.number("z_limit")));
    all.put("dersimonian-laird", AreaOperations::randomEffects);
    all.put("beta-binomial", AreaOperations::betaBinomial);
    all.put("beta-binomial-p", AreaOperations::betaBinomialP);
    all.put("gamma-poisson", AreaOperations::gammaPoisson);
    all.put("marshall", f -> Marshall.of(f.numbers("observed"), f.numbers("expected")));
    all.put("benjamini-hochberg", f -> adjusted(f, FalseDiscovery::benjaminiHochberg));
    all.put("benjamini-yekutieli", f -> adjusted(f, FalseDiscovery::benjaminiYekutieli));
    all.put("holm", f -> adjusted(f, FalseDiscovery::holm));
    all.put("bonferroni", f -> adjusted(f, FalseDiscovery::bonferroni));
    all.put("combine-p-values", AreaOperations::combined);
    return all;
  }

  private static Object areaPValues(Fields f) {
    int[] x = f.integers("x");
    int[] n = f.integers("n");
    return AreaPValues.test(x, n, f.numberOr("target", AreaPValues.pooled(x, n)));
  }

  private static Outputs betaBinomial(Fields f) {
    int[] x = f.integers("x");
    int[] n = f.integers("n");
    checkShares(x, n);
    if (f.has("alpha") != f.has("beta")) {
      throw new CaseFault("alpha and beta: give both, or neither to estimate them");
    }
    BetaBinomial model = f.has("alpha")
        ? new BetaBinomial(f.number("alpha"), f.number("beta")) : BetaBinomialFit.fit(x, n);
    double overall = AreaPValues.pooled(x, n);
    return Outputs.of("alpha", model.alpha()).and("beta", model.beta()).and("prior_mean", model.priorMean())
        .and("between_variance", model.betweenVariance())
        .and("posterior_mean", each(x.length, i -> model.posteriorMean(x[i], n[i])))
        .intervals(x.length, i -> model.interval(x[i], n[i], f.number("conf")))
        .and("p_above_overall", each(x.length, i -> model.above(x[i], n[i], overall)));
  }

  private static Outputs betaBinomialP(Fields f) {
    int[] x = f.integers("x");
    int[] n = f.integers("n");
    checkShares(x, n);
    BetaBinomial model = new BetaBinomial(f.number("alpha"), f.number("beta"));
    return Outputs.of("p_value", each(x.length, i -> model.midP(x[i], n[i])));
  }

  private static Outputs gammaPoisson(Fields f) {
    double[] o = f.numbers("observed");
    double[] e = f.numbers("expected");
    GammaPoisson model = GammaPoissonFit.fit(o, e);
    return Outputs.of("shape", model.shape()).and("rate", model.rate())
        .and("posterior_mean", each(o.length, i -> model.posteriorMean(o[i], e[i])))
        .intervals(o.length, i -> model.interval(o[i], e[i], f.number("conf")))
        .and("p_above_one", each(o.length, i -> model.above(o[i], e[i], 1)));
  }

  private static Outputs randomEffects(Fields f) {
    RandomEffects summary = RandomEffects.of(f.numbers("estimate"), f.numbers("se"));
    return Outputs.of("tau2", summary.tau2()).and("mean", summary.mean()).and("q", summary.q())
        .and("p_value", summary.pValue()).and("i2_pct", summary.i2());
  }

  private static Outputs combined(Fields f) {
    ToDoubleFunction<double[]> method = switch (f.text("method")) {
      case "fisher" -> CombinedP::fisher;
      case "bonferroni" -> CombinedP::bonferroni;
      default -> CombinedP::cauchy;
    };
    double[] p = Arrays.stream(f.rows("p_values")).mapToDouble(method).toArray();
    return Outputs.of("p_value", p).and("adjusted_p", FalseDiscovery.benjaminiHochberg(p));
  }

  private static Outputs adjusted(Fields f, UnaryOperator<double[]> method) {
    double[] adjusted = method.apply(f.numbers("p_value"));
    return Outputs.of("adjusted_p", adjusted)
        .and("n_rejected", FalseDiscovery.rejected(adjusted, f.number("q")));
  }

  private static void checkShares(int[] x, int[] n) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] > n[i]) {
        throw new CaseFault("x[" + (i + 1) + "] is " + x[i] + " and n[" + (i + 1) + "] is " + n[i]
            + ": expected x up to n");
      }
    }
  }

  private static double[] each(int items, IntToDoubleFunction value) {
    return IntStream.range(0, items).mapToDouble(value).toArray();
  }
}
