package org.doorstep.edition;

import java.util.List;

/**
 * One of the fifteen measures of the test county: its card and the level around which its figures are
 * invented.
 */
record FixtureMeasure(
    String id, int shift, int position, String zh, String en, String definitionZh, String definitionEn,
    String base,
    String unit, String counts, String direction, Double target, String chart, String owner, double level,
    double size, double spread) {

  static final List<FixtureMeasure> ALL = List.of(
      new FixtureMeasure("P01", 1, 1, "服务指导协作占比", "Service-type contacts", "机关主动接触中服务、指导、协作所占比例",
          "Share of agency-initiated contacts that serve, guide or cooperate", "F", "percent", "matters",
          "context",
          null, "proportion", "政策法规科", 0.74, 1650, 0.012),
      new FixtureMeasure("P04", 1, 2, "流动人口服务均等比", "Floating-to-registered ratio", "流动人口人均服务与户籍人口人均服务之比",
          "Services per floating resident over services per registered resident", "R", "ratio", "matters",
          "up",
          1.0, "value", "流动人口科", 0.82, 5200, 0.02),
      new FixtureMeasure("P10", 1, 3, "法定时限办结率", "Within statutory limit", "到期申请中在法定时限内办结的比例",
          "Share of applications due that were completed by the statutory limit", "D", "percent", "persons",
          "up",
          0.98, "proportion", "行政审批科", 0.957, 620, 0.008),
      new FixtureMeasure("V03", 2, 1, "村居覆盖率", "Village coverage", "近12个月至少有一次有效走访的村居比例",
          "Share of villages with a valid visit in the past 12 months", "R", "percent", "things", "up", 1.0,
          "proportion", "基层指导科", 0.88, 182, 0.012),
      new FixtureMeasure("V04", 2, 2, "最长未访天数", "Longest wait for a visit", "距上次有效走访天数的最大值与九成位",
          "Maximum and 90th percentile of days since the last valid visit", "S", "days", "things", "down",
          null,
          "value", "基层指导科", 143, 182, 11),
      new FixtureMeasure("V15", 2, 3, "基层迎检负担", "Host burden", "每乡镇每月接待走访所用工时的中位数与九成位",
          "Median and 90th percentile of host hours per township and month", "F", "hours", "things", "down",
          null,
          "value", "办公室", 38.5, 14, 3),
      new FixtureMeasure("D03", 3, 1, "送达及时率", "Delivered on time", "到期送达事项中按期送达的比例",
          "Share of deliveries due that were made by the due date", "D", "percent", "things", "up", 0.95,
          "proportion", "宣传服务科", 0.912, 840, 0.01),
      new FixtureMeasure("D04", 3, 2, "政策到村时长", "Policy-to-village time", "政策发布至村内首次确认张贴的工作日数",
          "Working days from release to the first confirmed posting in a village", "C", "working-days",
          "things",
          "down", null, "survival", "宣传服务科", 11, 364, 1),
      new FixtureMeasure("D11", 3, 3, "药具断供率", "Stock-out days", "断供的品种点位日占应供品种点位日的比例",
          "Share of item-point days out of stock", "F", "percent", "things", "down", 0.02, "proportion",
          "药具站", 0.031, 21800, 0.002),
      new FixtureMeasure("X03", 4, 1, "90日重复率", "Repeat within 90 days", "答复后90日内就同一事项再次来访来信的初件比例",
          "Share of first matters with a further contact within 90 days of the reply", "C", "percent",
          "matters",
          "down", null, "proportion", "信访办", 0.118, 402, 0.012),
      new FixtureMeasure("X06", 4, 2, "按期办结率", "Closed on time", "到期信访事项中按期办结的比例（各路径按各自时限）",
          "Share of matters due that were closed by their own path's limit", "D", "percent", "matters", "up",
          0.95,
          "proportion", "信访办", 0.927, 489, 0.01),
      new FixtureMeasure("X09", 4, 3, "办理时长", "Handling time", "受理至书面答复的天数（未答复的按删失计）",
          "Days from acceptance to the written reply, open matters censored", "C", "days", "matters", "down",
          null,
          "survival", "信访办", 34, 455, 2),
      new FixtureMeasure("J01", 5, 1, "需求匹配偏离度", "Allocation gap", "各乡镇资金份额与需求份额之差的绝对值之和的一半",
          "Half the sum of gaps between fund shares and need shares over townships", "F", "index", "things",
          "down",
          0.1, "value", "规划财务科", 0.16, 14, 0.01),
      new FixtureMeasure("J04", 5, 2, "资金到位及时率", "Funds on time", "到期应拨金额中按期拨付的比例",
          "Share of yuan due that was released by the plan date", "D", "percent-of-yuan", "things", "up",
          0.95,
          "proportion", "规划财务科", 0.883, 9.6e8, 0.02),
      new FixtureMeasure("J07", 5, 3, "里程碑按期率", "Milestones on time", "到期里程碑中按计划日期验收的比例",
          "Share of milestones due that were verified by the plan date", "D", "percent", "things", "up", 0.9,
          "proportion", "项目办", 0.8, 9, 0.05));

  boolean isShare() {
    return unit.startsWith("percent");
  }

  String output() {
    return switch (id) {
      case "V04" -> "p90";
      case "V15", "D04", "X09" -> "median";
      default -> "value";
    };
  }

  boolean hasSecond() {
    return !output().equals("value");
  }

  String second() {
    return output().equals("p90") ? "max" : "p90";
  }
}
