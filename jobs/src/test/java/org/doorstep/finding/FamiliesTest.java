package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {

  private static final String STABLE = "20 22 21 23 19 21 20 22 21 20 22 21 ";

  /**
   * Of five county charts of May one is out, one breaks a rule, two are as usual and one is still forming: four
   * tests, of which chance alone puts 0.2 below 0.05 and lets 0.3 break a rule.
   */
  @Test
  void eachFamilySaysHowManyFlagsChanceWouldGive() {
    List<Series> series = new ArrayList<>();
    for (String last : List.of("60", "21", "22")) {
      series.add(named(STABLE + "21 20 22 21 20 22 " + last));
    }
    series.add(named(STABLE + "22 23 22 23 22 23 22"));
    series.add(named("- - - - - - - - 21 20 22 21 20 22 21 20 22 21 20"));
    List<Families.Tally> tallies = Families.of(ControlScreen.screen(series, ChartSeries.MEASURES,
        List.of(ChartSeries.month(19)), List.of()).findings());
    assertEquals(List.of(new Families.Tally("named-charts-month-2025-07", "month", "2025-07", 4, 1, 1, 0.2, 1, 0.05, 1,
        4 * Families.RULE_BY_CHANCE)), tallies);
  }

  private static Series named(String words) {
    return ChartSeries.county("headline-value", words);
  }
}
