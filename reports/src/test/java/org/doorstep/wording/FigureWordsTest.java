package org.doorstep.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {
  private final FigureWords zh = new Words(Language.ZH_CN).figures();
  private final FigureWords en = new Words(Language.EN).figures();

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
      "422 | 489 | '' | '' | 86.3% | 422/489 | 86.3% | 422/489",
      "0 | 0 | '' | '' | — | 0/0 | — | 0/0",
      "6 | 8 | small-base | '' | 6/8 | 6/8 | 6/8 | 6/8",
      "2 | 40 | suppressed | <5 | <5 | — | <5 | —",
      "9 | 40 | suppressed | <10 | <10 | — | <10 | —",
      "2 | 40 | suppressed | '' | 不列 | — | withheld | —",
      "0 | 0 | no-data | '' | 未报 | — | not reported | —",
      "0 | 0 | no-denominator | '' | — | — | — | —",
      "1 | 20 | not-elapsed | '' | 观察期未满 | — | window open | —"})
  void aShareStandsWithItsBaseOrItsMark(double x, double y, String mark, String shown, String zhValue,
  String zhBase,
      String enValue, String enBase) {
    Measure measure = Cases.measure("percent");
    Observation observation = Cases.observation(x, y, mark, shown);
    assertEquals(zhValue, zh.value(measure, observation));
    assertEquals(zhBase, zh.base(measure, observation));
    assertEquals(enValue, en.value(measure, observation));
    assertEquals(enBase, en.base(measure, observation));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "days | 1 | 1天 | 1 day", "days | 12.5 | 12.5天 | 12.5 days", "working-days | 12 | 12个工作日 | 12 work days",
      "ratio | 0.825 | 0.83 | 0.83", "index | 0.125 | 0.13 | 0.13", "count | 1234 | 1,234 | 1,234",
      "percent | 0.8625 | 86.3% | 86.3%", "percent-of-yuan | 0.9 | 90.0% | 90.0%",
      "share | 0.75 | 75.0% | 75.0%", "per-thousand | 0.0235 | 23.5‰ | 23.5‰"})
  void valuesCarryTheirUnit(String unit, double value, String zhWords, String enWords) {
    assertEquals(zhWords, zh.inUnit(Cases.measure(unit), value));
    assertEquals(enWords, en.inUnit(Cases.measure(unit), value));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"123450000 | 200000000 | 123.45/200.00万元 | ¥1.23/2.00 m"})
  void moneyIsToldInTheReadersUnit(double x, double y, String zhWords, String enWords) {
    Observation observation = Cases.observation(x, y, "", "");
    assertEquals(zhWords, zh.base(Cases.measure("percent-of-yuan"), observation));
    assertEquals(enWords, en.base(Cases.measure("percent-of-yuan"), observation));
  }
}
