package org.doorstep.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A first night over the invented county's exports, written by hand for DuckDB from the text of the rules and
 * the measures: the second engine that ours is held against, in its figures and in its cost.
 *
 * <p>It reads, checks and sets aside every row, keeps the newest of each key, and computes measures. Nothing in it is
 * made from our declarations.
 */
public final class DuckNight {

  /** How much of it runs. */
  enum Extent {
    /**
     * Twenty-six measures of seventeen sources, and one Parquet file for each record table: that by which costs are
     * compared. It stays as it is, so that costs of different builds can be held together.
     */
    BENCH(List.of("words", "rules", "registers", "petitions", "visits", "services", "deliveries", "projects",
        "rejects"),
        "periods", "shares", "sums", "courses", "survival", "villages", "burden", "equality", "allocation", "write",
        "observations"),
    /** Every source and every measure. */
    ALL(List.of("words", "rules", "registers", "petitions", "visits", "services", "deliveries", "projects", "ledgers",
        "reports", "files", "rejects"),
        "periods", "shares", "sums", "courses", "survival", "villages", "burden", "equality", "allocation", "people",
        "sums", "foot", "sums", "door", "sums", "matters", "sums", "money", "sums", "waits", "survival", "ratios",
        "backlog", "progress", "tenders", "observations");

    private final List<String> reading;
    private final List<String> counting;

    Extent(List<String> reading, String... counting) {
      this.reading = reading;
      this.counting = List.of(counting);
    }
  }

  /** The measures of the bench. */
  static final List<String> BENCH_MEASURES = List.of(
      "D01", "D02", "D03", "D04", "D11", "J01", "J03", "J04", "J07", "J08", "P01", "P04", "P08", "P10", "V03", "V04",
      "V07", "V08", "V09", "V15", "V16", "V19", "X03", "X06", "X07", "X09");

  /** The sources of the bench. */
  static final List<String> BENCH_SOURCES = List.of(
      "area-register", "population-register", "unit-register", "petition-office", "petition-contacts",
      "petition-steps", "visit-log", "service-desk", "application-window", "delivery-log", "policy-board",
      "supply-points", "project-office", "project-milestones", "project-payments", "project-inspections", "need-list");

  private static final int THREADS = 2;
  private static final String MEMORY = "5GB";

  private final Path inbox;
  private final Path rules;
  private final LocalDate businessDate;
  private final Path out;
  private final Extent extent;

  DuckNight(Path inbox, Path rules, LocalDate businessDate, Path out, Extent extent) {
    this.inbox = inbox;
    this.rules = rules;
    this.businessDate = businessDate;
    this.out = out;
    this.extent = extent;
  }

  /** Runs the bench's part with: inbox, folder of the dated rules, business date, output folder. */
  public static void main(String[] args) throws IOException, SQLException {
    new DuckNight(Path.of(args[0]), Path.of(args[1]), LocalDate.parse(args[2]), Path.of(args[3]), Extent.BENCH).run();
  }

  void run() throws IOException, SQLException {
    Instant start = Instant.now();
    Path utf8 = new Transcoding(inbox, out.resolve("utf8")).run();
    say("transcode", start);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(settings(utf8));
      Workbooks.load(duck, inbox.resolve("registers"));
      run(statement, extent.reading);
      run(statement, extent.counting);
    }
    Folders.clear(utf8);
    say("all", start);
  }

  /** Counts only, over records that another program read: a folder of Parquet files under each table's name. */
  void count(Path records) throws IOException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        DirectoryStream<Path> tables = Files.newDirectoryStream(records)) {
      statement.execute(settings(inbox));
      run(statement, List.of("words", "rules"));
      for (Path table : tables) {
        statement.execute("CREATE TABLE %s AS FROM '%s/*.parquet'".formatted(table.getFileName(), table));
      }
      run(statement, extent.counting);
    }
  }

  private static void run(Statement statement, List<String> parts) throws IOException, SQLException {
    for (String part : parts) {
      Instant began = Instant.now();
      statement.execute(text(part));
      say(part, began);
    }
  }

  private String settings(Path utf8) throws IOException {
    Files.createDirectories(out.resolve("spill"));
    return "SET threads = " + THREADS + "; SET memory_limit = '" + MEMORY + "'; SET temp_directory = '"
        + out.resolve("spill") + "'; SET preserve_insertion_order = true; SET VARIABLE inbox = '" + inbox
        + "'; SET VARIABLE utf8 = '" + utf8 + "'; SET VARIABLE rules = '" + rules + "'; SET VARIABLE out = '"
        + out + "'; SET VARIABLE business_date = DATE '" + businessDate + "'";
  }

  private static String text(String part) throws IOException {
    try (var in = DuckNight.class.getResourceAsStream("/peer/" + part + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void say(String stage, Instant began) {
    System.err.printf(Locale.ROOT, "peer %-12s %7.2f s%n", stage,
        Duration.between(began, Instant.now()).toMillis() / 1000.0);
  }
}
