package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.LogRank;
import org.doorstep.stat.survival.SurvivalTable;

/**
 * Whether the cases of a period took longer or shorter than those before: the log-rank test, corrected over
 * all pairs of the period. Its findings have the output "curve".
 */
public final class SurvivalScreen {

  private static final double CONFIDENCE = 0.95;

  /** One pair, tested. */
  private record Tested(SurvivalPair pair, MeasureMeta measure, SurvivalTable now, SurvivalTable base,
      LogRank.Test test) {

    static Tested of(SurvivalPair pair, MeasureMeta measure) {
      SurvivalTable now = SurvivalCurve.table(pair.now());
      SurvivalTable base = SurvivalCurve.table(pair.base());
      return new Tested(pair, measure, now, base, LogRank.test(List.of(List.of(now, base))));
    }

    boolean isSmall() {
      return Math.min(now.cases(), base.cases()) < Point.SMALLEST_DENOMINATOR;
    }

    double pValue() {
      return isSmall() ? Double.NaN : test.pValue();
    }

    /** Fewer ends than expected: the cases take longer. */
    boolean isLonger() {
      return test.observed()[0] < test.expected()[0];
    }

    double distance() {
      double sigmas = isSmall() ? Double.NaN : Math.sqrt(test.statistic());
      return isLonger() ? sigmas : -sigmas;
    }

    String family() {
      return "survival-" + pair.now().period().kind().code() + "-" + pair.now().period().label();
    }
  }

  private SurvivalScreen() {
  }

  /** One finding for each pair whose measure is among these, sorted. */
  public static List<Finding> screen(List<SurvivalPair> pairs, Map<String, MeasureMeta> measures) {
    Map<String, List<Tested>> families = new TreeMap<>();
    pairs.stream().filter(pair -> measures.containsKey(pair.now().measureId()))
        .map(pair -> Tested.of(pair, measures.get(pair.now().measureId())))
        .forEach(tested -> families.computeIfAbsent(tested.family(),
        family -> new ArrayList<>()).add(tested));
    List<Finding> findings = new ArrayList<>();
    for (List<Tested> family : families.values()) {
      double[] adjusted =
          FalseDiscovery.benjaminiHochberg(family.stream().mapToDouble(Tested::pValue).toArray());
      for (int i = 0; i < adjusted.length; i++) {
        findings.add(finding(family.get(i), adjusted[i]));
      }
    }
    findings.sort(Comparator.comparing(Finding::findingId));
    return findings;
  }

  private static Verdict verdict(Tested tested, double adjustedP) {
    if (tested.now().cases() == 0 || tested.base().cases() == 0) {
      return Verdict.NO_DATA;
    }
    if (tested.isSmall()) {
      return Verdict.SMALL_BASE;
    }
    if (Double.isNaN(adjustedP)) {
      return Verdict.NO_DATA;
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE ? Verdict.SIGNAL : Verdict.WITHIN_USUAL;
  }

  private static Finding finding(Tested tested, double adjustedP) {
    SurvivalCounts now = tested.pair().now();
    Verdict verdict = verdict(tested, adjustedP);
    boolean signal = verdict == Verdict.SIGNAL;
    KaplanMeier.Quantile usual = KaplanMeier.of(tested.base(), CONFIDENCE).quantile(0.5);
    return new Finding(
        String.join(".", now.measureId(), "curve", now.areaCode(), now.period().label(), "survival"),
        now.measureId(), "curve", now.areaCode(), now.period().kind().code(), now.period().label(),
        "survival",
        tested.family(), (int) tested.now().cases(), tested.pair().baseFrom(), tested.pair().baseTo(),
        Figure.of(usual.value()), Figure.of(usual.low()), Figure.of(usual.high()), null,
        Figure.of(tested.distance()), Figure.of(tested.pValue()), Figure.of(adjustedP),
        !signal ? "none" : tested.isLonger() ? "above-limit" : "below-limit",
        signal ? tested.measure().direction().read(tested.isLonger()) : "none", verdict.code(),
        signal ? "log-rank-after-correction" : verdict == Verdict.SMALL_BASE ? "fewer-than-10-cases" : "",
        Importance.of(verdict, tested.distance(), tested.pair().areaLevel(), tested.measure().headline()),
        "{\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE + ",\"test\":\"log-rank\"}");
  }
}
