package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.doorstep.home.Project;
import org.doorstep.peer.OpenProject;
import org.doorstep.publish.Manifest;
import org.doorstep.table.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose tables were made when their contracts had other columns, as after an upgrade. */
class ContractChangeTest {

  @TempDir private static Path folder;
  private static SmallCounty county;

  /** The columns of a petition: number, accepted, area, channel, path, status, replied, who, changed. */
  @BeforeAll
  static void aNightBeforeTheContractChanged() throws Exception {
    county = new SmallCounty(folder, "X06").petitions("first",
        "OLD,2026-01-05,9901,letter,residual,accepted,,,2026-01-06\n");
    county.night("2026-03-31");
    alter("DROP COLUMN channel", "ADD COLUMN mood string AFTER topic");
  }

  private static void alter(String... changes) throws Exception {
    for (String change : changes) {
      Engine.start(county.home().warehouse(), 0).spark().sql("ALTER TABLE records.home.petition " + change);
    }
  }

  @Test
  void aNewColumnIsEmptyInOldRowsAndEveryValueOfNewOnesStandsInItsOwn() throws Exception {
    county.petitions("second", "NEW,2026-02-05,9902,call,residual,accepted,,,2026-02-06\n").night("2026-04-01");
    assertEquals(List.of("NEW,9902,call,service,accepted",
        "OLD,9901,,service,accepted"),
        county.ask("select matter_id, area_code, channel, topic, status from petition order by matter_id"));
    alter("DROP COLUMN persons", "ADD COLUMN persons string");
    SettingsFault fault = assertThrows(SettingsFault.class, () -> county.night("2026-04-02"));
    assertTrue(fault.getMessage().contains("table petition keeps persons as string, its contract says int"),
        fault.getMessage());
  }

  @Test
  void anEditionFromBeforeAColumnAnswersAsEverWithNothingInIt() throws Exception {
    String question = "select matter_id, status, mood, is_calm from petition";
    Path home = folder.resolve("upgraded");
    SmallCounty before = new SmallCounty(home, "X06").petitions("first",
        "OLD,2026-01-05,9901,letter,residual,accepted,,,2026-01-06\n");
    before.night("2026-03-31");
    Manifest old = before.edition();

    SmallCounty after = new SmallCounty(home, withMood(), "X06");
    assertEquals(List.of("OLD,accepted,,true"), after.ask(question));
    after.petitions("first", "").night("2026-04-01");
    assertEquals(List.of(), after.ask(question));
    assertEquals(List.of("OLD,accepted,,true"), after.reading(old).ask(question));
  }

  /** The project with a column more in petitions, and a derived one that reads it. */
  private static Project withMood() throws IOException {
    Project project = OpenProject.in(folder.resolve("project"));
    add(project.contracts().resolve("petition.yaml"), "    properties:\n", """
              - name: mood
                businessName: Mood
                description: How it was said.
                logicalType: string
                classification: keep
                customProperties: [{property: labelZh, value: 语气}]
        """);
    add(project.data().resolve("measures/derived.yaml"), "\npetition:\n",
        "  is_calm: \"coalesce(mood, 'calm') = 'calm'\"\n");
    return project;
  }

  private static void add(Path file, String after, String text) throws IOException {
    Files.writeString(file, Files.readString(file).replace(after, after + text));
  }
}
