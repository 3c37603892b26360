package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's own rows of the rule tables count from the night on which they stand in its home. */
class CountyRulesTest {

  private static final String JOINT =
      "select period, numerator from observations where measure_id = 'X26' and output = 'groups' and period_kind = 'month'";

  @TempDir private Path dir;

  @Test
  void aThresholdOfTheCountyIsCountedByAndRestatesWhatWasFinal() throws Exception {
    SmallCounty county = new SmallCounty(dir, "X26").mapping(SmallCounty.PETITION_MAPPING
        .replace("channel: {column: channel, codes: {call: call, letter: letter}}", "channel: {constant: visit}")
        .replace("persons: {constant: 1}", "persons: {constant: 4}")).petitions("1", """
            P1,2026-01-05,990101,call,residual,accepted,,,2026-01-05
            P2,2026-02-05,990102,call,residual,accepted,,,2026-02-05
            """);
    county.night("2026-03-31");
    assertEquals(List.of("2026-01,0.0", "2026-02,0.0"), county.ask(JOINT));
    county.put("rules/thresholds.csv", "rule_id,scope,value,unit,level,valid_from,valid_to,owner,source\n"
        + "joint-visit,all,4,persons,county,2026-02-01,,reception-centre,our decision\n").night("2026-04-30");
    assertEquals(List.of("2026-01,0.0", "2026-02,1.0"), county.ask(JOINT));
    assertEquals(List.of("2026-02,rule-change"), county.ask("select distinct period, cause from restatements"
        + " where measure_id = 'X26' and output = 'groups' and period_kind = 'month'"));
  }

  @Test
  void aRowThatCannotBeReadStopsTheNight() throws Exception {
    SmallCounty county = new SmallCounty(dir, "X26").petitions("1", "")
        .put("rules/thresholds.csv", "rule_id,scope,value,unit,level,valid_from,valid_to,owner,source\n"
            + "joint-visit,all,four,persons,county,2026-02-01,,reception-centre,our decision\n");
    SettingsFault fault = assertThrows(SettingsFault.class, () -> county.night("2026-03-31"));
    assertTrue(
        fault.faults().get(0).endsWith("thresholds.csv line 2, value: \"four\"; expected a whole number from 0 on."),
        fault.getMessage());
  }
}
