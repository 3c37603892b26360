package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.period.Period;
import org.doorstep.stat.area.GammaPoisson;
import org.doorstep.stat.area.GammaPoissonFit;
import org.doorstep.stat.risk.RiskModel;
import org.doorstep.stat.risk.RiskRank;

/**
 * The register of risks: how often each process fails in each place, times how bad the failures are, with intervals and
 * the chance to be the highest. Made of published figures of twelve months; it estimates and tests nothing. Rates are
 * shrunk to those of the other places (gamma-Poisson), severities begin with one failure in each class.
 */
public final class RiskScreen {

  static final int MONTHS = 12;
  private static final int DRAWS = 20_000;
  private static final double CONFIDENCE = 0.95;
  /** What is believed of a process before anything is known of it. */
  private static final double HALF_A_FAILURE = 0.5;

  private RiskScreen() {
  }

  /** One finding for each process and place, and one for each process in the county, of one month. */
  public static List<Finding> screen(Collection<Series> series, RiskRegister register,
      Map<String, MeasureMeta> measures, Period until) {
    List<Finding> findings = new ArrayList<>();
    List<RiskCounts> whole = new ArrayList<>();
    for (RiskRegister.Process process : register.processes()) {
      MeasureMeta measure = measures.get(process.measure());
      if (measure != null) {
        Map<String, List<RiskCounts>> levels = new TreeMap<>();
        series.stream().filter(one -> one.measureId().equals(process.measure()) && one.output().equals("value")
                && one.periodKind() == until.kind())
            .map(one -> RiskCounts.of(one, series, process, measure, months(until))).filter(RiskCounts::isTold)
            .forEach(one -> levels.computeIfAbsent(one.areaLevel(), level -> new ArrayList<>()).add(one));
        findings.addAll(places(levels.getOrDefault("township", List.of()), register, until));
        whole.addAll(levels.getOrDefault("county", List.of()));
      }
    }
    findings.addAll(findings(whole, new GammaPoisson(HALF_A_FAILURE, 0), register, until, "jeffreys"));
    return findings;
  }

  /** The month and those before it, the latest first. */
  static List<Period> months(Period until) {
    return Stream.iterate(until, Period::previous).limit(MONTHS).toList();
  }

  /**
   * With fewer than ten places, or without any failure, there is nothing to shrink to. The prior weighs no more than
   * all places together: where they do not differ, nothing is surer than their common rate.
   */
  private static List<Finding> places(List<RiskCounts> places, RiskRegister register, Period until) {
    List<RiskCounts> known = places.stream().filter(place -> !place.isHidden()).toList();
    double failures = known.stream().mapToDouble(RiskCounts::failures).sum();
    double due = known.stream().mapToDouble(RiskCounts::due).sum();
    if (known.size() < FunnelModel.FEWEST_FOR_SPREAD || failures == 0) {
      String reason = known.size() < FunnelModel.FEWEST_FOR_SPREAD ? "fewer-than-10-areas" : "no-failure-on-record";
      return places.stream().map(place -> place.refused(register, until, reason)).toList();
    }
    GammaPoisson fitted = GammaPoissonFit.fit(known.stream().mapToDouble(RiskCounts::failures).toArray(),
        known.stream().mapToDouble(RiskCounts::due).toArray());
    double weight = Math.min(1, due / fitted.rate());
    return findings(places, new GammaPoisson(fitted.shape() * weight, fitted.rate() * weight), register, until,
        "gamma-poisson");
  }

  private static List<Finding> findings(List<RiskCounts> counts, GammaPoisson prior, RiskRegister register,
      Period until, String name) {
    List<Finding> findings = new ArrayList<>();
    counts.stream().filter(RiskCounts::isHidden).forEach(one -> findings.add(one.refused(register, until, "")));
    List<RiskCounts> known = counts.stream().filter(one -> !one.isHidden()).toList();
    List<RiskModel> models = known.stream().map(one -> one.model(prior)).toList();
    RiskRank rank = RiskRank.of(models, DRAWS, CONFIDENCE);
    for (int i = 0; i < models.size(); i++) {
      Numbers numbers = Numbers.ofTest(rank.pHighest()[i], Double.NaN, Double.NaN)
          .withEffect(models.get(i).indexMean(), rank.indexLow()[i], rank.indexHigh()[i]);
      findings.add(known.get(i).finding(register, until, name, numbers));
    }
    return findings;
  }
}
