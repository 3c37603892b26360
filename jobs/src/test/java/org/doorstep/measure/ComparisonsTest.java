package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final Path DATA = Path.of(System.getProperty("doorstep.root")).resolve("data");
  private static final StructType COLUMNS = StructType.fromDDL("measure_id string, output string, area_code string,"
      + " dimension string, dimension_value string, period string, numerator double, denominator double, n bigint,"
      + " value double, state string, mark string");

  @Test
  void aWeekIsComparedWithTheWeekBeforeAndNothingElse() throws IOException {
    assertEquals(List.of("2026-W21 period-on-period 2026-W20 no-base null",
        "2026-W22 period-on-period 2026-W21 comparable 5.0"), compared(row("2026-W21", 80), row("2026-W22", 85)));
  }

  @Test
  void aMonthIsComparedWithLastYearAndWithTheMonthBefore() throws IOException {
    assertEquals(List.of("2026-04 year-on-year 2025-04 no-base null", "2026-04 period-on-period 2026-03 no-base null",
        "2026-05 year-on-year 2025-05 no-base null", "2026-05 period-on-period 2026-04 comparable 5.0"),
        compared(row("2026-04", 80), row("2026-05", 85)));
  }

  private static List<String> compared(Row... rows) throws IOException {
    return Comparisons.of(Measures.read(DATA), List.of(rows)).map(found -> found.period() + " "
        + found.comparison() + " " + found.basePeriod() + " " + found.verdict() + " "
        + (found.change() == null ? "null" : Math.rint(found.change() * 10) / 10)).toList();
  }

  private static Row row(String period, double numerator) {
    return new GenericRowWithSchema(new Object[] {"X06", "value", "990121", "", "", period, numerator, 100.0, 100L,
        numerator / 100, "final", ""}, COLUMNS);
  }
}
