package org.doorstep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are written as: measure, area, period, numerator, denominator, mark, state. */
class RestatementsTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  @TempDir private Path dir;
  private Contracts contracts;

  @BeforeEach
  void read() throws Exception {
    contracts = Contracts.read(Path.of(System.getProperty("doorstep.root"), "data/contracts"));
  }

  @Test
  void aFinalFigureThatChangedIsRestatedAndOthersAreAsTheyAre() throws Exception {
    release("april", """
        X06 99   2026-01 3 4 - final
        X06 9901 2026-01 1 2 - final
        X06 9902 2026-01 2 2 - final
        X06 9902 2026-02 5 9 - provisional
        X06 9902 2026-03 5 9 not-elapsed final
        X09 99   2026-01 7 8 - final
        """);
    night(APRIL, MAY, """
        X06 99   2026-01 3 4 - final       -> final
        X06 9901 2026-01 1 3 - final       -> restated
        X06 9902 2026-01 2 2 - final       -> final
        X06 9902 2026-02 6 9 - final       -> final
        X06 9902 2026-03 6 9 - final       -> final
        X06 9903 2026-01 1 1 - final       -> final
        X09 99   2026-01 6 8 - final       -> final
        """, """
        X06 9901 2026-01 1/2 of 2026-04-30 now 1/3 source-change 2026-05-31
        """);
  }

  @Test
  void aFigureThatIsNoLongerThereOrNoLongerFinalIsRestatedWithNothingNow() throws Exception {
    release("april", """
        X06 99   2026-01 3 4 - final
        X06 9901 2026-01 1 2 - final
        X06 9902 2026-01 2 2 - final
        """);
    night(APRIL, MAY, """
        X06 9901 2026-01 1 2 - provisional -> restated
        """, """
        X06 99 2026-01 3/4 of 2026-04-30 now null/null source-change 2026-05-31
        X06 9901 2026-01 1/2 of 2026-04-30 now null/null source-change 2026-05-31
        X06 9902 2026-01 2/2 of 2026-04-30 now null/null source-change 2026-05-31
        """);
  }

  /** 9901 stays as it was restated, 9902 changes again, 9903 comes back, 9904 is restated in an area that was redrawn. */
  @Test
  void theFirstFigureOutlivesEveryLaterEdition() throws Exception {
    EditionDraft may = release("may", """
        X06 9901 2026-01 1 3 - restated
        X06 9902 2026-01 2 3 - restated
        X06 9903 2026-01 3 3 - restated
        X06 9904 2026-01 4 5 - final
        """);
    may.addRecords("restatements", List.of(restated("9901", 1, 2), restated("9902", 1, 2), restated("9903", 1, 2)));
    night(MAY, JUNE, """
        X06 9901 2026-01 1 3 - final       -> restated
        X06 9902 2026-01 2 4 - final       -> restated
        X06 9903 2026-01 1 2 - final       -> final
        X06 9904 2026-01 4 6 - final       -> restated
        """, """
        X06 9901 2026-01 1/2 of 2026-04-30 now 1/3 rule-change 2026-05-31
        X06 9902 2026-01 1/2 of 2026-04-30 now 2/4 source-change 2026-06-30
        X06 9904 2026-01 4/5 of 2026-05-31 now 4/6 boundary-change 2026-06-30
        """);
  }

  /** As the engine sorts texts: the second of these is one sign of four bytes, and comes before the first in Java. */
  @Test
  void keysAreInTheOrderOfTheirBytes() throws Exception {
    release("april", """
        X06 （ 2026-01 3 4 - final
        X06 𠮷 2026-01 1 2 - final
        """);
    night(APRIL, MAY, """
        X06 （ 2026-01 3 4 - final         -> final
        X06 𠮷 2026-01 1 3 - final         -> restated
        """, """
        X06 𠮷 2026-01 1/2 of 2026-04-30 now 1/3 source-change 2026-05-31
        """);
  }

  @Test
  void nothingIsRestatedWhereNothingWasReleased() throws Exception {
    try (Restatements none = Restatements.none()) {
      assertEquals("final", none.stated(row("X06 99 2026-01 3 4 - final")).getAs("state"));
      assertEquals(List.of(), none.all());
    }
  }

  @Test
  void anEditionOutOfOrderIsRefused() throws Exception {
    release("april", """
        X06 9902 2026-01 2 2 - final
        X06 9901 2026-01 1 2 - final
        """);
    String message = assertThrows(IllegalStateException.class, () -> against("april", APRIL, MAY)).getMessage();
    assertTrue(message.contains("[X06, value, 9901, month, 2026-01, , ] comes after [X06, value, 9902"), message);
  }

  @Test
  void aDamagedEditionIsNamed() throws Exception {
    release("april", "X06 99 2026-01 3 4 - final\n");
    Path file = dir.resolve("april/observations.parquet");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));
    String message = assertThrows(IllegalStateException.class, () -> against("april", APRIL, MAY)).getMessage();
    assertTrue(message.startsWith(file + " is damaged (") && message.contains("put it back from a backup"), message);
  }

  private void night(LocalDate before, LocalDate tonight, String figures, String restated) throws Exception {
    StringBuilder states = new StringBuilder();
    StringBuilder found = new StringBuilder();
    try (Restatements restatements = against(before.equals(APRIL) ? "april" : "may", before, tonight)) {
      figures.lines().map(line -> line.split(" *-> ")[0]).forEach(line -> states.append("%s -> %s%n"
          .formatted(line, restatements.stated(row(line)).<String>getAs("state"))));
      restatements.all().forEach(each -> found.append(text(each)).append('\n'));
    }
    assertEquals(figures.replaceAll(" *-> ", " -> "), states.toString());
    assertEquals(restated, found.toString());
  }

  /** Of X09 the final figures need not stay. */
  private Restatements against(String edition, LocalDate releasedOn, LocalDate tonight) throws Exception {
    return Restatements.against(dir.resolve(edition), releasedOn, tonight, Map.of("X06", "source-change"),
        Set.of("9904"));
  }

  private EditionDraft release(String edition, String figures) throws Exception {
    EditionDraft draft = new EditionDraft(dir.resolve(edition), contracts);
    draft.add("observations", figures.lines().map(this::row).iterator());
    return draft;
  }

  private Row row(String figure) {
    String[] parts = figure.split(" +");
    double numerator = Double.parseDouble(parts[3]);
    double denominator = Double.parseDouble(parts[4]);
    List<Field> fields = contracts.get("observations").fields();
    Object[] values = fields.stream().map(field -> switch (field.name()) {
      case "measure_id" -> parts[0];
      case "output" -> "value";
      case "area_code" -> parts[1];
      case "period_kind" -> "month";
      case "period" -> parts[2];
      case "numerator" -> numerator;
      case "denominator" -> denominator;
      case "value" -> numerator / denominator;
      case "mark" -> parts[5].equals("-") ? "" : parts[5];
      case "state" -> parts[6];
      default -> field.name().startsWith("dimension") ? "" : null;
    }).toArray();
    return new GenericRowWithSchema(values, contracts.get("observations").sparkSchema());
  }

  private static Restatements.Restated restated(String area, double numerator, double denominator) {
    return new Restatements.Restated("X06", "value", area, "month", "2026-01", "", "", numerator, denominator,
        numerator / denominator, "", APRIL, null, null, null, null, "rule-change", MAY);
  }

  private static String text(Restatements.Restated row) {
    List<Object> first = Arrays.asList(row.firstNumerator(), row.firstDenominator(), row.numerator(),
        row.denominator());
    String[] numbers = first.stream().map(number -> number == null ? "null"
        : String.valueOf(((Double) number).intValue())).toArray(String[]::new);
    return "%s %s %s %s/%s of %s now %s/%s %s %s".formatted(row.measureId(), row.areaCode(), row.period(), numbers[0],
        numbers[1], row.firstReleasedOn(), numbers[2], numbers[3], row.cause(), row.restatedOn());
  }
}
