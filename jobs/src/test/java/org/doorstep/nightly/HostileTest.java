package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.publish.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows that are wrong in every way: the night ends, each row has one end. A lone quotation mark may take good lines
 * into its own row, whose text the quarantine keeps.
 */
class HostileTest {

  /** Few in a test; {@code -Ddoorstep.hostile=100000} drives as many through a night. */
  private static final int ROWS = Integer.getInteger("doorstep.hostile", 3_000);
  private static final int LONGEST = ROWS > 50_000 ? 200 << 20 : 3 << 20;
  private static final String BOMB_MAPPING = SmallCounty.PETITION_MAPPING.replace("name: petitions", "name: workbooks")
      .replace("petitions/*.csv", "*.xlsx").replace("format: csv", "format: xlsx");

  @TempDir private Path dir;

  @Test
  void everyHostileRowHasOneEndAndMostGoodOnesAreKept() throws Exception {
    SmallCounty county = new SmallCounty(dir.resolve("home"), "X06").mapping(BOMB_MAPPING)
        .settings("areas", "petitions", "workbooks");
    county.put("doorstep.yaml", Files.readString(county.home().settings()) + "thresholds: {set_aside_percent: 100}\n");
    HostileRows.write(county.home().inbox().resolve("petitions/a.csv"), ROWS / 2, LONGEST, 1);
    HostileRows.write(county.home().inbox().resolve("petitions/b.csv"), ROWS / 2, 2 << 20, 2);
    HostileRows.bomb(county.home().inbox().resolve("bomb.xlsx"));

    assertEquals(Outcome.SOURCE_UNREADABLE, county.night("2026-05-31"), county.said());
    assertTrue(county.said().contains("Not read: bomb.xlsx: the workbook unpacks to more than 256 MB from "),
        county.said());
    for (Manifest.Input input : county.edition().inputs().subList(1, 3)) {
      assertEquals(input.rowsRead(), input.rowsKept() + input.rowsSetAside() + input.rowsRefused(), input::file);
      assertTrue(input.rowsRead() > ROWS / 3 && input.rowsKept() > ROWS / 4, input::toString);
      assertEquals(input.rowsSetAside(), county.quarantine(input.file()).size());
      assertEquals(new TreeSet<>(List.of("after-business-date", "bad-date", "closed-before-opened",
          "control-character", "implausible-date", "missing-required", "too-long", "unbalanced-quotes",
          "undecodable-text", "unknown-area", "unknown-code", "wrong-field-count")), input.setAside().keySet());
    }
  }
}
