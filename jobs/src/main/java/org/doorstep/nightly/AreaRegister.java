package org.doorstep.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.doorstep.contract.RowColumns;
import org.doorstep.measure.Areas;
import org.doorstep.publish.Checksums;
import org.doorstep.table.Warehouse;

/**
 * The registers of areas and of residents as they stand on the business date, as rows of the published areas.
 *
 * @param population one row for each area and year for which there is an estimate
 */
record AreaRegister(Areas areas, List<Row> population, LocalDate businessDate) {

  private static final class Residents {
    private long registered;
    private long floating;
    private final TreeSet<String> sources = new TreeSet<>();
  }

  /**
   * Reads the registers from the record tables.
   *
   * @throws org.doorstep.contract.SettingsFault listing every fault of the area register
   */
  static AreaRegister read(Warehouse warehouse, LocalDate businessDate) {
    return new AreaRegister(new Areas(rows(warehouse, "area").stream().map(row -> new Areas.Area(row.getAs("area_code"),
        row.getAs("name_zh"), row.getAs("name_en"), row.getAs("level"), row.getAs("parent_code"),
        row.getAs("valid_from"), row.getAs("valid_to"), row.getAs("successor_code"),
        row.getAs(RowColumns.FILE) + " line " + row.getAs(RowColumns.LINE))).toList(), businessDate),
        rows(warehouse, "population"), businessDate);
  }

  private static List<Row> rows(Warehouse warehouse, String table) {
    return warehouse.exists(table) ? warehouse.read(table).collectAsList() : List.of();
  }

  /** Tells whether the tree of areas is still the same. */
  String hash() {
    return Checksums.sha256(areas.outline()).substring(0, 16);
  }

  /** Every area that the register knows, with the residents of the latest year that has estimates. */
  List<Object[]> published() {
    Integer year = population.stream().map(row -> row.<Integer>getAs("year"))
        .filter(each -> each <= businessDate.getYear()).max(Integer::compareTo).orElse(null);
    Map<String, Residents> residents = residents(year);
    List<Object[]> published = new ArrayList<>();
    for (Areas.Area area : areas.codes()) {
      List<Areas.Area> line = areas.lineage(area.code());
      Residents own = residents.get(area.code());
      boolean ended = area.validTo() != null && !area.validTo().isAfter(businessDate);
      boolean merged = !line.get(0).code().equals(area.code());
      published.add(new Object[] {area.code(), area.nameZh(), area.nameEn(), area.level(),
          line.size() == 1 ? null : line.get(1).code(), area.validFrom(), ended ? area.validTo() : null,
          merged ? line.get(0).code() : null, own == null ? null : own.registered, own == null ? null : own.floating,
          own == null ? null : year, own == null ? null : String.join("、", own.sources)});
    }
    return published;
  }

  private Map<String, Residents> residents(Integer year) {
    Map<String, Residents> residents = new TreeMap<>();
    for (Row row : population) {
      if (row.<Integer>getAs("year").equals(year)) {
        for (Areas.Area area : areas.lineage(row.getAs("area_code"))) {
          Residents own = residents.computeIfAbsent(area.code(), code -> new Residents());
          own.registered += row.<Integer>getAs("registered");
          own.floating += row.<Integer>getAs("floating");
          own.sources.add(row.getAs("source_zh"));
        }
      }
    }
    return residents;
  }
}
