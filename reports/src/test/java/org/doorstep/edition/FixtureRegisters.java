package org.doorstep.edition;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.edition.EditionFixture.Plot;

/** Invented registers, intake and labels of the test county. */
final class FixtureRegisters {
  private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

  private FixtureRegisters() {}

  static List<FixtureTable> tables(Plot plot) {
    boolean eventful = plot != Plot.QUIET && plot != Plot.SPARSE;
    return List.of(measures(), labels(), areas(plot), inputs(), setAside(), coverage(eventful), actions(plot),
        events(plot, eventful), dueAhead(eventful), villageWaits(eventful),
        restatements(eventful));
  }

  /** One figure that was corrected, and one whose correction is too small to be printed. */
  private static FixtureTable restatements(boolean eventful) {
    FixtureTable table = new FixtureTable("restatements",
        "measure_id s, output s, area_code s, period_kind s, period s, dimension s, dimension_value s,"
        + " first_numerator f, first_denominator f, first_value f, first_mark s, first_released_on d, numerator f,"
        + " denominator f, value f, mark s, cause s, restated_on d");
    return !eventful ? table : restated(restated(table, "2026-03", 480), "2026-02", 494.9);
  }

  private static FixtureTable restated(FixtureTable table, String month, double first) {
    return table.add("X06", "value", EditionFixture.COUNTY, "month", month, "", "", first, 525.0, first / 525, "",
        LocalDate.of(2026, 4, 14), 495.0, 525.0, 495.0 / 525, "", "source-change", LocalDate.of(2026, 6, 11));
  }

  private static FixtureTable measures() {
    FixtureTable table = new FixtureTable("measures",
        "measure_id s, shift i, position i, name_zh s, name_en s,"
        + " short_zh s, short_en s, definition_zh s, definition_en s, kind s, base s, counted_from s,"
        + " numerator_rule s, denominator_rule s, excluded_rule s, split_by s, outputs s, periods s, areas s, unit s,"
        + " units s, counts s, privacy s,"
        + " about_staff b, direction s, headline b, core b, target f, chart s, balancing s, rule_source_zh s,"
        + " rule_source_en s, owner s, since s, version s, gaming_zh s, gaming_en s");
    FixtureMeasure.ALL.forEach(m -> table.add(m.id(), m.shift(), m.position(), m.zh(), m.en(), m.zh(), m.en(),
        m.definitionZh(), m.definitionEn(), "row", m.base(), "", "", "", "", "", "value", "month", "county", m.unit(), "",
        m.counts(), "open", false, m.direction(), true, true, m.target(), m.chart(), "", "", "", m.owner(), "2024-06-01", "1",
        "", ""));
    table.add("X07", 4, 8, "延期率及合规率", "Extensions", "延期率", "Extensions", "本期原定到期的事项中延期的比例",
        "Of the matters that fell due, the share extended", "row", "D", "", "", "", "", "", "value", "month", "county",
        "percent", "", "matters", "open", false, "down", false, true, null, "proportion", "", "", "", "信访办", "2024-06-01", "1",
        "", "");
    return table.add("X08", 4, 9, "超期未结存量", "Overdue backlog", "超期存量", "Overdue backlog", "期末超期未答复的事项数",
        "Matters past their due date without a reply", "function", "S", "", "", "", "", "", "value", "month",
        "county", "count", "", "matters", "open", false, "down", false, true, null, "value", "", "", "", "信访办", "2024-06-01", "1",
        "", "");
  }

  private static FixtureTable labels() {
    return new FixtureTable("labels", "code_list s, code s, label_zh s, label_en s")
        .add("petition.path", "residual", "一般信访", "residual").add("petition.path", "review", "复查复核", "review")
        .add("petition.path", "arbitration", "调解仲裁", "arbitration")
        .add("petition.path", "administrative", "行政程序", "administrative")
        .add("petition.path", "legal-duty", "履行职责", "legal duty")
        .add("petition.path", "discipline", "检举控告", "discipline")
        .add("table", "visit", "走访", "visits").add("table", "petition", "信访", "petitions")
        .add("table", "stock_report", "药具库存", "stock reports").add("table", "delivery", "送达", "deliveries");
  }

