package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.RealData;
import org.doorstep.period.ProjectRules;
import org.doorstep.sample.Sample;
import org.doorstep.sample.SampleOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingProposalTest {
  private static final Path SOURCES = Samples.ROOT.resolve("data/sources");

  @TempDir private Path dir;

  @Test
  void draftsForTheInventedCountyAreNearlyWhatAPersonWrote() throws IOException {
    Path inbox = dir.resolve("inbox");
    Sample.write(new SampleOrder(500, 1, LocalDate.of(2024, 6, 1), LocalDate.of(2026, 5, 31), null, inbox),
        ProjectRules.RULES.days());
    List<Path> exports = files(inbox);
    DraftScore score = new DraftScore();
    for (Path source : files(SOURCES)) {
      if (source.toString().endsWith(".yaml")) {
        Mapping written = mapping(source.getFileName().toString().replace(".yaml", ""));
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + written.files());
        Path largest = exports.stream().filter(file -> glob.matches(inbox.relativize(file)))
            .max(Comparator.comparingLong(file -> file.toFile().length())).orElse(null);
        if (largest != null) {
          score.add(dir, largest, written);
        }
      }
    }
    assertTrue(score.share() > 0.95, score::toString);
  }

  @Test
  void draftsForRealExportsPlaceWhatTheirColumnsSay() throws IOException {
    Map<String, String> exports = Map.of("chicago-311", "petitions/chicago_sanitation_311.csv.gz",
        "chicago-inspections", "visits/chicago_inspections_2014.csv",
        "dpwh-flood-control", "projects/dpwh_flood_control_2025.csv.gz");
    DraftScore score = new DraftScore();
    for (Map.Entry<String, String> export : exports.entrySet()) {
      score.add(dir, RealData.export(export.getValue()), mapping(export.getKey()));
    }
    assertTrue(score.share() > 0.6, score::toString);
  }

  @Test
  void titlesAboveTheHeaderAndOtherSignsBetweenCellsAreSeen() throws IOException {
    Mapping draft = draft("petition",
        "信访台账\n\nXFBH;DJRQ;DQDM;SLRQ;备注\nA1;3.6.2025;01;4.6.2025;无\nA2;31.12.2025;02;;x\n",
        Charset.forName("GB18030"));
    assertEquals(Encoding.GB18030, draft.layout().encoding());
    assertEquals(';', draft.layout().delimiter());
    assertEquals(2, draft.layout().headerRow());
    assertEquals("[d.M.yyyy]", draft.values().dates().stream().map(DatePattern::pattern).toList().toString());
    assertEquals("XFBH", draft.fields().get("matter_id").template().shown());
    assertEquals("DJRQ", draft.fields().get("received_on").template().shown());
    assertEquals("SLRQ", draft.fields().get("accepted_on").template().shown());
  }

  @Test
  void accentsOfOtherLanguagesAreNotTakenForChinese() throws IOException {
    Mapping draft = draft("project", "project id,location\nP1,PARAÑAQUE\n", StandardCharsets.UTF_8);
    assertEquals(Encoding.UTF_8, draft.layout().encoding());
  }

  @Test
  void whatIsPersonalIsOnlyProposedForAFieldThatIsHidden() throws IOException {
    Mapping draft = draft("petition", "身份证号码,信访人姓名,登记日期\n11,张,2025-06-03\n12,王,2025-06-04\n",
        StandardCharsets.UTF_8);
    assertEquals("[received_on, petitioner_key]", draft.fields().keySet().toString());
  }

  @Test
  void aDraftSaysWhatIsUnsureAndWhatItDidNotPlace() throws IOException {
    String text = propose("visit", """
        id,visit date,purpose,colour,updated
        V1,01/02/2025,research,red,2025-02-02 08:00:00
        V2,03/04/2025,walk,blue,2025-04-04 08:00:00
        """.getBytes(StandardCharsets.UTF_8));
    for (String line : List.of("# A row is identified by id: 2 different in 2 rows.",
        "dates: [\"MM/dd/yyyy\"]  # CHECK: day and month may stand the other way round",
        "      # walk: ?  (1 rows)",
        "  # notice: {constant: ?}  # 事先通知; one of [none, same-day, advance]",
        "#   colour: texts of up to 4 characters, 2 different in 2")) {
      assertTrue(text.contains(line + "\n"), line + " is expected in\n" + text);
    }
  }

  @Test
  void whatIsNoExportIsRefusedWithAReason() {
    assertEquals("is empty (0 bytes); expected at least a header; export it again", refusal(new byte[0]));
    assertEquals("looks like UTF-16; save it as UTF-8", refusal("a,b\n".getBytes(StandardCharsets.UTF_16)));
    assertEquals("holds NUL bytes and is no text; export it as CSV, JSON Lines or XLSX", refusal(new byte[] {1, 0, 2,
        0}));
  }

  private String refusal(byte[] bytes) {
    return assertThrows(Unreadable.class, () -> propose("visit", bytes)).getMessage();
  }

  private Mapping draft(String record, String text, Charset encoding) throws IOException {
    return DraftScore.draft(dir, Files.write(dir.resolve("export.csv"), text.getBytes(encoding)), record);
  }

  private String propose(String record, byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve("export.csv"), bytes);
    return MappingProposal.of(file, Samples.CONTRACTS.get(record), DraftScore.WORDS, "draft");
  }

  private static Mapping mapping(String name) {
    return Mappings.read(List.of(name), List.of(SOURCES), Samples.CONTRACTS).get(0);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
