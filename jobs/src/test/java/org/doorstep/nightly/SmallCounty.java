package org.doorstep.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.adhoc.Query;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;

/**
 * The home of a county of two townships, 9901 and 9902, and three villages, with few sources of its own. Contracts,
 * measures and rules are the project's, unless others are named.
 */
final class SmallCounty {

  static final String AREAS = """
      code,name,level,parent
      99,County,county,
      9901,East,township,99
      9902,West,township,99
      990101,East Hill,village,9901
      990102,East Lake,village,9901
      990201,West Hill,village,9902
      """;
  private static final String KEY = "0123456789abcdef".repeat(4) + "\n";
  static final String AREA_MAPPING = """
      name: areas
      record: area
      files: "areas.csv"
      format: csv
      fields:
        area_code: {column: code}
        name_zh: {column: name}
        level: {column: level}
        parent_code: {column: parent}
        kind: {constant: rural}
        is_remote: {constant: "false"}
        is_floating_cluster: {constant: "false"}
        valid_from: {constant: "2020-01-01"}
      """;
  static final String PETITION_HEADER = "number,accepted,area,channel,path,status,replied,who,changed\n";
  static final String PETITION_MAPPING = """
      name: petitions
      record: petition
      files: "petitions/*.csv"
      format: csv
      encoding: UTF-8
      dates: ["yyyy-MM-dd"]
      timestamps: ["yyyy-MM-dd"]
      fields:
        matter_id: {column: number}
        received_on: {column: accepted}
        area_code: {column: area}
        unit_code: {constant: U01}
        channel: {column: channel, codes: {call: call, letter: letter}}
        topic: {constant: service}
        path: {column: path}
        status: {column: status}
        persons: {constant: 1}
        accepted_on: {column: accepted}
        hearing_days: {constant: 0}
        replied_on: {column: replied}
        petitioner_key: {column: who}
        updated_at: {column: changed}
      """;

  private final Home home;
  private final Project project;
  private final String[] measures;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Query reader;

  /** Makes the home with the areas and petitions as its sources; it counts these measures, all when none is named. */
  SmallCounty(Path folder, String... measures) throws IOException {
    this(folder, new Project(Path.of(System.getProperty("doorstep.root"))), measures);
  }

  /** The same with other contracts, measures and rules. */
  SmallCounty(Path folder, Project project, String... measures) throws IOException {
    this.home = new Home(folder);
    this.project = project;
    this.measures = measures;
    put("inbox/areas.csv", AREAS);
    put("key/pseudonym.key", KEY);
    mapping(AREA_MAPPING);
    mapping(PETITION_MAPPING);
    settings("areas", "petitions");
  }

  /** Writes the settings with these sources. */
  SmallCounty settings(String... sources) throws IOException {
    return put("doorstep.yaml", """
        agency: {name_zh: 局, name_en: Service}
        county: {name_zh: 县, name_en: County, code: "99"}
        languages: [zh-CN, en]
        sources: [%s]
        """.formatted(String.join(", ", sources))
        + (measures.length == 0 ? "" : "measures: [" + String.join(", ", measures) + "]\n"));
  }

  /** Writes a mapping under its own name. */
  SmallCounty mapping(String yaml) throws IOException {
    String name = yaml.lines().findFirst().orElseThrow().substring("name: ".length());
    return put("sources/" + name + ".yaml", yaml);
  }

  /** Writes a file of the home. */
  SmallCounty put(String file, String text) throws IOException {
    return put(file, text, StandardCharsets.UTF_8);
  }

  SmallCounty put(String file, String text, Charset encoding) throws IOException {
    Path path = home.folder().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, encoding);
    return this;
  }

  /** Writes a file of petitions: the header and these lines. */
  SmallCounty petitions(String name, String lines) throws IOException {
    return put("inbox/petitions/" + name + ".csv", PETITION_HEADER + lines);
  }

  /** Takes a file out of the home. */
  SmallCounty remove(String file) throws IOException {
    Files.delete(home.folder().resolve(file));
    return this;
  }

  /** Takes over an edition of another home, and none of its record tables. */
  SmallCounty released(SmallCounty other, Manifest edition) throws IOException {
    Path staged = home.staging().resolve("released");
    Path folder = new Editions(other.home.published()).folder(edition.edition());
    Files.createDirectories(staged);
    for (Manifest.DatasetFile dataset : edition.datasets().values()) {
      Files.copy(folder.resolve(dataset.file()), staged.resolve(dataset.file()));
    }
    new Editions(home.published()).publish(staged, edition);
    return this;
  }

  /** Runs a night as of a day. */
  Outcome night(String businessDate) throws Exception {
    said.reset();
    reader = null;
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Night(home, project(), out).run(LocalDate.parse(businessDate));
  }

  /** What the last night said. */
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** The current edition's manifest. */
  Manifest edition() throws IOException {
    return new Editions(home.published()).current().orElseThrow();
  }

  /** What became of a file: rows read = kept + set aside + refused, with the reasons. */
  String input(String file) throws IOException {
    Manifest.Input input = edition().inputs().stream()
        .filter(one -> one.file().equals(file)).findFirst().orElseThrow();
    return "%d = %d + %d + %d %s".formatted(input.rowsRead(), input.rowsKept(), input.rowsSetAside(),
        input.rowsRefused(), input.setAside());
  }

  /** The file of the last run's record. */
  Path lastRun() throws IOException {
    try (var files = Files.list(home.runs())) {
      return files.filter(file -> file.toString().endsWith(".json")).max(Path::compareTo).orElseThrow();
    }
  }

  /** Lets the next question open the edition anew, as after a night. */
  SmallCounty newReader() {
    reader = null;
    return this;
  }

  /** Lets the next questions go to an edition. */
  SmallCounty reading(Manifest edition) throws IOException {
    reader = Query.over(home, project(), edition);
    return this;
  }

  /** The answer of the current edition to a question, as lines of CSV without their header. */
  List<String> ask(String sql) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
    if (reader == null) {
      reader = Query.over(home, project(), edition());
    }
    if (!reader.print(sql, out, out)) {
      throw new IllegalArgumentException(answer.toString(StandardCharsets.UTF_8));
    }
    return answer.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  /** The lines that the quarantine holds of a file. */
  List<String> quarantine(String file) throws IOException {
    Path path = home.quarantine().resolve(file.replace("/", "__") + ".jsonl");
    return Files.exists(path) ? Files.readAllLines(path, StandardCharsets.UTF_8) : List.of();
  }

  Home home() {
    return home;
  }

  Project project() {
    return project;
  }
}
