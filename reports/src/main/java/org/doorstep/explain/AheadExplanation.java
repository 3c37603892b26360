package org.doorstep.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Edition;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Row;

/** What lies ahead of the business date, explained: what falls due next, and how long a village has waited. */
final class AheadExplanation {
  private static final String DUE = "due_ahead/";
  private static final String WAIT = "village_waits/";
  /** The measure whose last visit a village's wait is counted from. */
  private static final String LONGEST_WAIT = "V04";

  private final Explanation explanation;
  private final Edition edition;
  private final Declarations declarations;

  AheadExplanation(Explanation explanation, Edition edition, Declarations declarations) {
    this.explanation = explanation;
    this.edition = edition;
    this.declarations = declarations;
  }

  static boolean isOf(String fact) {
    return fact.startsWith(DUE) && fact.split("/").length >= 3 || fact.startsWith(WAIT);
  }

  void write(String fact) {
    if (fact.startsWith(DUE)) {
      due(fact);
    } else {
      wait(fact);
    }
  }

  /** Of a fact such as {@code due_ahead/X06/990121/path=residual}; the part is left out where it is of all parts. */
  private void due(String fact) {
    String[] parts = fact.split("/", 4);
    String[] part = parts.length == 4 && parts[3].contains("=") ? parts[3].split("=", 2) : new String[] {"", ""};
    FigureKey key = new FigureKey(parts[1], "value", parts[2], "", "", part[0], part[1]);
    explanation.head(fact, key.measureId(), key.areaCode());
    String row = "from due_ahead where measure_id = " + Queries.quoted(key.measureId()) + " and area_code = "
        + Queries.quoted(key.areaCode()) + " and dimension = " + Queries.quoted(key.dimension())
        + " and dimension_value = " + Queries.quoted(key.dimensionValue());
    Queries queries = found(edition.list("SELECT from_on, until_on, due, met FROM due_ahead WHERE measure_id = ?"
        + " AND area_code = ? AND dimension = ? AND dimension_value = ?", found -> due(key, found), key.measureId(),
        key.areaCode(), key.dimension(), key.dimensionValue()), fact);
    Optional<Declaration> declaration = declarations.find(key.measureId());
    declaration.ifPresent(explanation::sources);
    explanation.line("Query", "select from_on, until_on, due, met " + row);
    declaration.flatMap(queries::counted).ifPresent(counted -> explanation.line("From records", counted));
  }

  private Queries due(FigureKey key, Row row) {
    LocalDate from = row.date("from_on").orElseThrow();
    LocalDate until = row.date("until_on").orElseThrow();
    explanation.line("Days", from + " to " + until + ", the week after the business date"
        + (key.dimension().isEmpty() ? "" : ", only " + key.dimension() + " = " + key.dimensionValue()));
    explanation.line("Due", row.count("due") + ", of which " + row.count("met") + " done by the business date and "
        + (row.count("due") - row.count("met")) + " open");
    return new Queries(key, from, until.plusDays(1));
  }

  private void wait(String fact) {
    String village = fact.substring(WAIT.length());
    explanation.head(fact, LONGEST_WAIT, village);
    LocalDate today = edition.manifest().businessDate();
    found(edition.list("SELECT wait_days, last_visit_on FROM village_waits WHERE area_code = ?", row -> {
      explanation.line("Waited", row.count("wait_days") + " days on " + today + row.date("last_visit_on")
          .map(day -> ", since the valid visit of " + day)
          .orElse(", since the first valid visit on record in any village, as this one has none"));
      return true;
    }, village), fact);
    Optional<Declaration> declaration = declarations.find(LONGEST_WAIT);
    declaration.ifPresent(explanation::sources);
    explanation.line("Query", "select wait_days, last_visit_on from village_waits where area_code = "
        + Queries.quoted(village));
    Queries queries = new Queries(new FigureKey(LONGEST_WAIT, "max", village, "", "", "", ""), today,
        today.plusDays(1));
    declaration.ifPresent(found -> found.parts().values().forEach(part ->
        explanation.line("From records", queries.lastDay(part))));
  }

  private <T> T found(List<T> rows, String fact) {
    if (rows.isEmpty()) {
      throw Explanation.absent(edition, fact);
    }
    return rows.get(0);
  }
}
