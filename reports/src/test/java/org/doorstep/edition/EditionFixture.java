package org.doorstep.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes small editions of an invented county with 14 townships and 24 months into a home: one with signals,
 * suppressed cells, small bases and missing months, one in which nothing stands out.
 */
public final class EditionFixture {
  public static final String COUNTY = "990121";
  public static final String TOWNSHIP = "990121003";
  public static final String BUSINESS_DATE = "2026-06-11";

  static final List<String[]> TOWNSHIPS = List.of(
      t("城关镇", "Chengguan"), t("柳渡镇", "Liudu"), t("石盘镇", "Shipan"), t("双塘镇", "Shuangtang"),
      t("白果镇", "Baiguo"), t("枫岭乡", "Fengling"), t("云台乡", "Yuntai"), t("鹿角乡", "Lujiao"),
      t("青坪乡", "Qingping"), t("河湾镇", "Hewan"), t("茶园乡", "Chayuan"), t("金竹乡", "Jinzhu"),
      t("马鞍乡", "Ma'an"), t("东篱乡", "Dongli"));

  private static final String DISTRIBUTION = ", \"distribution\": {\"report_zh\": \"县委书记、县长\","
      + " \"report_en\": \"the"
      + " county's secretary and head\", \"send_zh\": \"县民政局\", \"send_en\": \"Civil Affairs\","
      + " \"issue_zh\": \"各乡镇\","
      + " \"issue_en\": \"all townships\"}";

  private EditionFixture() {}

  /** The edition that most tests read: closing on time falls below its limit, two townships stand outside. */
  public static Path eventful(Path home) {
    return write(home, "2026-06-11-a", Plot.EVENTFUL);
  }

  /** The edition in which every measure stays within its usual variation. */
  public static Path quiet(Path home) {
    return write(home, "2026-06-11-q", Plot.QUIET);
  }

  /**
   * The edition that fills page 1 to the brim: many signals, long texts, many promises, four late townships.
   */
  public static Path crowded(Path home) {
    return write(home, "2026-06-11-with-a-long-name", Plot.CROWDED);
  }

  /** The edition of a county that keeps one record only: one measure has figures, nothing has a funnel. */
  public static Path sparse(Path home) {
    return write(home, "2026-06-11-s", Plot.SPARSE);
  }

  /** The edition in which no measure can be judged or compared yet, each for one of the long reasons. */
  public static Path waiting(Path home) {
    return write(home, "2026-06-11-w", Plot.WAITING);
  }

  /** The edition whose names and texts try to be markup, formulas, directions, or far too long. */
  public static Path hostile(Path home) {
    return write(home, "2026-06-11-h", Plot.HOSTILE);
  }

  /** What the invented figures tell. */
  enum Plot { QUIET, EVENTFUL, CROWDED, SPARSE, WAITING, HOSTILE }

  private static Path write(Path home, String id, Plot plot) {
    Path folder = home.resolve("published").resolve("editions").resolve(id);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
      FixtureFigures figures = new FixtureFigures(plot);
      List<FixtureTable> tables = new ArrayList<>(figures.tables());
      tables.addAll(FixtureRegisters.tables(plot));
      for (FixtureTable table : tables) {
        table.write(database, folder.resolve(table.name() + ".parquet"));
      }
      String distribution = plot == Plot.CROWDED ? DISTRIBUTION : "";
      Files.writeString(folder.resolve("manifest.json"), manifest(id, distribution, folder, tables));
      Files.writeString(home.resolve("published").resolve("current"), id + "\n");
      return home;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String manifest(String id, String distribution, Path folder, List<FixtureTable> tables) {
    String datasets = tables.stream().map(table ->
        "\"%s\": {\"file\": \"%s.parquet\", \"rows\": %d, \"sha256\": \"%s\"}".formatted(table.name(),
        table.name(), table.size(),
            Checksums.sha256(folder.resolve(table.name() + ".parquet"))))
            .collect(Collectors.joining(",\n    "));
    return """
        {
          "edition": "%s",
          "business_date": "%s",
          "code_version": "test",
          "content_hash": "%s",
          "agency": {"name_zh": "棠溪县人口和家庭服务中心", "name_en": "Tangxi County Population and Family Service",
            "county_zh": "棠溪县", "county_en": "Tangxi County", "county_code": "990121"%s},
          "first_period": "2024-06",
          "period_states": {"2026-04": "final", "2026-05": "provisional"},
          "inputs": [],
          "registers": [],
          "datasets": {
            %s
          },
          "tables": {}
        }
        """.formatted(id, LocalDate.parse(BUSINESS_DATE), "0".repeat(64), distribution, datasets);
  }

  private static String[] t(String zh, String en) {
    return new String[] {zh, en};
  }
}
