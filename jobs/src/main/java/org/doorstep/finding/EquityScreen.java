package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.stat.equity.Jackknife;

/**
 * How evenly each year's allocation is spread over areas, and whether that changed since the year before on the same
 * areas. The areas are all there are, so an interval says how much an index hangs on single areas, not more; the
 * change is tested with the jackknife of the difference.
 */
public final class EquityScreen {

  private EquityScreen() {
  }

  /** One finding for each index and year, sorted. */
  public static List<Finding> screen(List<NeedYear> years, Map<String, MeasureMeta> measures) {
    List<Tested> tests = new ArrayList<>();
    for (NeedYear year : years) {
      Optional<NeedYear> before = years.stream().filter(other -> other.measureId().equals(year.measureId())
          && other.year().equals(year.year().previous())).findFirst();
      Arrays.stream(EquityIndex.values()).map(index -> test(index, year, before, measures.get(year.measureId())))
          .forEach(tests::add);
    }
    return Tested.corrected(tests);
  }

  private static EquityTest test(EquityIndex index, NeedYear year, Optional<NeedYear> before, MeasureMeta measure) {
    List<NeedYear.Area> areas = known(year);
    if (areas.size() < FunnelModel.FEWEST_FOR_SPREAD) {
      return new EquityTest(index, year, measure, null, null, areas.isEmpty() ? "no-data" : "fewer-than-10-areas");
    }
    Jackknife now = Jackknife.of(areas.size(), in -> index.of(pick(areas, in)));
    List<NeedYear.Area> earlier = before.map(EquityScreen::known).orElse(List.of());
    List<NeedYear.Area> both = areas.stream().filter(area -> find(earlier, area).isPresent()).toList();
    if (both.size() < FunnelModel.FEWEST_FOR_SPREAD) {
      return new EquityTest(index, year, measure, now, null, "no-year-before");
    }
    List<NeedYear.Area> then = both.stream().map(area -> find(earlier, area).orElseThrow()).toList();
    return new EquityTest(index, year, measure, now,
        Jackknife.of(both.size(), in -> index.of(pick(both, in)) - index.of(pick(then, in))), "");
  }

  private static List<NeedYear.Area> known(NeedYear year) {
    return year.areas().stream().filter(area -> area.residents() > 0 && area.need() > 0).toList();
  }

  private static Optional<NeedYear.Area> find(List<NeedYear.Area> areas, NeedYear.Area wanted) {
    return areas.stream().filter(area -> area.code().equals(wanted.code())).findFirst();
  }

  private static List<NeedYear.Area> pick(List<NeedYear.Area> areas, int[] in) {
    return Arrays.stream(in).mapToObj(areas::get).toList();
  }
}
