package org.doorstep.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
  private static final Contracts SHIPPED = Contracts.read(Path.of(System.getProperty("doorstep.root"),
      "data/contracts"));

  @TempDir Path dir;

  @Test
  void areasPopulationAndUnitsAreLoadedBeforeEverythingElse() {
    List<String> names = SHIPPED.records().stream().map(Contract::name).toList();
    assertEquals(List.of("area", "population", "unit", "application", "assigned_task"), names.subList(0, 5));
    assertEquals(32, names.size());
    assertEquals(21, SHIPPED.published().size());
  }

  @Test
  void theKeyStandsInItsOrderAndAnAgeNeverReachesTheTable() {
    assertEquals(List.of("point_id", "item_code", "report_month"), SHIPPED.get("stock_report").key());
    Contract contact = SHIPPED.get("service_contact");
    assertTrue(List.of(contact.landedSchema().fieldNames()).contains("person_age"));
    assertTrue(!List.of(contact.sparkSchema().fieldNames()).contains("person_age"));
  }

  @Test
  void typesFollowTheContract() {
    Contract payment = SHIPPED.get("project_payment");
    assertEquals(DataTypes.LongType, payment.sparkSchema().apply("due_fen").dataType());
    assertEquals(DataTypes.DateType, payment.sparkSchema().apply("paid_on").dataType());
    assertEquals(DataTypes.DoubleType, SHIPPED.get("observations").sparkSchema().apply("value").dataType());
    assertEquals(DataTypes.TimestampType, payment.sparkSchema().apply("updated_at").dataType());
  }

  @Test
  void codesKeepTheOrderOfTheFileAndBothLanguages() {
    Field path = SHIPPED.get("petition").field("path");
    assertEquals(
        List.of("residual", "review", "arbitration", "administrative", "legal-duty", "discipline"),
        List.copyOf(path.codes().keySet()));
    assertTrue(SHIPPED.labels().contains(new CodeLabel("petition.path", "review",
        new Label("复查复核", "review"))));
    assertEquals(new Label("日期超出合理范围", "implausible date"), SHIPPED.reasonLabel("implausible-date"));
    assertEquals("地区代码不在地区名录内", SHIPPED.reasonLabel("unknown-area").zh());
  }

  @Test
  void everyFaultIsListedAtOnceWithFileAndField() throws IOException {
    Files.createDirectories(dir.resolve("published"));
    Files.writeString(dir.resolve("ghost.yaml"), BROKEN);
    Files.writeString(dir.resolve("tab.yaml"), "a: [1\n");
    SettingsFault fault = assertThrows(SettingsFault.class, () -> Contracts.read(dir));
    assertEquals(BROKEN_FAULTS, String.join("\n", fault.faults()));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    SettingsFault fault = assertThrows(SettingsFault.class, () -> Contracts.read(dir.resolve("none")));
    assertTrue(fault.getMessage().contains("none: there is no such folder"), fault.getMessage());
  }

  private static final String BROKEN = """
      apiVersion: v3.1.0
      kind: DataContract
      id: x
      name: ghost
      version: 1.0.0
      status: active
      schema:
        - name: ghost
          physicalType: table
          businessName: Ghost
          description: One row is one ghost.
          dataGranularityDescription: one ghost
          customProperties:
            - {property: labelZh, value: 影}
            - {property: descriptionZh, value: 一行是一个影。}
            - {property: version, value: seen_at}
          properties:
            - {name: id, businessName: Id, description: Id., logicalType: string, primaryKey: true,
               primaryKeyPosition: 1, classification: keep, customProperties: [{property: labelZh, value: 号}]}
            - {name: id, businessName: Id, description: Id., logicalType: text, requird: true,
               classification: secret, customProperties: [{property: labelZh, value: 号}]}
            - {name: haunter, businessName: Haunter, description: Who., logicalType: string,
               classification: pseudonymise}
          quality:
            - {name: pale, type: custom, engine: spark-sql, implementation: "id = ''", dimension: accuracy,
               description: Pale., customProperties: [{property: labelZh, value: 淡}, {property: labelEn, value: pale}]}
      """;

  private static final String BROKEN_FAULTS = """
      ghost.yaml: field id: a key field must be required
      ghost.yaml: field id: unknown key 'requird'; expected one of [businessName, classification, customProperties, \
      description, logicalType, logicalTypeOptions, name, physicalType, primaryKey, primaryKeyPosition, required]
      ghost.yaml: field id: type 'text' '' is unknown; expected a logicalType string, integer (physicalType long \
      for 64 bits), number, date, timestamp or boolean
      ghost.yaml: field id classification: 'secret' is unknown; expected one of keep, pseudonymise, drop, \
      restricted-text
      ghost.yaml: field id is declared twice
      ghost.yaml: field haunter labelZh: is missing; a text is expected
      ghost.yaml: rule pale severity: '' is unknown; expected one of set-aside, notice, refuse
      ghost.yaml: version names 'seen_at', which is no field of the table
      ghost.yaml: a field is pseudonymised, so the table needs a custom property 'domain'
      tab.yaml: this is not YAML: while parsing a flow sequence""";
}