  private static FixtureTable areas(Plot plot) {
    FixtureTable table = new FixtureTable("areas",
        "area_code s, name_zh s, name_en s, level s, parent_code s, valid_from d, ended_on d, successor_code s,"
        + " registered l, floating l, residents_year i, residents_source_zh s")
        .add(EditionFixture.COUNTY, "棠溪县", "Tangxi County", "county", null, SINCE, null, null, null, null, null, null);
    for (int i = 0; i < EditionFixture.TOWNSHIPS.size(); i++) {
      String[] name = plot == Plot.HOSTILE ? HostileTexts.township(i) : EditionFixture.TOWNSHIPS.get(i);
      table.add("%s%03d".formatted(EditionFixture.COUNTY, i + 1), name[0], name[1], "township",
          EditionFixture.COUNTY, SINCE, null, null, null, null, null, null);
    }
    village(table, "990121001001", "东街村", "Dongjie Village");
    village(table, "990121003001", "沙坪村", "Shaping Village");
    village(table, "990121003002", "石门村", "Shimen Village");
    return table;
  }

  private static void village(FixtureTable table, String code, String zh, String en) {
    table.add(code, zh, en, "village", code.substring(0, 9), SINCE, null, null, null, null, null, null);
  }

  private static FixtureTable inputs() {
    FixtureTable table = new FixtureTable("inputs",
        "file s, source s, record s, sha256 s, rows_read l, rows_kept l,"
        + " rows_set_aside l, rows_refused l, columns_dropped s");
    table.add("petitions/petitions-2026-05.csv", "petition-office", "petition", "ab", 612L, 601L, 11L, 0L,
        "");
    table.add("visits/visits-2026-05.csv", "visit-log", "visit", "cd", 2310L, 2287L, 23L, 0L, "车牌");
    table.add("contacts/contacts-2026-05.jsonl", "service-desk", "service_contact", "ef", 18420L, 18377L, 41L,
        2L, "");
    table.add("archive.csv", "archive", "petition", "01", 284100L, 283650L, 450L, 0L, "");
    return table;
  }

  private static FixtureTable setAside() {
    return new FixtureTable("set_aside", "source s, record s, reason s, reason_zh s, reason_en s, rows l")
        .add("petition-office", "petition", "closed-before-opened", "办结早于受理", "closed before it was opened",
        8L)
        .add("visit-log", "visit", "unknown-area", "行政区划代码未登记", "area not in the register", 23L)
        .add("service-desk", "service_contact", "unknown-code", "代码不在代码表内", "code not in its list", 41L)
        .add("archive", "petition", "implausible-date", "日期不合理", "implausible date", 453L);
  }

  private static FixtureTable coverage(boolean eventful) {
    return new FixtureTable("coverage", "record s, period_kind s, period s, expected l, reported l,"
        + " missing_zh s, missing_en s")
        .add("visit", "month", "2026-05", 14L, eventful ? 13L : 14L, eventful ? "金竹乡" : "", eventful
        ? "Jinzhu" : "")
        .add("petition", "month", "2026-05", 14L, 14L, "", "")
        .add("stock_report", "month", "2026-05", 14L, eventful ? 12L : 14L, eventful ? "石盘镇、鹿角乡" : "",
            eventful ? "Shipan, Lujiao" : "")
        .add("delivery", "month", "2026-05", 14L, 14L, "", "");
  }

