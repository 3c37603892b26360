package org.doorstep.finding;

import java.util.Locale;
import org.doorstep.period.Period;

/**
 * One area's times against those of the others.
 *
 * @param areas areas compared, this one with them
 * @param numbers none when it is not judged
 * @param refusal code of why it is not judged; empty when it is
 */
record PeerTest(SurvivalPeers group, SurvivalCounts counts, MeasureMeta measure, int areas, Numbers numbers,
    String refusal) implements Tested {

  @Override
  public String family() {
    return "survival-peers-" + counts.measureId() + "-" + counts.period().label();
  }

  @Override
  public double pValue() {
    return numbers.pValue();
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    Period period = counts.period();
    Method method = new Method("survival-peers", "survival-peers", family(), String.format(Locale.ROOT,
        "{\"false_discovery_rate\":%s,\"family_size\":%d,\"longest_days\":%.0f,\"model\":\"random-effects-others\"}",
        Judgement.FALSE_DISCOVERY_RATE, familySize, PeerScreen.LONGEST_DAYS), areas, group.from(), period.label(),
        Evidence.named(counts.measureId(), "curve", group.areaLevel(), group.from(), period.label()));
    return Finding.of(new Subject(measure, "curve", counts.areaCode(), group.areaLevel(), period), method,
        numbers.corrected(adjustedP), saying(adjustedP));
  }

  private Saying saying(double adjustedP) {
    if (!refusal.isEmpty()) {
      return Saying.quiet(Verdict.SMALL_BASE, refusal);
    }
    if (adjustedP > Judgement.FALSE_DISCOVERY_RATE) {
      return Saying.quiet(Verdict.NOT_DISTINGUISHABLE, "");
    }
    boolean longer = numbers.effect() > 0;
    return Saying.beyond(longer, longer ? Verdict.ABOVE_CHANCE : Verdict.BELOW_CHANCE, "mean-time-after-correction");
  }
}
