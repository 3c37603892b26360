package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.source.MappingTrial.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTrialTest {
  private static final String MAPPING = """
      name: calls
      record: petition
      files: "calls.csv"
      format: csv
      dates: [yyyy-MM-dd]
      timestamps: [yyyy-MM-dd]
      fields:
        matter_id: {column: number}
        received_on: {column: day}
        area_code: {column: area}
        unit_code: {constant: U1}
        channel: {constant: call}
        topic: {constant: service}
        path: {constant: residual}
        status: {column: status, codes: {open: accepted, done: closed}}
        persons: {constant: 1}
        hearing_days: {constant: 0}
        petitioner_key: {column: who}
        summary: {column: text}
        updated_at: {column: day}
      """;
  private static final String HEADER = "number,day,area,status,who,text,phone\n";

  @TempDir private Path dir;
  private String said;

  @Test
  void rowsAreShownTypedWithoutPersonsAndBadOnesWithTheirReason() throws IOException {
    assertEquals(End.GOOD, trial(MAPPING, HEADER + "P1,2026-05-01,01,open,Wang Fang,Her words,123\n"
        + "P2,2026-05-32,01,done,Li,x,1\nP3,2026-05-01,01,lost,Li,x,1\nP4,2026\n"));
    assertEquals("""

        line 2
          matter_id                    P1
          received_on                  2026-05-01
          area_code                    01
          unit_code                    U1
          channel                      call
          topic                        service
          path                         residual
          status                       accepted
          persons                      1
          hearing_days                 0
          petitioner_key               ****************  (pseudonym for this look)
          summary                      (not shown)
          updated_at                   2026-05-01 00:00

        Read 4 rows: 1 as they should be, 3 to be set aside {bad-date=1, unknown-code=1, wrong-field-count=1}.
          line 3: bad-date field=received_on column=day value='2026-05-32' expected=a date like yyyy-MM-dd
          line 4: unknown-code field=status column=status value='lost' expected=one of done, open
          line 5: wrong-field-count 2 cells; expected 7 as in the header
        Columns that the mapping does not name are dropped: [phone]
        The mapping has no fault. The rules of the contract are asked by the night.
        """, said.replaceAll("[0-9a-f]{16}", "*".repeat(16)));
    assertFalse(said.contains("Wang"), said);
  }

  @Test
  void everyFaultOfTheMappingStandsWithItsFileAndLine() throws IOException {
    String mapping = MAPPING.replace("  channel: {constant: call}\n", "").replace("{constant: service}",
        "{constant: noise}")
        .replace("format: csv", "format: csv\nencodin: UTF-8").replace("{column: area}", "{colum: area}")
        .replace("done: closed", "done: shut");
    assertEquals(End.FAULTS, trial(mapping, HEADER + "P1,2026-05-01,01,open,Wang,x,1\n"));
    assertEquals("""
        calls.yaml:5: unknown key 'encodin'; expected one of [blank, database, dates, delimiter, description, \
        encoding, fields, files, format, header_row, name, query, record, sheet, table, time_zone, timestamps, \
        version, watermark]
        calls.yaml:11: field area_code: unknown key 'colum'; expected one of [codes, column, constant, default, \
        multiply, template]
        calls.yaml:11: field area_code: expected exactly one of column, constant and template
        calls.yaml:8: required field channel (渠道) is not mapped; name its column, constant or template
        calls.yaml:13: field topic constant: 'noise' does not fit; expected one of complication, fees, other, permit, \
        reward-assistance, service, three-combination
        calls.yaml:15: field status codes: 'shut' does not fit; expected one of accepted, closed, duplicate, \
        misdirected, received, replied, terminated, withdrawn
        """, said.substring(0, said.indexOf("calls.csv")));
  }

  @Test
  void aMappingThatIsNoYamlNamesTheLine() throws IOException {
    assertEquals(End.FAULTS, trial(MAPPING.replace("{column: day}\n", "{column: day\n"), HEADER));
    assertEquals("calls.yaml:10: this is not YAML", said.substring(0, "calls.yaml:10: this is not YAML".length()));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    assertEquals(End.UNREADABLE, trial(MAPPING, HEADER.replace("area", "place")));
    assertEquals("calls.csv: columns [area] are missing; the header has [number, day, place, status, who, text, "
        + "phone]; correct the export or the mapping\n", said);
  }

  private End trial(String mapping, String export) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path mappingFile = Files.writeString(dir.resolve("calls.yaml"), mapping);
    Path file = Files.writeString(dir.resolve("calls.csv"), export);
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      return MappingTrial.run(mappingFile, file, 1, Samples.CONTRACTS, out);
    } finally {
      said = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
