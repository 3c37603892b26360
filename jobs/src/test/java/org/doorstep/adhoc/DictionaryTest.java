package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.home.Project;
import org.doorstep.measure.Measure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed dictionary is the one that contracts and declarations give, and a card holds all that it must. */
class DictionaryTest {

  private static final Project PROJECT = new Project(Path.of(System.getProperty("doorstep.root")));
  private static Dictionary dictionary;

  @BeforeAll
  static void read() throws IOException {
    dictionary = Dictionary.read(PROJECT);
  }

  @Test
  void theCommittedPagesAreCurrent() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.list(PROJECT.data().resolve("dictionary"))) {
      for (Path file : files.toList()) {
        committed.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    Map<String, String> made = dictionary.files();
    List<String> stale = Stream.concat(made.keySet().stream(), committed.keySet().stream()).distinct().sorted()
        .filter(name -> !made.getOrDefault(name, "").equals(committed.getOrDefault(name, ""))).toList();
    assertEquals(List.of(), stale, "data/dictionary is not what the contracts and measures say now; run"
        + " 'scripts/doorstep describe --out data/dictionary' and commit what it writes");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      en, Kind, Base, Counted from, Numerator, Outputs, Unit, Counts, Privacy class, Direction, Headline, Balancing, \
      Rule source, Owner, Since, Version, Gaming (English)
      zh, 类型, 计数口径, 计数来源, 分子, 输出, 单位, 计数对象, 隐私级别, 方向, 是否头条, 平衡指标, \
      依据（中文）, 责任单位, 起用, 版本, 防失真（中文）
      """)
  void everyCardSaysAllThatAnEntryMustHold(String language, String kind, String base, String from, String numerator,
      String outputs, String unit, String counts, String privacy, String direction, String headline, String balancing,
      String source, String owner, String since, String version, String gaming) {
    String cards = dictionary.files().get("measures." + language + ".md");
    for (Measure measure : dictionary.measures().list()) {
      String card = cards.substring(cards.indexOf("## " + measure.id() + " ")).split("\n## ")[0];
      assertTrue(card.contains(language.equals("zh") ? measure.definition().zh() : measure.definition().en()), card);
      for (String item : List.of(kind, base, from, numerator, outputs, unit, counts, privacy, direction, headline,
          balancing, source, owner, since, version, gaming)) {
        assertTrue(card.contains("\n| " + item + " | "),
            () -> measure.id() + " says nothing of '" + item + "'\n" + card);
      }
    }
  }

  @Test
  void whereThereIsATargetADimensionOrAnExclusionItIsSaid() {
    String ratio = dictionary.page("P04").orElseThrow();
    assertTrue(ratio.contains("| Target | 1.0 |") && ratio.contains("| 目标 | 1.0 |"), ratio);
    String closed = dictionary.page("x06").orElseThrow();
    assertTrue(closed.contains("| Dimension | path |")
        && closed.contains("| Excluded | not is_counted or withdrawn_on"), closed);
    String owner = "| Owner | reception centre |";
    assertTrue(closed.contains(owner), closed);
  }

  @Test
  void everyOwnerHasItsNameInBothLanguages() {
    assertEquals(List.of(), dictionary.measures().list().stream().map(Measure::owner).distinct()
        .filter(owner -> !dictionary.contracts().get("measures").field("owner").codes().containsKey(owner)).toList());
  }
}
