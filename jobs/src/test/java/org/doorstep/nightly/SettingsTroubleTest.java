package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.doorstep.contract.SettingsFault;
import org.doorstep.measure.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a night refuses to start with. */
class SettingsTroubleTest {

  @TempDir private Path dir;
  private SmallCounty county;

  @BeforeEach
  void makeHome() throws Exception {
    county = new SmallCounty(dir);
  }

  @Test
  void everyFaultOfTheSettingsIsSaidAtOnce() throws Exception {
    county.settings("areas", "petitions", "no-such-source").mapping(SmallCounty.PETITION_MAPPING
        .replace("  path: {column: path}\n", "").replace("letter: letter", "letter: post"));
    Path settings = county.home().settings();
    String text = Files.readString(settings).replace("zh-CN", "zh").replace("name_en: Service", "name: x");
    Files.writeString(settings, text);
    List<String> faults = assertThrows(SettingsFault.class, () -> county.night("2026-05-31")).faults();
    assertEquals(List.of("doorstep.yaml: languages: 'zh' is unknown; expected zh-CN or en",
        "doorstep.yaml: agency name_en is missing; a text is expected",
        "source 'no-such-source': there is no no-such-source.yaml in [" + county.home().sources() + ", "
            + county.project().sources() + "]",
        "petitions.yaml: required field path (办理途径) is not mapped; name its column, constant or template",
        "petitions.yaml: field channel codes: 'post' does not fit; expected one of call, hotline, letter, visit, web"),
        faults);
  }

  /** Found before anything is read, so that a typing error does not cost a night. */
  @Test
  void everyFaultOfTheRegistersIsSaidAtOnceWithFileAndLine() throws Exception {
    county.put("registers/events.csv", """
        event_id,from_on,to_on,area_code,text_zh,text_en,measure_id
        E1,2026-02-30,,,节,Festival,X99
        E1,2026-03-01,,,,Moved,
        """).put("registers/flags.csv", """
        finding_id,outcome,decided_by,decided_on,reason_zh,reason_en
        X06-March,maybe,office,2026-04-01,无,none
        """).put("registers/rebaselines.csv", """
        rebaseline_id,measure_id,output,area_code,from_period,signed_by,signed_on,reason_zh,reason_en
        R1,X06,value,99,March,office,2026-04-01,因,cause
        """).put("registers/actions.csv", "action_id,who\nA1,me\n");
    List<String> faults = assertThrows(SettingsFault.class, () -> county.night("2026-05-31")).faults();
    assertEquals(List.of(
        "registers/actions.csv line 1: column 'who' is unknown; expected [action_id, raised_on, kind, text_zh, text_en,"
            + " owner_zh, owner_en, due_on, done_on, state, measure_id]",
        "registers/actions.csv line 1: columns are missing: [raised_on, kind, text_zh, text_en, owner_zh, owner_en,"
            + " due_on, state]",
        "registers/events.csv line 2, from_on: '2026-02-30' is no date (dates as 2026-05-31)",
        "registers/events.csv line 3, text_zh: is missing",
        "registers/events.csv line 3, event_id: 'E1' stands in registers/events.csv line 2 too; each has one line",
        "registers/flags.csv line 2, outcome: 'maybe' is unknown; expected one of [confirmed, refuted]",
        "registers/events.csv line 2, measure_id: 'X99' is no measure; describe lists them",
        "registers/rebaselines.csv line 2, from_period: \"March\" is not a period; expected a form such as 2026-05,"
            + " 2026-W22, 2026-Q2 or 2026.",
        "registers/flags.csv line 2, finding_id: 'X06-March' is no id of a finding; expected one as in the findings,"
            + " such as X06.value.990121003.2026-03.funnel"), faults);
  }

  @Test
  void aHomeThatCountsAnUnknownMeasureIsToldWhich() throws Exception {
    Path settings = county.home().settings();
    Files.writeString(settings, Files.readString(settings) + "\nmeasures: [X06, X99]\n");
    assertEquals(List.of("doorstep.yaml: measures: 'X99' is no measure of data/measures"),
        assertThrows(SettingsFault.class, () -> county.night("2026-05-31")).faults());
  }

  @Test
  void aRegisterMaySpeakOfAMeasureThatTheHomeDoesNotCount() throws Exception {
    Path settings = county.home().settings();
    Files.writeString(settings, Files.readString(settings) + "\nmeasures: [X06]\n");
    Path samples = county.project().data().resolve("samples/home/registers/events.csv");
    county.put("registers/events.csv", Files.readString(samples));
    Declarations declarations = Declarations.read(county.home(), county.project());
    assertEquals(List.of("X06"), declarations.measures().list().stream().map(Measure::id).toList());
    assertTrue(declarations.registers().of("events").stream().anyMatch(event -> "P10".equals(event.get("measure_id"))));
  }

  @Test
  void aMissingKeyIsRefusedOnceEditionsWereMadeWithIt() throws Exception {
    String fingerprint = KeyFile.open(county.home(), Optional.empty()).fingerprint();
    assertEquals(fingerprint, KeyFile.open(county.home(), Optional.of(fingerprint)).fingerprint());
    Files.delete(county.home().key());
    assertRefused(fingerprint, "is missing, but editions were made with it");
  }

  @Test
  void anotherKeyOrABrokenOneIsRefused() throws Exception {
    String fingerprint = KeyFile.open(county.home(), Optional.empty()).fingerprint();
    county.put("key/pseudonym.key", "f".repeat(64));
    assertRefused(fingerprint, "is not the key that editions were made with");
    county.put("key/pseudonym.key", "not a key");
    assertRefused(fingerprint, "is not a key: expected 64 hexadecimal digits");
  }

  private void assertRefused(String fingerprint, String why) {
    SettingsFault fault =
        assertThrows(SettingsFault.class, () -> KeyFile.open(county.home(), Optional.of(fingerprint)));
    assertTrue(fault.getMessage().contains(county.home().key() + " " + why), fault.getMessage());
  }
}
