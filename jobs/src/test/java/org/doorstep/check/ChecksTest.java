package org.doorstep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.SparkTest;
import org.doorstep.contract.Contract;
import org.doorstep.contract.InnerRows;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowTally;
import org.doorstep.contract.Rule;
import org.doorstep.contract.SettingsFault;
import org.doorstep.source.Landing;
import org.doorstep.source.Mapping;
import org.doorstep.source.Samples;
import org.doorstep.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest extends SparkTest {
  private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 5, 31);
  private static final Set<String> AREAS = Set.of("990121001", "990121002");

  private static final String CONTACT = """
      record: service_contact
      files: "*.csv"
      format: csv
      dates: [yyyy-MM-dd]
      timestamps: ["yyyy-MM-dd HH:mm:ss"]
      fields:
        contact_id: {column: id}
        contacted_on: {column: day}
        area_code: {column: area}
        unit_code: {constant: U01}
        kind: {constant: service}
        initiated_by: {constant: agency}
        population_group: {constant: floating}
        life_stage: {constant: other}
        channel: {constant: home}
        person_key: {column: person}
        person_age: {column: age}
        updated_at: {constant: "2026-05-31 00:00:00"}
      """;

  private static final String APPLICATION = """
      record: application
      files: "*.csv"
      format: csv
      dates: [yyyy-MM-dd]
      fields:
        application_id: {column: id}
        item_type: {constant: subsidy}
        area_code: {constant: "990121001"}
        unit_code: {constant: U01}
        received_on: {column: received}
        completed_on: {column: completed}
        withdrawn_on: {column: withdrawn}
        clock_stop_days: {constant: 0}
        trips: {column: trips}
        population_group: {constant: registered}
        applicant_key: {constant: x}
        updated_at: {constant: "2026-05-31 00:00:00"}
      """;

  @TempDir Path dir;

  @Test
  void aRecordOfAChildIsRefusedAndLeavesNothingBehind() {
    Dataset<Row> checked = contacts("id,day,area,person,age", "1,2026-05-01,990121001,p,13",
        "2,2026-05-01,990121001,p,14", "3,2026-05-01,990121001,p,", "4,bad,990121001,p,3");
    assertFalse(List.of(checked.columns()).contains("person_age"));
    assertEquals(
        List.of(
            "null null refused-by-law null null",
            "2 true null null null",
            "3 true null null null",
            "null null refused-by-law null null"),
        shown(checked.selectExpr("contact_id", "length(person_key) = 16", "_fault", "_detail", "_raw")));
  }

  @Test
  void theFirstThingThatIsWrongDecides() {
    assertEquals(
        List.of(
            "bad-date field=contacted_on column=day value='31.5.' expected=a date like yyyy-MM-dd 1,31.5.,990121001,p,20",
            "implausible-date contacted_on=1900-01-01 2,1900-01-01,x,p,20",
            "after-business-date contacted_on=2026-06-01 3,2026-06-01,990121001,p,20",
            "unknown-area area_code=990121999 4,2026-05-31,990121999,p,20"),
        shown(contacts("id,day,area,person,age", "1,31.5.,990121001,p,20", "2,1900-01-01,x,p,20",
            "3,2026-06-01,990121001,p,20", "4,2026-05-31,990121999,p,20", "5,2026-05-31,990121001,p,20")
            .selectExpr("_fault", "_detail", "_raw").where("_fault IS NOT NULL")));
  }

  @Test
  void aNoticeKeepsTheRowAndASetAsideRowHasNone() {
    assertEquals(
        List.of(
            "1 null null [] null",
            "2 null null [completed-and-withdrawn] null",
            "3 closed-before-opened received_on=2026-05-02 completed_on=2026-05-01 withdrawn_on=2026-05-03 [] "
                + "3,2026-05-02,2026-05-01,2026-05-03,1",
            "4 negative-count clock_stop_days=0 trips=-1 [] 4,2026-05-02,,,-1"),
        shown(applications("id,received,completed,withdrawn,trips", "1,2026-05-02,2026-05-02,,1",
            "2,2026-05-02,2026-05-02,2026-05-03,1", "3,2026-05-02,2026-05-01,2026-05-03,1",
                "4,2026-05-02,,,-1")
            .selectExpr("application_id", "_fault", "_detail", "cast(_notices as string)", "_raw")));
  }

  @Test
  void everyRuleOfEveryContractIsAPredicateOverItsTable() {
    for (Contract contract : Samples.CONTRACTS.records()) {
      assertEquals(0, checked(contract, List.of()).count(), contract.name());
    }
  }

  @Test
  void rulesThatAreNoPredicatesAreListedTogether() {
    Contract need = Samples.CONTRACTS.get("township_need");
    List<Rule> rules = new ArrayList<>(need.rules());
    for (String predicate : List.of("need_pionts < 0", "need_points < < 0")) {
      Rule good = need.rules().get(0);
      rules.add(new Rule("rule-" + rules.size(), predicate, good.severity(), "accuracy", good.label(), ""));
    }
    Contract broken = new Contract(need.name(), need.about(), "", need.version(), 1, need.fields(), rules);
    SettingsFault fault =
        assertThrows(SettingsFault.class, () -> Checks.of(spark(), broken, BUSINESS_DATE, AREAS));
    assertEquals(List.of("township_need.yaml: rule rule-4: 'need_pionts < 0'",
        "township_need.yaml: rule rule-5: 'need_points < < 0'"),
        fault.faults().stream().map(text -> text.substring(0, text.indexOf(" is no predicate"))).toList());
  }

  private Dataset<Row> contacts(String... lines) {
    return checked("service_contact", CONTACT, lines);
  }

  private Dataset<Row> applications(String... lines) {
    return checked("application", APPLICATION, lines);
  }

  private Dataset<Row> checked(String record, String yaml, String... lines) {
    Mapping mapping = Samples.mapping(dir, record, yaml);
    SourceFile file = Samples.file(dir, record + ".csv", mapping, String.join("\n", lines));
    return checked(Samples.CONTRACTS.get(record), List.of(file));
  }

  private static Dataset<Row> checked(Contract contract, List<SourceFile> files) {
    Checks checks = Checks.of(spark(), contract, BUSINESS_DATE, AREAS);
    return InnerRows.of(spark(), RowColumns.checked(contract),
        Landing.read(spark(), files, contract, Samples.PSEUDONYMS, RowTally.of(spark())).mapPartitions(checks::rows));
  }

  private static List<String> shown(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(" ")).toList();
  }
}
