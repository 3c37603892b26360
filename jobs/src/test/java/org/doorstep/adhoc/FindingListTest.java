package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.contract.Contracts;
import org.doorstep.finding.Finding;
import org.doorstep.home.Home;
import org.doorstep.publish.EditionDraft;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingListTest {

  private static final Contracts CONTRACTS =
      Contracts.read(Path.of(System.getProperty("doorstep.root"), "data/contracts"));

  @TempDir Path folder;

  @Test
  void theListHasWhatStandsWithNamesNumbersAndExplanations() throws IOException {
    Manifest edition = edition("a", "1.0", "h1", "",
        List.of(finding("05", "signal", 0.001), finding("04", "within-usual", 0.4)), List.of("05 90/100"));
    String said = said(edition, null);
    assertTrue(said.startsWith("Edition a: 1 findings that stand\n"), said);
    assertTrue(said.contains("""
        2026-05
          X06  Closed on time  99 County
              signal, worse; -20.0 points against 90.0 %; p 0.0010, corrected 0.0020; Laney p-prime chart: \
        outside the limits after correction  [X06.value.99.2026-05.chart]  ? late-data
        """), said);
    assertTrue(said.contains("  late-data: it is provisional\n      wait\n"), said);
    assertTrue(!said.contains("2026-04"), "what is as usual is no finding that stands: " + said);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # version then, declaration, rebaseline,  figure, raw p | why
      1.0 h1 - 90/100 0.001                                    | data: other tests of its family changed
      1.0 h1 - 91/100 0.003                                    | data: figures that it rests on changed
      1.0 h1 - 90/100 0.003                                    | code: the same figures give another result
      1.1 h1 - 90/100 0.001                                    | code
      1.0 h2 - 90/100 0.001                                    | rule
      1.0 h1 2025-07 90/100 0.001                              | rebaseline
      1.1 h2 2025-07 91/100 0.003                              | code, rule, rebaseline
      """)
  void whatAppearedIsSaidWithItsCause(String then, String why) throws IOException {
    String[] words = then.split(" ");
    Manifest before = edition("a", words[0], words[1], words[2].replace("-", "").length() < 6 ? "" : words[2],
        List.of(finding("05", "sign-of-change", Double.parseDouble(words[4]))), List.of("05 " + words[3]));
    Manifest now = edition("b", "1.0", "h1", "", List.of(finding("05", "signal", 0.001)), List.of("05 90/100"));
    String said = said(now, before);
    assertTrue(said.startsWith(
        "Since edition a, edition b has 1 findings more and 0 fewer that stand\n+ 2026-05  X06"), said);
    assertTrue(said.endsWith("      why: " + why + "\n"), said);
  }

  @Test
  void aPeriodThatIsNoLongerJudgedVanishes() throws IOException {
    Manifest before = edition("a", "1.0", "h1", "", List.of(finding("05", "signal", 0.001)), List.of());
    Manifest now = edition("b", "1.0", "h1", "", List.of(), List.of());
    assertTrue(said(now, before).endsWith("why: data: the figure is no longer judged\n"), said(now, before));
    assertEquals("Since edition b, edition b has 0 findings more and 0 fewer that stand\n", said(now, now));
  }

  private String said(Manifest edition, Manifest since) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    FindingList list = FindingList.of(new Home(folder), edition, new FindingList.Choice(null, null, false, "en"));
    if (since == null) {
      list.print(out);
    } else {
      list.printSince(since, out);
    }
    return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** An edition of one measure and area; figures as "month numerator/denominator". */
  private Manifest edition(String id, String version, String declaration, String rebaseline, List<Finding> findings,
      List<String> figures) throws IOException {
    EditionDraft draft = new EditionDraft(folder.resolve("staged"), CONTRACTS);
    draft.addRecords("findings", findings);
    draft.addValues("areas", List.<Object[]>of(
        row("areas", Map.of("area_code", "99", "name_zh", "县", "name_en", "County", "level", "county"))));
    List<Object[]> labels = new ArrayList<>();
    CONTRACTS.labels().forEach(label ->
        labels.add(new Object[] {label.codeList(), label.code(), label.label().zh(), label.label().en()}));
    labels.add(new Object[] {"explanation", "late-data", "初步", "it is provisional"});
    labels.add(new Object[] {"check", "late-data", "等", "wait"});
    draft.addValues("labels", labels);
    draft.addValues("measures", List.<Object[]>of(row("measures",
        Map.of("measure_id", "X06", "name_en", "Closed on time", "unit", "percent"))));
    draft.addValues("rebaselines", rebaseline.isEmpty() ? List.of() : List.<Object[]>of(row("rebaselines",
        Map.of("rebaseline_id", "R1", "measure_id", "X06", "area_code", "99", "from_period", rebaseline))));
    draft.addValues("observations", figures.stream().map(FindingListTest::figure).toList());
    Manifest manifest = new Manifest(id, "2026-06-10", version, draft.contentHash(), null, "", List.of(), List.of(),
        draft.datasets(), Map.of(), Map.of("X06", declaration), null, "", null, null, "");
    new Editions(new Home(folder).published()).publish(draft.folder(), manifest);
    return manifest;
  }

  private static Object[] figure(String words) {
    String[] parts = words.split("[ /]");
    double x = Double.parseDouble(parts[1]);
    double n = Double.parseDouble(parts[2]);
    return row("observations", Map.of("measure_id", "X06", "output", "value", "area_code", "99", "area_level", "county",
        "period", "2026-" + parts[0], "dimension", "", "numerator", x, "denominator", n, "value", x / n, "mark", ""));
  }

  private static Object[] row(String dataset, Map<String, Object> values) {
    return CONTRACTS.get(dataset).fields().stream().map(field -> values.get(field.name())).toArray();
  }

  private static Finding finding(String month, String verdict, double p) {
    boolean signal = verdict.equals("signal");
    return new Finding("X06.value.99.2026-" + month + ".chart", "X06", "value", "99", "month", "2026-" + month,
        "laney-p", "named-charts-month-2026-" + month, 24, "2024-05", "2025-04", 0.9, 0.8, 1.0, 1.2, -5.0, p, 2 * p,
        signal ? "below-limit" : "none", signal ? "worse" : "none", verdict,
        signal ? "outside-after-correction" : "outside-before-correction", signal ? 1 : 0.1, "{}", -0.2, null, null,
        "X06.value.99.2024-05/2026-" + month, signal ? "late-data" : "", "", "");
  }
}
