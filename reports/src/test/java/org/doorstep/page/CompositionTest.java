package org.doorstep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.layout.Renderer;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompositionTest {
  /** Below this, Latin words break up on an office printer. */
  private static final float LEAST_SIZE = 6.4f;

  @TempDir
  static Path home;
  private static Board waiting;

  @BeforeAll
  static void read() {
    try (Edition edition = Edition.current(EditionFixture.waiting(home))) {
      waiting = Board.read(edition, new Catalog(edition).findArea(EditionFixture.COUNTY).orElseThrow(),
          IssuePeriod.of(YearMonth.of(2026, 5)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void reasonsInEveryRowLeaveTwoPagesAndLettersThatCanBeRead(Language language) {
    List<JasperPrint> pages = pages(waiting, language);
    pages.forEach(page -> assertEquals(1, page.getPages().size()));
    List<String> tiny = new ArrayList<>();
    pages.forEach(page -> page.getPages().get(0).getElements().forEach(element -> {
      if (element instanceof JRPrintText text && text.getFontSize() < LEAST_SIZE) {
        tiny.add(text.getFontSize() + ": " + text.getFullText());
      }
    }));
    assertEquals(List.of(), tiny);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textsFarTooLongForTheTableAreSetSmallerAndPushNothingOut(Language language) {
    Words words = new Words(language);
    PageContent page = new GlancePage(waiting, words).content(Detail.NOTES.get(Detail.NOTES.size() - 1));
    for (Map<String, Object> row : page.rows()) {
      if ("measure".equals(row.get("kind"))) {
        row.replaceAll((field, value) -> field.matches("c[1-6]") ? value + " " + value + " " + value : value);
      }
    }
    JasperPrint print = new Renderer().fill(page.template(), language.locale(), page.parameters(),
        page.rows());
    assertEquals(1, print.getPages().size());
    assertTrue(print.getPages().get(0).getElements().stream().anyMatch(element ->
        element instanceof JRPrintText text && text.getFontSize() < LEAST_SIZE));
  }

  /** Chinese takes less room than English, yet has neither a chart nor a sentence more. */
  @Test
  void everyLanguageTellsTheSame() {
    for (BiFunction<Board, Words, Page> kind : List.<BiFunction<Board, Words, Page>>of(FrontPage::new,
        OverviewPage::new, (board, words) -> new ShiftPage(board, words, 4, 6),
        (board, words) -> new QualityPage(board, words, 8))) {
      assertEquals(facts(kind.apply(waiting, new Words(Language.EN)), kind.apply(waiting, new Words(Language.ZH_CN))),
          facts(kind.apply(waiting, new Words(Language.ZH_CN)), kind.apply(waiting, new Words(Language.EN))));
    }
  }

  /** The facts of all that a page says beside its translation. */
  private static List<String> facts(Page page, Page translation) {
    Composition composition = new Composition(new Renderer());
    composition.page(page, List.of(translation));
    return composition.sentences().stream().flatMap(sentence -> sentence.facts().stream()).toList();
  }

  private static List<JasperPrint> pages(Board board, Language language) {
    Words words = new Words(language);
    Composition composition = new Composition(new Renderer());
    return List.of(composition.page(new FrontPage(board, words), List.of()),
        composition.page(new GlancePage(board, words), List.of()));
  }
}
