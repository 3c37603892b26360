package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.SparkTest;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest extends SparkTest {
  private static final String VISITS = """
      record: petition_contact
      files: "*.csv"
      format: csv
      dates: [yyyy-MM-dd]
      timestamps: ["yyyy-MM-dd HH:mm:ss"]
      fields:
        contact_id: {column: id}
        matter_id: {column: matter}
        contacted_on: {column: day}
        by: {constant: agency}
        kind: {constant: first}
        channel: {constant: call}
        updated_at: {column: changed}
      """;
  private static final Contract CONTRACT = Samples.CONTRACTS.get("petition_contact");

  @TempDir Path dir;

  @Test
  void rowsOfManyFilesLandWithWhereTheyStoodAndWhyTheyAreBad() {
    Mapping mapping = Samples.mapping(dir, "calls", VISITS);
    String header = "id,matter,day,changed\n";
    List<SourceFile> files = List.of(
        Samples.file(dir, "b.csv", mapping, header + "3,M3,1900,2026-01-01 00:00:00\n"),
        Samples.file(dir, "empty.csv", mapping, header),
        Samples.file(dir, "a.csv", mapping, header + "1,M1,2026-05-01,2026-05-02 03:04:05\n2,\"M\n2\",x\n"));
    assertEquals(
        List.of(
            "calls a.csv 2 1777691045000000 1 M1 2026-05-01 2026-05-02T03:04:05Z null null 1,M1,2026-05-01,2026-05-02 03:04:05",
            "calls a.csv 3 -9223372036854775808 null null null null wrong-field-count 3 cells; expected 4 as in the header 2,\"M⏎2\",x",
            "calls b.csv 2 1767225600000000 3 M3 null 2026-01-01T00:00:00Z bad-date field=contacted_on column=day "
                + "value='1900' expected=a date like yyyy-MM-dd 3,M3,1900,2026-01-01 00:00:00"),
        shown(Samples.landed(spark(), files, CONTRACT).selectExpr(
            "_source", "_source_file", "_source_line", "_version", "contact_id", "matter_id", "contacted_on",
            "updated_at", "_fault", "_detail", "_raw").orderBy("_source_file", "_source_line")));
  }

  @Test
  void noFilesAreNoRows() {
    assertEquals(0, Samples.landed(spark(), List.of(), CONTRACT).count());
  }

  @Test
  void filesOfAnotherTableAreAMistakeOfTheProgram() {
    Mapping mapping = Samples.mapping(dir, "calls", VISITS);
    List<SourceFile> files = List.of(Samples.file(dir, "a.csv", mapping, ""));
    Contract visit = Samples.CONTRACTS.get("visit");
    assertThrows(IllegalArgumentException.class, () ->
        Landing.read(spark(), files, visit, Samples.PSEUDONYMS, RowTally.of(spark())));
  }

  @Test
  void largeFilesAreSpreadOverTasksAndSmallOnesShareThem() {
    Mapping mapping = Samples.mapping(dir, "calls", VISITS);
    List<SourceFile> files = new ArrayList<>();
    for (int size : new int[] {5, 90, 40, 45, 1}) {
      files.add(new SourceFile("x", "f" + size, (long) size << 10, mapping));
    }
    assertEquals("[[f90], [f45, f1], [f40, f5]]", names(Landing.tasks(files, 3)));
    assertEquals("[[f90], [f45], [f40], [f5, f1]]", names(Landing.tasks(files, 4)));
    assertEquals("[]", names(Landing.tasks(List.of(), 4)));
  }

  private static String names(List<List<SourceFile>> tasks) {
    return tasks.stream().map(task -> task.stream().map(SourceFile::name).toList()).toList().toString();
  }

  private static List<String> shown(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(" ").replace('\n', '⏎')).toList();
  }
}