  private static FixtureTable actions(Plot plot) {
    FixtureTable table = new FixtureTable("actions", "action_id s, raised_on d, kind s, text_zh s, text_en s,"
        + " owner_zh s, owner_en s, due_on d, done_on d, state s, measure_id s");
    if (plot == Plot.QUIET || plot == Plot.SPARSE) {
      return table;
    }
    if (plot == Plot.HOSTILE) {
      HostileTexts.ALL.forEach(text -> table.add("H-" + table.size(), day("2026-05-11"),
          table.size() % 2 == 0 ? "decision" : "promise", text, text, text, text, day("2026-07-01"), null, "open",
          "X06"));
      return table;
    }
    for (int i = 1; plot != Plot.EVENTFUL && i <= 9; i++) {
      table.add("B-" + i, day("2026-05-0" + i), i % 2 == 0 ? "decision" : "promise",
          "请县直有关部门与各乡镇共同核实本事项的进展，并在下一期简报前以书面形式说明办理情况、存在困难与下一步打算（" + i + "）",
          "County departments and townships are to check together how far this matter has come and to report"
          + " in"
          + " writing, before the next issue, what was done, what stands in the way and what comes next (" + i
          + ")",
          "县人口和家庭服务中心基层指导科", "Field guidance section of the population and family service",
          day("2026-06-1" + i), null, i % 3 == 0 ? "late" : "open", "");
    }
    return table
        .add("A-07", day("2026-06-08"), "decision", "是否为柳渡镇、河湾镇各增派一名信访专办员，期限三个月",
            "Whether to lend Liudu and Hewan one petition officer each for three months", "信访办",
            "Petition office",
            day("2026-06-20"), null, "open", "X06")
        .add("A-08", day("2026-06-09"), "decision", "是否把流动人口较集中的四个点位列为每月必访",
            "Whether four sites with many floating residents are to be visited every month", "流动人口科",
            "Floating population section", day("2026-06-25"), null, "open", "P04")
        .add("A-03", day("2026-05-11"), "promise", "全县药具点位改为每周补货", "Restock every supply point weekly",
            "药具站", "Supply station", day("2026-05-31"), day("2026-05-27"), "done", "D11")
        .add("A-04", day("2026-05-11"), "promise", "核清枫岭乡三处长期未走访村的情况",
            "Find out why three villages of Fengling were not visited", "基层指导科", "Field section",
            day("2026-05-31"), null, "late", "V04")
        .add("A-05", day("2026-05-12"), "promise", "公布2026年项目需求清单",
        "Publish the list of project needs for 2026",
            "规划财务科", "Planning and finance", day("2026-06-30"), null, "open", "J01")
        .add("A-06", day("2026-05-12"), "promise", "试行电话随访满意度", "Try satisfaction calls by telephone",
            "办公室", "General office", day("2026-06-10"), day("2026-06-02"), "dropped", "");
  }

  private static FixtureTable events(Plot plot, boolean eventful) {
    FixtureTable table = new FixtureTable("events", "event_id s, from_on d, to_on d, area_code s, text_zh s,"
        + " text_en s, measure_id s, recorded_by s, recorded_on d");
    if (plot == Plot.HOSTILE) {
      HostileTexts.ALL.forEach(text -> table.add("H-" + table.size(), day("2026-05-06"), null, EditionFixture.COUNTY,
          text, text, "X06", text, day("2026-05-10")));
      return table;
    }
    return eventful
        ? table.add("E-02", day("2026-05-06"), null, EditionFixture.COUNTY, "信访系统升级，停录三天",
            "Petition system upgrade, no entries for three days", "X06", "信访办", day("2026-05-10"))
            .add("E-01", day("2025-11-01"), null, EditionFixture.COUNTY, "药具改为每周补货", "Weekly restocking",
            "D11", "药具站", day("2025-11-03"))
        : table;
  }

  private static FixtureTable dueAhead(boolean eventful) {
    FixtureTable table = new FixtureTable("due_ahead", "measure_id s, area_code s, dimension s, dimension_value s,"
        + " from_on d, until_on d, due l, met l");
    LocalDate from = day("2026-06-12");
    LocalDate until = day("2026-06-18");
    return eventful
        ? table.add("X06", EditionFixture.COUNTY, "", "", from, until, 96L, 41L)
            .add("X06", EditionFixture.COUNTY, "path", "residual", from, until, 88L, 40L)
            .add("X06", EditionFixture.COUNTY, "path", "review", from, until, 8L, 1L)
            .add("X06", EditionFixture.TOWNSHIP, "", "", from, until, 7L, 3L)
            .add("D03", EditionFixture.TOWNSHIP, "", "", from, until, 12L, 12L)
        : table;
  }

  private static FixtureTable villageWaits(boolean eventful) {
    FixtureTable table = new FixtureTable("village_waits", "area_code s, wait_days i, last_visit_on d");
    return eventful
        ? table.add("990121001001", 412, null).add("990121003001", 388, day("2025-05-19"))
            .add("990121003002", 12, day("2026-05-30"))
        : table;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
