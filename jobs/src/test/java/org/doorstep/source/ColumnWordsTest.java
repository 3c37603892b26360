package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnWordsTest {

  @ParameterizedTest
  @CsvSource({
    "petition, 信访编号, matter_id", "petition, XFBH, matter_id", "petition, 登记日期, received_on",
    "petition, djrq, received_on", "petition, Date Opened, received_on", "petition, close_date, closed_on",
    "visit, inspectiondate, visited_on", "visit, minutesOnSite, minutes_on_site", "visit, 带队领导, official_key",
    "project, 安排资金(万元), allocated_fen", "area, 上级代码, parent_code", "unit, 启用时间, valid_from"})
  void theFieldThatAColumnMeansIsTheNearest(String table, String column, String field) {
    Contract contract = Samples.CONTRACTS.get(table);
    Field nearest = contract.fields().stream().max(Comparator.comparingDouble(
        each -> DraftScore.WORDS.match(column, each, contract.about().label()))).orElseThrow();
    assertEquals(field, nearest.name());
    assertTrue(DraftScore.WORDS.match(column, nearest, contract.about().label()) > Placement.ENOUGH);
  }

  @ParameterizedTest
  @CsvSource({"信访编号, xfbh", "登记日期, djrq", "A区, q", "'', ''"})
  void chineseNamesAreAbbreviatedByTheirReadings(String text, String letters) {
    assertEquals(letters, PinyinInitials.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31 2026-06-01, [yyyy-MM-dd] 1.0 false", "2026/5/31 2026/06/01, [yyyy/M/d] 1.0 false",
    "05/31/2026 06/01/2026, [MM/dd/yyyy] 1.0 false", "05/06/2026 06/05/2026, [MM/dd/yyyy] 1.0 true",
    "2026-05-31 31.05.2026, '[yyyy-MM-dd, dd.MM.yyyy] 1.0 false'", "20260531 12345678, [yyyyMMdd] 0.5 false",
    "red 7, [] 0.0 false"})
  void thePatternsOfDatesAreFoundTogether(String texts, String expected) {
    List<UTF8String> values = Stream.of(texts.split(" ")).map(UTF8String::fromString).toList();
    DateForms forms = DateForms.dates(values);
    assertEquals(expected, forms.patterns() + " " + forms.share() + " " + forms.ambiguous());
  }

  @Test
  void namesThatTellOfPersonsAreKnown() {
    assertTrue(Stream.of("身份证号", "联系电话", "phone_number", "申请人姓名").allMatch(DraftScore.WORDS::isPersonal));
    assertTrue(Stream.of("项目名称", "电话调度人天", "status").noneMatch(DraftScore.WORDS::isPersonal));
  }
}
