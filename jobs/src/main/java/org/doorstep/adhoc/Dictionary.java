package org.doorstep.adhoc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.home.Project;
import org.doorstep.measure.Measure;
import org.doorstep.measure.MeasureCards;
import org.doorstep.measure.Measures;

/** The data dictionary and the measure cards, as Markdown in both languages, made from contracts and declarations. */
public record Dictionary(Contracts contracts, Measures measures) {

  private static final List<DictionaryPage> LANGUAGES =
      List.of(new DictionaryPage("zh"), new DictionaryPage("en"));

  /** Reads what the project declares. */
  public static Dictionary read(Project project) throws IOException {
    return new Dictionary(Contracts.read(project.contracts()), Measures.read(project.data()));
  }

  /** Everything that has a page, with its name in both languages. */
  public String contents() {
    return "Record tables\n" + lines(contracts.records()) + "Published datasets\n" + lines(contracts.published())
        + "Measures\n" + measures.list().stream()
            .map(measure -> DictionaryPage.line(measure.id(), measure.name())).collect(Collectors.joining());
  }

  private static String lines(List<Contract> tables) {
    return tables.stream().map(table -> DictionaryPage.line(table.name(), table.about().label()))
        .collect(Collectors.joining());
  }

  /** The page of a table, a dataset or a measure, in Chinese and then in English. */
  public Optional<String> page(String name) {
    Optional<Contract> table = contracts.find(name);
    return table.isPresent() ? table.map(found -> inBoth(page -> page.table(found)))
        : measures.list().stream().filter(measure -> measure.id().equalsIgnoreCase(name)).findFirst()
            .map(measure -> inBoth(page -> page.card(cards(), card(measure))));
  }

  private static String inBoth(Function<DictionaryPage, String> page) {
    return LANGUAGES.stream().map(page).collect(Collectors.joining("\n"));
  }

  private Contract cards() {
    return contracts.get("measures");
  }

  private Object[] card(Measure measure) {
    return MeasureCards.rows(measures.list(), cards()).get(measures.list().indexOf(measure));
  }

  /** All pages by the name of their file: measures, record tables and published datasets, each in both languages. */
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (DictionaryPage page : LANGUAGES) {
      files.put("measures." + page.language() + ".md", page.book("指标卡", "Measure cards",
          MeasureCards.rows(measures.list(), cards()).stream().map(card -> page.card(cards(), card))));
      files.put("records." + page.language() + ".md",
          page.book("记录表", "Record tables", contracts.records().stream().map(page::table)));
      files.put("published." + page.language() + ".md",
          page.book("发布数据集", "Published datasets", contracts.published().stream().map(page::table)));
    }
    return files;
  }

  /** Writes all pages into a folder; returns the files written. */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> page : files().entrySet()) {
      written.add(Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8));
    }
    return written;
  }
}
