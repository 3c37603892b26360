package org.doorstep.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.chart.Cases;
import org.doorstep.chart.Sparkline;

/** Two documents that show everything a page may hold, in both languages. */
final class Demo {

  static final String RARE = "喆镕堃赟㛃𬭎";
  static final String ALT = "许可审批中位办结天数由 43 天降至 31 天，2024 年 9 月超出上限。";

  private Demo() {}

  /** Writes the Chinese document to a file. */
  public static void main(String[] file) throws IOException {
    Files.write(Path.of(file[0]), chinese(new Renderer()).bytes());
  }

  static Rendered chinese(Renderer renderer) {
    return renderer.pdf(chinesePages(renderer), facts("季度工作简报", Locale.SIMPLIFIED_CHINESE));
  }

  static Rendered english(Renderer renderer) {
    return renderer.pdf(englishPages(renderer), facts("Quarterly briefing", Locale.ENGLISH));
  }

  static List<JasperPrint> englishPages(Renderer renderer) {
    Map<String, Object> parameters = Map.of(
        "title", "Quarterly briefing", "issuer", "Hekou County service office",
        "lead", "Permits now take 31 days at the median, down from 43; the change is more than chance. "
            + "Three of sixteen measures stand below their limits & need an explanation.",
        "head", "Days from acceptance to decision", "alt", "Median days fell from 43 to 31.",
        "chart", Cases.control(), "rows", rows("On-time rate"));
    return List.of(renderer.fill("demo/page.jrxml", Locale.ENGLISH, parameters, List.of()));
  }

  static List<JasperPrint> chinesePages(Renderer renderer) {
    Map<String, Object> parameters = Map.of(
        "title", "季度工作简报", "issuer", "河口县卫生健康局",
        "lead", "审批用时由 42 天降至 31 天，变化并非偶然；十六项指标中三项低于控制下限，须作说明。"
            + "联系人：" + RARE + "。",
        "head", "许可审批中位办结天数", "alt", ALT, "chart", Cases.control(), "rows", rows("按期办结率"));
    List<Map<String, Object>> charts = Cases.all().entrySet().stream()
        .map(e -> Map.<String, Object>of("name", e.getKey(), "chart", e.getValue())).toList();
    return List.of(
        renderer.fill("demo/page.jrxml", Locale.SIMPLIFIED_CHINESE, parameters, List.of()),
        renderer.fill("demo/sheet.jrxml", Locale.SIMPLIFIED_CHINESE, Map.of(), charts));
  }

  static DocumentFacts facts(String title, Locale lang) {
    Attachment figures = new Attachment("数据.csv", "text/csv", "本期数据",
        "measure,value\nX06,0.82\n".getBytes(StandardCharsets.UTF_8));
    return new DocumentFacts(title, lang, "2026 Q2 <draft> & notes", "河口县卫生健康局",
        LocalDate.of(2026, 7, 15), List.of(figures));
  }

  private static List<Map<String, Object>> rows(String name) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      rows.add(Map.of("name", name + " " + i, "value", 80 + i + ".0%", "spark",
          new Sparkline(Cases.series())));
    }
    return rows;
  }
}
