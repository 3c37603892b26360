package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.stat.area.RandomEffects;
import org.doorstep.stat.numeric.Student;
import org.doorstep.stat.survival.RestrictedMean;
import org.doorstep.stat.survival.SurvivalTable;

/**
 * Whether cases take longer or shorter in one area than in the others: its mean time up to a fixed day against what
 * the others and the spread between them lead to expect (random effects without the area itself, Student's t on the
 * areas less two), corrected over the areas.
 */
public final class PeerScreen {

  /** Mean times are counted up to so many days, or to the last day up to which all areas are known. */
  static final double LONGEST_DAYS = 60;
  static final int FEWEST_AREAS = FunnelModel.FEWEST_FOR_SPREAD;
  private static final double CONFIDENCE = 0.95;

  /** One area with its mean time; without enough cases it is neither judged nor a peer. */
  private record Area(SurvivalCounts counts, SurvivalTable table, RestrictedMean mean) {

    boolean isKnown() {
      return table.cases() >= Point.SMALLEST_DENOMINATOR && mean.se() > 0;
    }
  }

  private PeerScreen() {
  }

  /** One finding for each area of each group whose measure is among these, sorted. */
  public static List<Finding> screen(List<SurvivalPeers> groups, Map<String, MeasureMeta> measures) {
    List<Tested> tests = new ArrayList<>();
    for (SurvivalPeers group : groups) {
      List<Area> areas = areas(group);
      for (int i = 0; i < areas.size(); i++) {
        tests.add(test(group, areas, i, measures.get(areas.get(i).counts().measureId())));
      }
    }
    return Tested.corrected(tests);
  }

  private static List<Area> areas(SurvivalPeers group) {
    List<SurvivalTable> tables = group.areas().stream().map(SurvivalCurve::table).toList();
    double horizon = tables.stream().filter(table -> table.cases() >= Point.SMALLEST_DENOMINATOR)
        .mapToDouble(SurvivalCurve::knownUntil).reduce(LONGEST_DAYS, Math::min);
    return IntStream.range(0, tables.size()).mapToObj(i ->
        new Area(group.areas().get(i), tables.get(i), RestrictedMean.of(tables.get(i), horizon))).toList();
  }

  private static PeerTest test(SurvivalPeers group, List<Area> areas, int tested, MeasureMeta measure) {
    Area area = areas.get(tested);
    List<Area> others = IntStream.range(0, areas.size()).filter(i -> i != tested).mapToObj(areas::get)
        .filter(Area::isKnown).toList();
    boolean judged = area.isKnown() && others.size() + 1 >= FEWEST_AREAS;
    if (!judged) {
      return new PeerTest(group, area.counts(), measure, others.size() + 1, Numbers.NONE,
          area.isKnown() ? "fewer-than-10-areas" : "fewer-than-10-cases");
    }
    double[] se = others.stream().mapToDouble(other -> other.mean().se()).toArray();
    RandomEffects usual = RandomEffects.of(others.stream().mapToDouble(other -> other.mean().mean()).toArray(), se);
    double weights = 0;
    for (double each : se) {
      weights += 1 / (each * each + usual.tau2());
    }
    double spread = Math.sqrt(area.mean().se() * area.mean().se() + usual.tau2() + 1 / weights);
    double effect = area.mean().mean() - usual.mean();
    int df = others.size() - 1;
    double half = Student.halfWidth(CONFIDENCE, df) * spread;
    return new PeerTest(group, area.counts(), measure, others.size() + 1,
        Numbers.ofTest(effect / spread, Student.twoSided(effect / spread, df), Double.NaN)
            .withUsual(usual.mean(), usual.mean() - half, usual.mean() + half)
            .withEffect(effect, effect - half, effect + half), "");
  }
}
