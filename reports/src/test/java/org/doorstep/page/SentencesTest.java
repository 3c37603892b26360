package org.doorstep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.wording.Language;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
  private static final Pattern CHANGE = Pattern.compile(
      "明显[改变偏]|[提高降增加减少延长缩短]{2}[0-9]|[Cc]learly (better|worse|high|low|off)|rose|fell"
          + "|points (higher|lower)|(more|less|longer|shorter) than in");

  @TempDir
  static Path home;
  private static Board eventful;
  private static Board quiet;
  private static Board crowded;

  @BeforeAll
  static void read() {
    eventful = board(EditionFixture.eventful(home.resolve("eventful")));
    quiet = board(EditionFixture.quiet(home.resolve("quiet")));
    crowded = board(EditionFixture.crowded(home.resolve("crowded")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsSaidToHaveChangedWhereNothingDid(Language language) {
    sentences(quiet, language).forEach(sentence ->
        assertFalse(CHANGE.matcher(sentence.text()).find(), sentence.text()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceWithAFigureKeepsItsFacts(Language language) {
    for (Sentence sentence : sentences(eventful, language)) {
      boolean figure = Pattern.compile("\\d%|\\d/\\d").matcher(sentence.text()).find();
      assertTrue(!figure || !sentence.facts().isEmpty(), sentence.text());
    }
  }

  @Test
  void theFirstPointIsTheMostImportantFindingWithItsFacts() {
    PageContent page = new FrontPage(eventful, new Words(Language.ZH_CN)).content(Detail.NOTES.get(0));
    Sentence first = page.sentences().get(1);
    assertTrue(first.text().startsWith("按期办结率明显变差：2026年5月86.3%（453/525），低于往常波动下限"), first.text());
    assertEquals(List.of("comparisons/X06/value/990121/month/2026-05/year-on-year",
        "findings/F-X06-990121-2026-05",
        "observations/X06/value/990121/month/2026-05"), first.facts());
  }

  @Test
  void aDifferenceOfUnknownIntervalStandsBelowTheSentence() {
    PageContent page = new FrontPage(crowded, new Words(Language.EN)).content(Detail.NOTES.get(0));
    Sentence headline = page.sentences().get(3);
    assertTrue(headline.text().startsWith("Longest wait for a visit: clearly worse in May 2026, nine in ten"
        + " villages within 541 days (longest 866), above its usual upper limit of "), headline.text());
    assertFalse(headline.text().contains("May 2025"), headline.text());
    assertTrue(page.sentences().get(4).text().contains(" days more than in May 2025"));
  }

  @Test
  void aMonthWithoutSignalsSaysSo() {
    PageContent page = new FrontPage(quiet, new Words(Language.EN)).content(Detail.NOTES.get(0));
    assertEquals("None of the 15 measures shows a clear change: 12 as usual, 3 not judged.",
        page.sentences().get(0).text());
  }

  @Test
  void anEventStandsBesideAFigureAndIsNotItsCause() {
    PageContent page = new FrontPage(eventful, new Words(Language.EN)).content(Detail.NOTES.get(0));
    Sentence why = page.sentences().get(2);
    assertTrue(why.text().endsWith("note: Petition system upgrade, no entries for three"
        + " days (6 May)."), why.text());
    assertTrue(why.facts().contains("events/E-02"));
  }

  private static List<Sentence> sentences(Board board, Language language) {
    Words words = new Words(language);
    List<Sentence> sentences = new ArrayList<>(new FrontPage(board, words).content(Detail.NOTES.get(0))
        .sentences());
    sentences.addAll(new GlancePage(board, words).content(Detail.NOTES.get(0)).sentences());
    return sentences;
  }

  private static Board board(Path home) {
    try (Edition edition = Edition.current(home)) {
      return Board.read(edition, new Catalog(edition).findArea(EditionFixture.COUNTY).orElseThrow(),
          IssuePeriod.of(YearMonth.of(2026, 5)));
    }
  }
}
