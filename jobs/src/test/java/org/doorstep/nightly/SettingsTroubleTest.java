package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.doorstep.contract.SettingsFault;
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

  @Test
  void aHomeThatCountsAnUnknownMeasureIsToldWhich() throws Exception {
    Path settings = county.home().settings();
    Files.writeString(settings, Files.readString(settings) + "\nmeasures: [X06, X99]\n");
    assertEquals(List.of("doorstep.yaml: measures: 'X99' is no measure of data/measures"),
        assertThrows(SettingsFault.class, () -> county.night("2026-05-31")).faults());
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
