package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that cannot be kept wait in the quarantine and come back by themselves; what the law forbids is nowhere. */
class SetAsideTest {

  private static final String PAYMENT_MAPPING = """
      name: payments
      record: project_payment
      files: "payments.csv"
      format: csv
      dates: ["yyyy-MM-dd"]
      fields:
        payment_id: {column: id}
        project_id: {constant: R1}
        area_code: {constant: "990101"}
        kind: {column: kind, codes: {release: release}}
        due_on: {column: due}
        due_fen: {column: yuan, multiply: 100}
        paid_fen: {constant: 0}
        updated_at: {constant: "2026-01-01 00:00:00"}
      """;
  private static final String SERVICE_MAPPING = """
      name: service
      record: service_contact
      files: "service.csv"
      format: csv
      dates: ["yyyy-MM-dd"]
      fields:
        contact_id: {column: id}
        contacted_on: {constant: "2026-05-04"}
        area_code: {constant: "990101"}
        unit_code: {constant: U01}
        kind: {constant: service}
        initiated_by: {constant: agency}
        population_group: {constant: floating}
        life_stage: {constant: other}
        channel: {constant: home}
        person_key: {column: person}
        person_age: {column: age}
        updated_at: {constant: "2026-05-04 00:00:00"}
      """;
  private static final String BAD = """
      A1,1900-01-01,990101,call,residual,accepted,,,2026-01-05
      A2,45789,990101,call,residual,accepted,,,2026-01-05
      A3,2026-01-05,990101,call,residual,replied,2026-01-04,,2026-01-05
      A4,2026-01-05,990101,fax,residual,accepted,,,2026-01-05
      A5,residual,990101,call,residual,accepted,,,2026-01-05
      A6,2026-01-05,990101,call,residual,replied,2026-01-09,,2026-01-09
      """;
  private static final List<String> FILES = List.of(
      "payments.csv", "petitions/bad.csv", "petitions/new-village.csv", "service.csv");

  @TempDir private static Path dir;
  private static SmallCounty county;
  private static List<String> waiting;
  private static List<String> firstInputs;

  @BeforeAll
  static void aNightWithBadRowsAndOneAfterTheirMending() throws Exception {
    county = county("mended").petitions("bad", BAD)
        .put("inbox/payments.csv", "id,kind,due,yuan\nM1,release,2026-05-01,-3\nM2,refund,2026-05-01,4\n");
    county.night("2026-05-31");
    waiting = waiting();
    firstInputs = inputs();
    mend(county).night("2026-05-31");
  }

  private static SmallCounty county(String name) throws Exception {
    return new SmallCounty(dir.resolve(name)).mapping(PAYMENT_MAPPING).mapping(SERVICE_MAPPING)
        .settings("areas", "payments", "petitions", "service")
        .petitions("new-village", "B1,2026-01-05,990103,call,residual,accepted,,,2026-01-05\n")
        .put("inbox/service.csv", "id,person,age\nS1,grown-up,30\nS2,a-child,13\n");
  }

  /** The corrected file, the village in the register, the code in the mapping. */
  private static SmallCounty mend(SmallCounty county) throws Exception {
    return county
        .petitions("bad", BAD.replace("1900-01-01", "2026-01-05").replace("45789", "2026-01-05")
            .replace("2026-01-04", "").replace("fax", "call").replace("A5,residual", "A5,2026-01-05"))
        .put("inbox/areas.csv", SmallCounty.AREAS + "990103,East Field,village,9901\n")
        .put("inbox/payments.csv", "id,kind,due,yuan\nM1,release,2026-05-01,3\nM2,refund,2026-05-01,4\n")
        .mapping(PAYMENT_MAPPING.replace("{release: release}", "{release: release, refund: release}"));
  }

  @Test
  void everyRowSetAsideIsInTheQuarantineWithItsLineReasonAndText() {
    assertEquals(List.of(
        "payments.csv 2 negative-money M1,release,2026-05-01,-3",
        "payments.csv 3 unknown-code M2,refund,2026-05-01,4",
        "petitions/bad.csv 2 implausible-date A1,1900-01-01,990101,call,residual,accepted,,,2026-01-05",
        "petitions/bad.csv 3 bad-date A2,45789,990101,call,residual,accepted,,,2026-01-05",
        "petitions/bad.csv 4 closed-before-opened A3,2026-01-05,990101,call,residual,replied,2026-01-04,,2026-01-05",
        "petitions/bad.csv 5 unknown-code A4,2026-01-05,990101,fax,residual,accepted,,,2026-01-05",
        "petitions/bad.csv 6 bad-date A5,residual,990101,call,residual,accepted,,,2026-01-05",
        "petitions/new-village.csv 2 unknown-area B1,2026-01-05,990103,call,residual,accepted,,,2026-01-05"), waiting);
    assertEquals(List.of("2 = 0 + 2 + 0 {negative-money=1, unknown-code=1}",
        "6 = 1 + 5 + 0 {bad-date=2, closed-before-opened=1, implausible-date=1, unknown-code=1}",
        "1 = 0 + 1 + 0 {unknown-area=1}", "2 = 1 + 0 + 1 {}"), firstInputs);
  }

  @Test
  void theyComeBackByThemselvesWithTheCorrectedFileRegisterOrMapping() throws Exception {
    assertEquals(List.of(), waiting());
    assertEquals(List.of("2 = 2 + 0 + 0 {}", "6 = 6 + 0 + 0 {}", "1 = 1 + 0 + 0 {}", "2 = 1 + 0 + 1 {}"),
        inputs());
    SmallCounty clean = mend(county("clean"));
    clean.night("2026-05-31");
    assertEquals(clean.edition().contentHash(), county.edition().contentHash());
  }

  @Test
  void aRecordOfAChildIsCountedAndNowhereKept() throws Exception {
    assertEquals(List.of("S1"), county.ask("select contact_id from service_contact"));
    try (var files = Files.walk(county.home().folder())) {
      for (Path file : files.filter(Files::isRegularFile)
          .filter(each -> !each.startsWith(county.home().inbox())).toList()) {
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("a-child"), file::toString);
      }
    }
  }

  @Test
  void onlyTheOwnerEntersTheQuarantine() throws Exception {
    assertEquals("rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(county.home().quarantine())));
  }

  private static List<String> inputs() throws Exception {
    List<String> inputs = new ArrayList<>();
    for (String file : FILES) {
      inputs.add(county.input(file));
    }
    return inputs;
  }

  private static List<String> waiting() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String file : FILES) {
      for (String line : county.quarantine(file)) {
        JsonNode entry = JsonMapper.builder().build().readTree(line);
        lines.add("%s %d %s %s".formatted(entry.get("file").asText(), entry.get("line").asLong(),
            entry.get("reason").asText(), entry.get("raw").asText()));
      }
    }
    return lines;
  }
}
