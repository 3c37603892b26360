package org.doorstep.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.doorstep.edition.Comparison;
import org.doorstep.edition.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {
  private final ChangeWords zh = new Words(Language.ZH_CN).changes();
  private final ChangeWords en = new Words(Language.EN).changes();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "percent | points | -4.25 | 比2025年5月下降4.3个百分点 | 4.3 points lower than in May 2025",
      "percent | points | 4.25 | 比2025年5月提高4.3个百分点 | 4.3 points higher than in May 2025",
      "percent-of-yuan | points | 2 | 比2025年5月提高2.0个百分点 | 2.0 points higher than in May 2025",
      "count | absolute | 12 | 比2025年5月增加12 | 12 more than in May 2025",
      "count | percent | -8.04 | 比2025年5月减少8.0% | 8.0% less than in May 2025",
      "days | absolute | 3 | 比2025年5月延长3.0天 | 3.0 days longer than in May 2025",
      "working-days | absolute | -2.5 | 比2025年5月缩短2.5个工作日 | 2.5 work days shorter than in May 2025",
      "ratio | absolute | 0.125 | 比2025年5月增加0.13 | 0.13 more than in May 2025"})
  void aClearChangeHasAVerb(String unit, String kind, double change, String zhWords, String enWords) {
    Comparison comparison = Cases.comparison("comparable", kind, change, Math.abs(change) / 2);
    assertEquals(zhWords, zh.clause(Cases.measure(unit), comparison).text());
    assertEquals(enWords, en.clause(Cases.measure(unit), comparison).text());
  }

  @Test
  void aChangeWhoseIntervalHoldsNoneHasNoVerb() {
    Comparison comparison = Cases.comparison("comparable", "points", -4.25, 6);
    assertEquals("与2025年5月相比无明显变化（−4.3百分点）",
        zh.clause(Cases.measure("percent"), comparison).text());
    assertEquals("no clear change from May 2025 (−4.3 points)",
        en.clause(Cases.measure("percent"), comparison).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "percent | points | -4.25 | 比2025年5月低4.3个百分点 | 4.3 points below May 2025",
      "percent | points | 4.25 | 比2025年5月高4.3个百分点 | 4.3 points above May 2025",
      "days | absolute | 365 | 比2025年5月多365.0天 | 365.0 days more than in May 2025",
      "ratio | absolute | -0.5 | 比2025年5月少0.50 | 0.50 less than in May 2025"})
  void aChangeOfUnknownIntervalIsABareDifference(
      String unit, String kind, double change, String zhWords, String enWords) {
    Measure measure = Cases.measure(unit);
    Comparison comparison = Cases.comparison("comparable", kind, change, -1);
    assertTrue(zh.isBare(measure, comparison));
    assertFalse(zh.isBare(measure, Cases.comparison("comparable", kind, change, 1)));
    assertEquals(zhWords, zh.clause(measure, comparison).text());
    assertEquals(enWords, en.clause(measure, comparison).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "comparable | −4.3百分点 | −4.3 points",
      "equal | 持平 | no change",
      "both-zero | 持平 | no change",
      "base-zero | 上期为0 | base was 0",
      "no-base | 无可比数据 | no earlier figure",
      "small-base | 基数小 | small base",
      "negative-base | −4.3百分点 | −4.3 points",
      "unfinished | 本期未结束 | period not over",
      "definition-changed | 口径已变 | redefined",
      "suppressed | 不列 | withheld"})
  void aTableCellGivesTheSignedDifferenceOrTheReasonForNone(String verdict, String zhWords, String enWords) {
    Measure measure = Cases.measure("percent");
    Comparison comparison = Cases.comparison(verdict, "points", -4.25, 1);
    assertEquals(zhWords, zh.cell(measure, comparison));
    assertEquals(enWords, en.cell(measure, comparison));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "equal | 与2025年5月持平 | the same as in May 2025",
      "both-zero | 与2025年5月持平 | the same as in May 2025",
      "base-zero | 2025年5月为0，只列本期数 | May 2025 was 0, so only the count is given",
      "no-base | 无可比数据 | nothing to compare it with",
      "small-base | 基数小，不作比较 | small base, no comparison",
      "unfinished | 本期未结束，不作比较 | period not over, no comparison",
      "definition-changed | 口径已变，不与2025年5月比较 | definition changed, not compared with May 2025",
      "suppressed | 为保护隐私不作比较 | not compared, to protect privacy"})
  void aSentenceSaysWhyThereIsNoComparison(String verdict, String zhWords, String enWords) {
    Comparison comparison = Cases.comparison(verdict, "points", -4.25, 1);
    assertEquals(zhWords, zh.clause(Cases.measure("percent"), comparison).text());
    assertEquals(enWords, en.clause(Cases.measure("percent"), comparison).text());
  }

  @Test
  void januaryAndFebruaryStandTogetherOrNotAtAll() {
    Measure measure = Cases.measure("percent");
    Comparison together = Cases.comparison("first-two-months-together", "points", 3, 1);
    assertEquals("+3.0百分点", zh.cell(measure, together));
    assertEquals("3.0 points higher than in May 2025", en.clause(measure, together).text());
    Comparison alone = Cases.comparison("first-two-months-together", "none", Double.NaN, -1);
    assertEquals("1—2月合并比", zh.cell(measure, alone));
    assertEquals("January and February are compared as one", en.clause(measure, alone).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"0.04 | 持平", "-0.04 | 持平", "0.05 | +0.1百分点"})
  void whatPrintsAsZeroIsEqual(double change, String words) {
    assertEquals(words, zh.cell(Cases.measure("percent"),
        Cases.comparison("comparable", "points", change, 0)));
  }
}
