package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {
  @TempDir Path dir;

  @Test
  void everyShippedMappingFitsItsContract() throws IOException {
    Path folder = Samples.ROOT.resolve("data/sources");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml")).map(name -> name.replace(".yaml", "")).toList();
      assertEquals(names.size(), Mappings.read(names, List.of(folder), Samples.CONTRACTS).size());
      assertFalse(names.isEmpty());
    }
  }

  @Test
  void theHomesOwnMappingWinsOverTheShippedOne() throws IOException {
    Files.createDirectories(dir.resolve("home"));
    Files.createDirectories(dir.resolve("shipped"));
    Samples.mapping(dir.resolve("home"), "need", NEED.replace("need.csv", "ours.csv"));
    Samples.mapping(dir.resolve("shipped"), "need", NEED);
    List<Path> folders = List.of(dir.resolve("home"), dir.resolve("shipped"));
    assertEquals("ours.csv", Mappings.read(List.of("need"), folders, Samples.CONTRACTS).get(0).files());
  }

  @Test
  void theVersionIsTheContractsUnlessTheMappingSaysOtherwise() {
    assertEquals("updated_at", Samples.mapping(dir, "need", NEED).version());
    assertEquals("published_on", Samples.mapping(dir, "need", NEED + "version: [published_on]\n").version());
  }

  @Test
  void everyFaultOfEveryFileIsListedAtOnce() throws IOException {
    Files.writeString(dir.resolve("bad.yaml"), BAD);
    Files.writeString(dir.resolve("lost.yaml"), "name: lost\nrecord: ghost\nfiles: x\nformat: csv\n");
    SettingsFault fault = assertThrows(SettingsFault.class,
        () -> Mappings.read(List.of("bad", "lost", "none"), List.of(dir), Samples.CONTRACTS));
    assertEquals(FAULTS, String.join("\n", fault.faults()).replace(dir.toString(), "DIR"));
  }

  @Test
  void aMappingOfADatabaseSaysWhatToAsk() throws IOException {
    Mapping good = Samples.mapping(dir, "need", NEED.replace("files: need.csv\n", "").replace("format: csv",
        "format: jdbc\ndatabase: office\ntable: office.need\nwatermark: 公布"));
    assertEquals("database/need/*.csv", good.files());
    assertEquals(new Mapping.Query("office", "select * from office.need", "公布"), good.query());

    Files.writeString(dir.resolve("base.yaml"), "name: base\n" + NEED.replace("format: csv",
        "format: jdbc\ntable: a b"));
    Files.writeString(dir.resolve("file.yaml"), "name: file\n" + NEED.replace("format: csv",
        "format: csv\nquery: select 1"));
    SettingsFault fault = assertThrows(SettingsFault.class,
        () -> Mappings.read(List.of("base", "file"), List.of(dir), Samples.CONTRACTS));
    assertEquals(List.of("base.yaml table: 'a b' is no name of a table; expected one such as office.petition",
        "base.yaml database: is missing; a text is expected", "file.yaml query: is for the format jdbc"),
            fault.faults());
  }

  private static final String NEED = """
      record: township_need
      files: need.csv
      format: csv
      dates: [yyyy-MM-dd]
      timestamps: [yyyy-MM-dd HH:mm:ss]
      fields:
        year: {column: 年}
        area_code: {column: 乡镇}
        need_points: {column: 分}
        published_on: {column: 公布}
        updated_at: {constant: "2026-01-01 00:00:00"}
      """;

  private static final String BAD = """
      name: bad
      record: delivery
      files: x.csv
      format: tsv
      encoding: Big5
      delimiter: "xx"
      header: 2
      timestamps: [dd/MM/yy]
      fields:
        delivery_id: {column: a, constant: b}
        kind: {column: b, codes: {政策: policies}}
        area_code: {template: plain}
        unit_code: {colum: c}
        population_group: {constant: tourist}
        started_by: {column: d, multiply: 2}
        due_on: {column: e}
        delivered_on: {column: f, default: 2026/5/1}
        confirmed_by: {column: g}
        refused: {column: h, codes: {是: 是}}
        colour: {column: i}
      version: [kind]
      """;

  private static final String FAULTS = """
      bad.yaml: unknown key 'header'; expected one of [blank, database, dates, delimiter, description, encoding, \
      fields, files, format, header_row, name, query, record, sheet, table, time_zone, timestamps, version, watermark]
      bad.yaml encoding: 'Big5' is unknown; expected UTF-8 or GB18030
      bad.yaml format: 'tsv' is unknown; expected one of csv, jsonl, xlsx, parquet, jdbc
      bad.yaml delimiter: 'xx' cannot separate cells; expected one sign such as , ; | or "\\t"
      bad.yaml timestamps: pattern 'dd/MM/yy': 'yy' is not understood; expected yyyy M MM d dd H HH mm ss S
      bad.yaml: field delivery_id: expected exactly one of column, constant and template
      bad.yaml: field area_code: the template names no {column}; use constant instead
      bad.yaml: field unit_code: unknown key 'colum'; expected one of [codes, column, constant, default, multiply, \
      template]
      bad.yaml: field unit_code: expected exactly one of column, constant and template
      bad.yaml: field started_by: multiply is for numbers; this is string
      bad.yaml: field colour: record table delivery has no such field
      bad.yaml version: expected a list of one field that is a date, a time or an integer, such as [updated_at]
      bad.yaml: required field updated_at (更新时间) is not mapped; name its column, constant or template
      bad.yaml: field kind codes: 'policies' does not fit; expected one of knowledge, medicine, policy, procedure, \
      regulation
      bad.yaml: field population_group constant: 'tourist' does not fit; expected one of floating, registered
      bad.yaml: field due_on: is a date, but the mapping lists no patterns under dates
      bad.yaml: field delivered_on: is a date, but the mapping lists no patterns under dates
      bad.yaml: field delivered_on default: '2026/5/1' does not fit; expected a date like yyyy-MM-dd
      bad.yaml: field refused codes: '是' does not fit; expected one of false, true
      lost.yaml record: 'ghost' is no record table; expected one of [application, area, assigned_task, channel_use, \
      delivery, entitlement_payment, information_item, office_month, petition, petition_contact, petition_file, \
      petition_step, policy_posting, population, project, project_cost, project_file, project_inspection, \
      project_milestone, project_payment, rating, sample_check, service_contact, service_month, stock_report, \
      supplement, survey_answer, tender, township_need, unit, village_service, visit]
      source 'none': there is no none.yaml in [DIR]""";
}
