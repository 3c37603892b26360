package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A count that is out and can be no other, since late records changed it, is not narrowed by what comes out after. */
class GuardTest {

  private static final Place COUNTY = new Place("99", true, "");
  private static final Place ONE = new Place("9901", false, "");
  private static final Place OTHER = new Place("9902", false, "");
  private static final Span JANUARY = span("month", 2);
  private static final Span QUARTER = span("quarter", 4);

  @Test
  void whereNoOtherTableIsLeftNothingNewIsSaid() {
    GuardedCell january = released(COUNTY, 5, "", "");
    GuardedCell hidden = released(ONE, 3, "suppressed", "<5");
    List<GuardedCell> quarter = List.of(fresh(COUNTY, 9), fresh(ONE, 4), fresh(OTHER, 5));
    quarter.get(1).claim();

    new Guard(new Family(Stream.concat(Stream.of(january, hidden), quarter.stream()).toList(), false, false, Map.of()))
        .protect();

    assertEquals(List.of(true, true, true), quarter.stream().map(GuardedCell::isHidden).toList(), "new, so hidden");
    assertEquals(List.of(false, false, false), quarter.stream().map(GuardedCell::isClaimed).toList(),
        "a new \"<5\" would bound the month that is out");
    assertEquals(List.of(false, true), Stream.of(january, hidden).map(GuardedCell::isHidden).toList(), "out, so kept");
    assertEquals(true, hidden.isClaimed(), "out, so kept");
  }

  /** January was out of both townships when the other became part of the one; the quarter counts them together. */
  @Test
  void aMergedTownshipThatIsOutStandsInNobodysWay() {
    Place third = new Place("9903", false, "");
    List<GuardedCell> january = List.of(released(COUNTY, 14, "", ""), released(ONE, 6, "suppressed", ""),
        released(OTHER, 3, "suppressed", "<5"), released(third, 5, "", ""));
    List<GuardedCell> quarter = List.of(fresh(COUNTY, 30), fresh(ONE, 18), fresh(third, 12));
    List<GuardedCell> all = Stream.concat(january.stream(), quarter.stream()).toList();

    new Guard(new Family(all, false, false, Map.of("9902", "9901"))).protect();

    assertEquals(List.of(false, false, false), quarter.stream().map(GuardedCell::isHidden).toList());
  }

  private static Span span(String kind, int endMonth) {
    return new Span(kind, LocalDate.of(2025, 1, 1), LocalDate.of(2025, endMonth, 1));
  }

  private static GuardedCell fresh(Place place, long count) {
    return new GuardedCell(place, QUARTER, List.of(), new long[] {count}, 5);
  }

  private static GuardedCell released(Place place, long count, String mark, String shown) {
    long[] counts = {count};
    return GuardedCell.released(
        new GuardedCell(place, JANUARY, List.of(Map.of("mark", mark, "shown", shown)), counts, 5), counts);
  }
}
