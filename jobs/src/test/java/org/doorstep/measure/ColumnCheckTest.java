package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.period.Rules;
import org.doorstep.table.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the engine can tell of a declaration is told before a row is read, all of it at once. */
class ColumnCheckTest {

  private static final Path DATA = Path.of(System.getProperty("doorstep.root")).resolve("data");

  @TempDir private static Path warehouse;
  private static SparkSession spark;
  @TempDir private Path data;

  @BeforeAll
  static void anEngineThatKnowsTheRules() throws IOException {
    spark = Engine.start(warehouse, 0).spark();
    RuleFunctions.register(spark, Rules.read(DATA.resolve("rules")));
  }

  @BeforeEach
  void theProjectsDeclarations() throws IOException {
    for (String folder : List.of("measures", "views")) {
      Files.createDirectories(data.resolve(folder));
      try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, data.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    Files.createSymbolicLink(data.resolve("contracts"), DATA.resolve("contracts"));
  }

  @Test
  void theProjectsOwnHaveNoFault() throws IOException {
    check();
  }

  @Test
  void aNameThatAViewDoesNotFindIsToldWithItsLine() throws IOException {
    change("views/village_visit.sql", "v.visited_on,", "v.visited AS visited_on,");
    assertEquals(List.of("views/village_visit.sql line N: A column, variable, or function parameter with name"
        + " `v`.`visited` cannot be resolved"), faults());
  }

  @Test
  void whatIsNoDayNoConditionOrNoWholeNumberIsTold() throws IOException {
    change("measures/on-foot.yaml", "numerator: \"issues_found\"", "numerator: \"issues_found / 60\"");
    change("measures/on-foot.yaml", "day: visited_on", "day: note");
    change("measures/petitions.yaml", "numerator: \"is_chased\"", "numerator: \"datediff(accepted_on) > 3\"");
    assertEquals(List.of("on-foot.yaml line N: V03 part visits day 'note' is string",
        "on-foot.yaml line N: V08 part value numerator 'issues_found / 60' is double",
        "petitions.yaml line N: X06b part value numerator 'datediff(accepted_on) > 3' The `datediff` requires 2"
            + " parameters but the actual number is 1"), faults());
  }

  private void change(String file, String text, String other) throws IOException {
    String before = Files.readString(data.resolve(file));
    Files.writeString(data.resolve(file), before.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other)));
  }

  private void check() throws IOException {
    ColumnCheck.check(spark, data, Contracts.read(data.resolve("contracts")), Measures.read(data));
  }

  /** The faults up to what is expected; which line of the project's files it was is not held here. */
  private List<String> faults() {
    return assertThrows(SettingsFault.class, this::check).faults().stream()
        .map(fault -> fault.split("; |\\. ")[0].replaceFirst(" line [1-9]\\d*: ", " line N: ")).toList();
  }
}
