package org.doorstep.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkTest {

  @Test
  void equalContentHasEqualIds() {
    assertEquals(Cases.control().getId(), Cases.control().getId());
    assertEquals("ControlChart-b9a4d311955ce3f670d54a57", Cases.control().getId());
    assertNotEquals(Cases.control().getId(), Cases.rates().getId());
  }

  @Test
  void onlyAreasThatStandOutAreNamed() {
    List<String> texts = Cases.funnel(14, 3, "乡").texts(460, 240);
    List<String> named = texts.stream().filter(text -> text.contains("乡")).sorted().toList();
    assertEquals(List.of("第1乡 19.6%", "第2乡 35.2%", "第3乡 0.0%"), named);
    assertTrue(texts.contains("全县 11.6%"), texts.toString());
  }

  @Test
  void allTwelveOfFortyAreNamedInAFullWidthChart() {
    List<String> texts = Cases.funnel(40, 12, "镇").texts(455, 260);
    assertEquals(12, texts.stream().filter(text -> text.contains("镇")).count(), texts.toString());
  }

  @Test
  void anEnglishTownshipIsNamedWholeInAHalfWidthChart() {
    List<String> texts = Cases.funnelSmall().texts(214, 90);
    assertTrue(texts.contains("Liudu Township 95.0%"), texts.toString());
  }

  @Test
  void aNameThatDoesNotFitIsLeftOutWhole() {
    List<String> texts = Cases.all().get("funnel-long-names").texts(240, 110);
    assertFalse(texts.stream().anyMatch(text -> text.startsWith("第")), texts.toString());
  }

  @Test
  void anAxisOfSmallBasesStartsWhereTheLimitsDo() {
    List<String> texts = Cases.funnelSmall().texts(214, 120);
    assertFalse(texts.contains("0"), texts.toString());
    assertTrue(texts.contains("10"), texts.toString());
  }

  @Test
  void namesOfLimitsComeFromTheLastPhase() {
    List<String> texts = Cases.control().texts(455, 200);
    assertTrue(texts.containsAll(List.of("上限 38.2", "均值 31.3", "下限 24.3", "目标 30")), texts.toString());
    assertFalse(texts.contains("均值 43"), texts.toString());
  }

  @Test
  void lastPeriodIsAlwaysOnTheAxis() {
    for (double width : new double[] {90, 200, 455}) {
      assertTrue(Cases.control().texts(width, 120).contains("25-12"), "width " + width);
    }
  }

  @Test
  void valueTicksNeverReadTheSame() {
    ValueAxis whole = ValueAxis.proportion(v -> "", v -> String.format(Locale.ROOT, "%.0f%%", v * 100));
    List<ControlPoint> points = IntStream.range(0, 12)
        .mapToObj(i -> new ControlPoint("m" + i, 0.981 + i * 0.0007, Limits.NONE, 0, PointMark.NORMAL, ""))
        .toList();
    List<String> texts = new ControlChart(ControlSeries.plain(points), whole, Cases.WORDS).texts(455, 200);
    List<String> ticks = texts.stream().filter(text -> text.endsWith("%")).toList();
    assertEquals(ticks.stream().distinct().toList(), ticks);
  }

  @Test
  void rowsOfOpenMattersAgreeWithTheSteps() {
    List<String> texts = Cases.survival(2).texts(455, 240);
    assertTrue(texts.containsAll(List.of("67", "58", "尚未办结（件）", "中位 16 天")), texts.toString());
  }
}
