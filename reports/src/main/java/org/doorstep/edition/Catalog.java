package org.doorstep.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The edition's measure cards, places and code labels. */
public final class Catalog {
  private final List<Measure> measures;
  private final Map<String, Area> areas = new TreeMap<>();
  private final Map<String, Bilingual> labels = new TreeMap<>();

  public Catalog(Edition edition) {
    measures = edition.list("SELECT " + Measure.COLUMNS
        + " FROM measures ORDER BY shift, position, measure_id",
        Measure::from);
    edition.list("SELECT area_code, name_zh, name_en, level, parent_code FROM areas WHERE ended_on IS NULL"
        + " ORDER BY area_code", Area::from)
        .forEach(area -> areas.put(area.code(), area));
    edition.list("SELECT code_list || '/' || code AS code, label_zh, label_en FROM labels", row -> {
      labels.put(row.text("code"), Bilingual.from(row, "label", Bilingual.NAME));
      return row.text("code");
    });
  }

  /** Measures in the order of the page: by shift, then by position. */
  public List<Measure> measures() {
    return measures;
  }

  /** The measures that a briefing shows: the headline ones; all where none is one. */
  public List<Measure> headlines() {
    List<Measure> headlines = measures.stream().filter(Measure::headline).toList();
    return headlines.isEmpty() ? measures : headlines;
  }

  public Measure measure(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst().orElseThrow();
  }

  public Optional<Measure> findMeasure(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }

  public Optional<Area> findArea(String code) {
    return Optional.ofNullable(areas.get(code));
  }

  /** Townships of the county, in the order of their codes. */
  public List<Area> townships() {
    return areas.values().stream().filter(area -> area.level().equals("township")).toList();
  }

  /** How many areas of a level the register has. */
  public long count(String level) {
    return areas.values().stream().filter(area -> area.level().equals(level)).count();
  }

  /** The name of a record table, or its code where the edition has none. */
  public Bilingual tableName(String record) {
    return labels.getOrDefault("table/" + record, new Bilingual(record, record));
  }

  /**
   * The label of a code in the field of that name, whichever table holds it; the code itself where none does.
   */
  public Bilingual fieldLabel(String field, String code) {
    return labels.entrySet().stream().filter(entry -> entry.getKey().endsWith("." + field + "/" + code))
        .map(Map.Entry::getValue).findFirst().orElse(new Bilingual(code, code));
  }
}
