package org.doorstep.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;
import org.doorstep.measure.Part;
import org.doorstep.measure.Scope;
import org.doorstep.period.Period;

/**
 * Which townships have any figure from a record table that a headline measure counts in a month, of all that stand: a
 * township without one is named, since silence is not zero.
 */
final class Coverage {

  /** One line of the published dataset. */
  record Line(String record, String periodKind, String period, long expected, long reported, String missingZh,
      String missingEn) {}

  private Coverage() {}

  static List<Line> of(Measures measures, Scope scope, List<Row> observations) {
    Map<String, TreeMap<String, TreeSet<String>>> reported = new TreeMap<>();
    for (Row row : observations) {
      if (row.getAs("area_level").equals("township") && row.getAs("period_kind").equals("month")) {
        Measure measure = measures.get(row.getAs("measure_id"));
        if (measure.headline() && !measure.isFunction()) {
          measure.parts().values().stream().map(Part::table).filter(table -> table != null).forEach(table -> reported
              .computeIfAbsent(table, name -> new TreeMap<>())
              .computeIfAbsent(row.getAs("period"), period -> new TreeSet<>()).add(row.getAs("area_code")));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    reported.forEach((table, periods) ->
        periods.forEach((period, codes) -> lines.add(line(table, period, codes, scope))));
    return lines;
  }

  private static Line line(String table, String period, TreeSet<String> codes, Scope scope) {
    List<Areas.Area> townships =
        scope.areas().ofLevel("township", scope.seenUntil(Period.parse(period)));
    List<Areas.Area> missing = townships.stream().filter(area -> !codes.contains(area.code())).toList();
    return new Line(table, "month", period, townships.size(), townships.size() - missing.size(),
        missing.stream().map(Areas.Area::nameZh).collect(Collectors.joining("、")),
        missing.stream().map(area -> area.nameEn() == null ? area.nameZh() : area.nameEn())
            .collect(Collectors.joining(", ")));
  }
}
