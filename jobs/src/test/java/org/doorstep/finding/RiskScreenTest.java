package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskScreenTest {

  private static final Map<String, MeasureMeta> MEASURES = Map.of(
      "share", new MeasureMeta("share", ChartKind.PROPORTION, Better.UP, true),
      "value", new MeasureMeta("value", ChartKind.VALUE, Better.DOWN, false));
  private static final RiskRegister ALIKE = register(new RiskRegister.Process("share", "", Map.of()));

  /**
   * The county had 240 due and 24 failures: with half a failure more, a mean rate of 24.5/240. R 4.2.2:
   * qgamma(c(.025, .975), 24.5, 240) = 0.0659, 0.1461.
   */
  @Test
  void theCountysRateHasTheIntervalOfItsOwnCounts() {
    Finding finding = screen(ALIKE, List.of(ChartSeries.county("share", "18/20 ".repeat(12)))).get("990121");
    assertEquals("share.risk_index.990121.2024-12.risk estimate none none 240",
        String.join(" ", finding.findingId(), said(finding), finding.n().toString()));
    assertEquals(24.5 / 240, finding.effect(), 1e-12);
    assertEquals(0.0659, finding.effectLow(), 0.001);
    assertEquals(0.1461, finding.effectHigh(), 0.002);
    assertNull(finding.pValue());
  }

  /** Eleven townships fail in 2 of 20 each month, the last in 10: it is the highest, drawn towards the others. */
  @Test
  void aPlaceIsShrunkenTowardsTheOthersAndHasAChanceToBeTheHighest() {
    Map<String, Finding> found = screen(ALIKE, townships("10/20 "));
    assertTrue(found.get("T12").effect() < 0.5 && found.get("T12").effect() > 0.4, found.get("T12").toString());
    assertEquals(1, found.get("T12").statistic(), 0.001);
    assertEquals(0, found.get("T01").statistic(), 0.001);
  }

  /** Places that do not differ are no surer than all of them together: 288 failures of 2,880 are 8.9 to 11.2 %. */
  @Test
  void placesAlikeAreNoSurerThanTheirCommonRate() {
    Finding finding = screen(ALIKE, townships("18/20 ")).get("T01");
    assertEquals(0.1, finding.effect(), 1e-9);
    assertEquals(0.011, finding.effectHigh() - finding.effect(), 0.002);
  }

  /** Months that are hidden have few failures, or few others: what is left would tell too little of them. */
  @Test
  void aPlaceWithAHiddenMonthIsNotTold() {
    List<Series> series = townships("18/20 ");
    series.set(0, ChartSeries.of("share", "T01", "township", "18/20 ".repeat(11) + "suppressed"));
    Finding finding = screen(ALIKE, series).get("T01");
    assertEquals("suppressed none none", said(finding));
    assertNull(finding.n());
    assertNull(finding.effect());
  }

  @Test
  void fewPlacesOrNoFailureAreNotEstimated() {
    assertEquals("no-data none fewer-than-10-areas",
        said(screen(ALIKE, townships("18/20 ").subList(0, 3)).get("T01")));
    List<Series> perfect = townships("20/20 ").stream().map(one -> ChartSeries.of("share", one.areaCode(), "township",
        "20/20 ".repeat(12))).toList();
    assertEquals("no-data none no-failure-on-record", said(screen(ALIKE, perfect).get("T01")));
  }

  /** By hand: 2 failures of class a at 1 point and 5 of class b at 4, one more in each: (3 + 6 x 4) / 9 = 3 points. */
  @Test
  void failuresWeighByTheirClass() {
    RiskRegister register = register(new RiskRegister.Process("share", "value", Map.of("a", 1.0, "b", 4.0)));
    List<Series> series = new ArrayList<>(List.of(ChartSeries.county("share", "18/20 ".repeat(12))));
    series.add(output("a", "2"));
    series.add(output("b", "5"));
    Finding finding = screen(register, series).get("990121");
    assertEquals(3 * 24.5 / 240, finding.effect(), 1e-12);
    assertTrue(finding.parameters().contains("\"severity\":\"value\""), finding.parameters());
  }

  @Test
  void everyFaultOfTheRegisterIsTold(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("risks.yaml"), """
        decided_on: soon
        processes:
          - measure: X99
          - measure: X06
            severity: {measure: X08, points: {days: 0}}
        """);
    String said = assertThrows(IllegalArgumentException.class,
        () -> RiskRegister.read(file, Set.of("X06", "X08"))).getMessage();
    assertEquals("""
        risks.yaml: decided_on 'soon': expected a day, as 2026-01-01
        risks.yaml, measure 'X99' is no measure of data/measures
        risks.yaml, X06: severity needs a measure and points above 0 for its outputs""", said);
  }

  private static Series output(String output, String count) {
    Series one = ChartSeries.county("value", (count + " ").repeat(12));
    return new Series("value", output, one.areaCode(), one.areaLevel(), one.periodKind(), one.points());
  }

  private static List<Series> townships(String last) {
    List<Series> series = new ArrayList<>();
    for (int place = 1; place <= 12; place++) {
      series.add(ChartSeries.of("share", String.format(Locale.ROOT, "T%02d", place), "township",
          (place == 12 ? last : "18/20 ").repeat(12)));
    }
    return series;
  }

  private static RiskRegister register(RiskRegister.Process process) {
    return new RiskRegister(LocalDate.of(2026, 1, 1), List.of(process));
  }

  private static Map<String, Finding> screen(RiskRegister register, List<Series> series) {
    return RiskScreen.screen(series, register, MEASURES, ChartSeries.month(12)).stream()
        .collect(Collectors.toMap(Finding::areaCode, finding -> finding));
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.signal(),
        finding.reason().isEmpty() ? "none" : finding.reason());
  }
}
