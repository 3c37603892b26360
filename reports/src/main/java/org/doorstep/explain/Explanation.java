package org.doorstep.explain;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFault;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Row;

/**
 * One published figure explained in lines: its measure's card, numerator and denominator, the files and rows it was
 * counted from, the checks its records went through, what was found, and the queries that give it again.
 */
public final class Explanation {
  private static final String CARD = "SELECT measure_id, name_zh, name_en, definition_zh, definition_en, kind, base,"
      + " unit, counts, direction, owner, since, version, rule_source_en, gaming_zh, gaming_en FROM measures"
      + " WHERE measure_id = ?";
  private static final String FIGURE = "SELECT period_start, period_end, numerator, denominator, n, value, low, high,"
      + " state, mark, shown FROM observations WHERE measure_id = ? AND output = ? AND area_code = ?"
      + " AND period_kind = ? AND period = ? AND dimension = ? AND dimension_value = ?";
  private static final String FILES = "SELECT file, record, rows_read, rows_kept, rows_set_aside, rows_refused"
      + " FROM inputs WHERE record = ? ORDER BY file";
  private static final String CHECKS = "SELECT reason, min(reason_zh) AS reason_zh, min(reason_en) AS reason_en,"
      + " sum(rows)::BIGINT AS rows FROM set_aside WHERE record = ? GROUP BY reason ORDER BY rows DESC, reason";
  private static final String FOUND = "SELECT finding_id, method, n, center, lower_limit, upper_limit, signal,"
      + " verdict FROM findings WHERE measure_id = ? AND output = ? AND area_code = ? AND period = ?"
      + " ORDER BY finding_id";

