package org.doorstep.edition;

import java.util.OptionalDouble;

/** A measure's card, as far as a page needs it. */
public record Measure(
    String id,
    int shift,
    int position,
    Bilingual name,
    Bilingual shortName,
    Bilingual definition,
    String base,
    String unit,
    String counts,
    String direction,
    boolean headline,
    OptionalDouble target,
    String chart,
    String owner) {

  static final String COLUMNS = "measure_id, shift, position, name_zh, name_en, short_zh, short_en,"
      + " definition_zh, definition_en, base, unit, counts, direction, headline,"
      + " target, chart, owner";

  static Measure from(Row row) {
    Bilingual name = Bilingual.from(row, "name", Bilingual.TITLE);
    Bilingual shortName = Bilingual.from(row, "short", Bilingual.NAME);
    return new Measure(row.text("measure_id"), (int) row.count("shift"), (int) row.count("position"), name,
        shortName.isEmpty() ? name : shortName, Bilingual.from(row, "definition", Bilingual.DEFINITION),
        row.text("base"),
        row.text("unit"), row.text("counts"), row.text("direction"), row.flag("headline"),
        row.number("target"), row.text("chart"),
        row.text("owner"));
  }

  /** A limit that no value of this measure can pass: a share stays between nothing and all. */
  public double bounded(double limit) {
    return isShare() ? Math.max(0, Math.min(1, limit)) : limit;
  }

  /** True for a share of items, of money or of another sum: printed in per cent, compared in points. */
  public boolean isShare() {
    return unit.equals("percent") || unit.equals("percent-of-yuan") || unit.equals("share");
  }
}
