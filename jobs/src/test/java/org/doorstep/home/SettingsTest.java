package org.doorstep.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final String LEAST = """
      agency: {name_zh: 局, name_en: Agency}
      county: {code: "990121", name_zh: 县, name_en: County}
      languages: [en]
      sources: [visit-log]
      """;

  @TempDir
  Path home;

  @Test
  void theDemoHomeSaysWhomItsBriefingsGoTo() throws IOException {
    Path demo = Path.of(System.getProperty("doorstep.root"), "data/samples/home/doorstep.yaml");
    assertEquals("县直有关部门", read(Files.readString(demo)).distribution().get("send_zh"));
  }

  @Test
  void aHomeMayLeaveTheDistributionToTheBriefing() throws IOException {
    assertEquals(Map.of(), read(LEAST).distribution());
  }

  @Test
  void halfADistributionIsRefusedWithEveryMissingLine() {
    SettingsFault fault = assertThrows(SettingsFault.class, () -> read(LEAST
        + "distribution: {report_zh: 甲, report_en: A, send_zh: 乙, send_en: B, issued: 丙}\n"));
    assertEquals(List.of(
        "doorstep.yaml: distribution: unknown key 'issued'; expected"
            + " [report_zh, report_en, send_zh, send_en, issue_zh, issue_en]",
        "doorstep.yaml: distribution issue_zh is missing; a text is expected, or no distribution at all",
        "doorstep.yaml: distribution issue_en is missing; a text is expected, or no distribution at all"),
        fault.faults());
  }

  private Settings read(String yaml) throws IOException {
    Files.writeString(home.resolve("doorstep.yaml"), yaml);
    List<String> faults = new ArrayList<>();
    Settings settings = Settings.read(new Home(home), faults);
    SettingsFault.throwIfAny(faults);
    return settings;
  }
}