  private final Edition edition;
  private final Declarations declarations;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Edition edition, Path data) {
    this.edition = edition;
    this.declarations = Declarations.read(data);
  }

  /** The lines that explain a fact such as {@code observations/X06/value/990121/month/2026-05}. */
  public static List<String> of(Edition edition, Path data, String fact) {
    Explanation explanation = new Explanation(edition, data);
    explanation.write(fact);
    return List.copyOf(explanation.lines);
  }

  private void write(String fact) {
    if (AheadExplanation.isOf(fact)) {
      new AheadExplanation(this, edition, declarations).write(fact);
      return;
    }
    FigureKey key = FigureKey.find(fact).orElseThrow(() -> EditionFault.askedForAbsent("'" + fact + "' is not the id of"
        + " a figure; ids stand in the column 'fact' of figures.csv inside each PDF and read like"
        + " observations/X06/value/990121/month/2026-05, due_ahead/X06/990121 or village_waits/990121001201."));
    head(fact, key.measureId(), key.areaCode());
    List<Queries> queries = edition.list(FIGURE, row -> figure(key, row), key.measureId(), key.output(),
        key.areaCode(), key.periodKind(), key.period(), key.dimension(), key.dimensionValue());
    if (queries.isEmpty()) {
      throw absent(edition, fact);
    }
    if (key.dimension().isEmpty()) {
      edition.list(FOUND, this::finding, key.measureId(), key.output(), key.areaCode(), key.period());
    }
    Optional<Declaration> declaration = declarations.find(key.measureId());
    declaration.ifPresent(this::sources);
    queries(queries.get(0), declaration);
  }

  /** The figure, its edition, its measure's card and its area. */
  void head(String fact, String measureId, String areaCode) {
    line("Figure", fact);
    line("Edition", edition.manifest().edition() + ", business date " + edition.manifest().businessDate());
    edition.list(CARD, this::card, measureId);
    Optional<Area> area = new Catalog(edition).findArea(areaCode);
    line("Area", areaCode + area.map(found -> " " + found.name().zh() + " / " + found.name().en() + ", "
        + found.level()).orElse(""));
  }

  static EditionFault absent(Edition edition, String fact) {
    return EditionFault.askedForAbsent("Edition " + edition.manifest().edition() + " has no figure " + fact
        + "; another edition may have it: name it with --edition (doorstep editions lists them).");
  }

  private boolean card(Row row) {
    line("Measure", row.text("measure_id") + " " + row.text("name_zh") + " / " + row.text("name_en") + ", version "
        + row.text("version") + " since " + row.text("since") + ", kept by " + row.text("owner"));
    line("Definition", row.text("definition_zh"));
    line("", row.text("definition_en"));
    line("Counts", row.text("counts") + ", in " + row.text("unit") + ", base " + row.text("base") + ", better is "
        + row.text("direction") + ", rule: " + row.text("rule_source_en"));
    line("Pitfall", row.text("gaming_zh") + " / " + row.text("gaming_en"));
    return true;
  }

  private Queries figure(FigureKey key, Row row) {
    LocalDate start = row.date("period_start").orElseThrow();
    LocalDate end = row.date("period_end").orElseThrow();
    line("Period", key.period() + ", from " + start + " until before " + end + ", " + row.text("state")
        + (key.dimension().isEmpty() ? "" : ", only " + key.dimension() + " = " + key.dimensionValue()));
    String mark = row.text("mark");
    line("Value", mark.isEmpty() ? number(row.number("value")) + interval(row)
        : "none: " + mark + (row.text("shown").isEmpty() ? "" : ", shown as " + row.text("shown")));
    line("Numerator", number(row.number("numerator")));
    line("Denominator", number(row.number("denominator")) + ", cases " + row.count("n"));
    LocalDate counted = edition.manifest().businessDate().plusDays(1);
    return new Queries(key, start, mark.equals("suppressed") ? start : counted.isBefore(end) ? counted : end);
  }

  private static String interval(Row row) {
    return row.number("low").isEmpty() ? ""
        : ", 95% interval " + number(row.number("low")) + " to " + number(row.number("high"));
  }

  private boolean finding(Row row) {
    line("Found", row.text("verdict") + " (" + row.text("method") + ", " + row.count("n") + " points, center "
        + number(row.number("center")) + ", limits " + number(row.number("lower_limit")) + " to "
        + number(row.number("upper_limit")) + ", signal " + row.text("signal") + ")");
    return true;
  }

  /** The records behind the measure: files with their rows, and what was set aside of them and why. */
  void sources(Declaration declaration) {
    List<String> known = edition.list("SELECT DISTINCT record FROM inputs ORDER BY record", row -> row.text("record"));
    for (String record : declaration.records(known, declarations.views())) {
      line("Records", record);
      edition.list(FILES, row -> {
        line("  File", row.text("file") + ": " + row.count("rows_read") + " rows read, " + row.count("rows_kept")
            + " kept, " + row.count("rows_set_aside") + " set aside, " + row.count("rows_refused") + " refused");
        return true;
      }, record);
      edition.list(CHECKS, row -> {
        line("  Check", row.text("reason") + " (" + row.text("reason_zh") + " / " + row.text("reason_en") + "): "
            + row.count("rows") + " rows set aside");
        return true;
      }, record);
    }
  }

  private void queries(Queries queries, Optional<Declaration> declaration) {
    line("Query", queries.published());
    if (queries.from().equals(queries.endExclusive())) {
      line("From records", "not given, as the figure is withheld to protect privacy");
      return;
    }
    if (declaration.flatMap(found -> found.findSum(queries.key().output())).filter(declarations::readsRestricted)
        .isPresent()) {
      line("From records", "not given, as the measure reads a restricted text, which queries leave out");
      return;
    }
    line("From records", declaration.flatMap(queries::counted).orElse("no plain sum over rows: a function, a stock or a"
        + " duration gives this figure; its declaration stands in data/measures"));
  }

  void line(String label, String text) {
    if (!text.isBlank()) {
      lines.add(String.format("%-13s %s", label, text));
    }
  }

  private static String number(OptionalDouble number) {
    return number.isEmpty() ? "-" : BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros()
        .toPlainString();
  }
}
