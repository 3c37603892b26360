package org.doorstep.finding;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.stat.area.CombinedP;
import org.doorstep.stat.numeric.Normal;

/** One unit's records by all screens; with none that applies it is not judged. */
record UnitTest(UnitRecords records, String unit, MeasureMeta measure, Map<String, UnitScreen.Result> results)
    implements Tested {

  private static final String OFFICE = "unit";

  /** The field that findings of units are told by. */
  private static final String DIMENSION = "unit_code";

  @Override
  public String family() {
    return "integrity-" + records.measureId() + "-" + records.until().label();
  }

  @Override
  public double pValue() {
    double[] p = results.values().stream().mapToDouble(UnitScreen.Result::p).filter(each -> !Double.isNaN(each))
        .toArray();
    return p.length == 0 ? Double.NaN : CombinedP.cauchy(p);
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    MeasureMeta neutral = new MeasureMeta(measure.id(), measure.chart(), Better.CONTEXT, measure.headline());
    String until = records.until().label();
    int n = (int) results.values().stream().mapToLong(UnitScreen.Result::records).max().orElse(0);
    Method method = new Method("integrity", "integrity", family(), String.format(Locale.ROOT,
        "{\"combined\":\"cauchy\",\"false_discovery_rate\":%s,\"family_size\":%d,\"screens\":{%s}}",
        Judgement.FALSE_DISCOVERY_RATE, familySize, screens()), isSmall(n) ? null : n, records.from(), until,
        Evidence.named(measure.id(), "value", records.above(), records.from(), until));
    double p = pValue();
    Numbers numbers = Double.isNaN(p) ? Numbers.NONE
        : Numbers.ofTest(-Normal.quantile(Math.max(p, Double.MIN_NORMAL)), p, adjustedP);
    return Finding.of(subject(neutral), method, numbers, saying(adjustedP));
  }

  private Subject subject(MeasureMeta neutral) {
    return records.level().equals(OFFICE)
        ? new Subject(neutral, "value", records.above(), OFFICE, records.until(), DIMENSION, unit)
        : new Subject(neutral, "value", unit, records.level(), records.until());
  }

  private Saying saying(double adjustedP) {
    if (Double.isNaN(pValue())) {
      return Saying.quiet(Verdict.SMALL_BASE, "no-screen-applies");
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE
        ? Saying.beyond(true, Verdict.ABOVE_CHANCE, "screens-after-correction")
        : Saying.quiet(Verdict.NOT_DISTINGUISHABLE, "");
  }

  private static boolean isSmall(long n) {
    return n < Point.SMALLEST_DENOMINATOR;
  }

  /** The raw p-value of each screen and its records; null where it does not apply. */
  private String screens() {
    return results.entrySet().stream().map(entry -> {
      UnitScreen.Result result = entry.getValue();
      String p = Double.isNaN(result.p()) ? "null" : String.format(Locale.ROOT, "%.3g", result.p());
      return String.format(Locale.ROOT, "\"%s\":{\"n\":%s,\"p\":%s}", entry.getKey(),
          isSmall(result.records()) ? "null" : Long.toString(result.records()), p);
    }).collect(Collectors.joining(","));
  }
}
