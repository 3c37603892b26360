package org.doorstep.peer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shakes exports, so that what seldom or never comes together does: replies without acceptance, contacts long after the
 * reply, withdrawn matters of every status, three contracts of one price. In the files of every second month or year
 * some columns are handed on from row to row, each by another number of rows; keys, areas and the number of rows stay.
 */
record Shaken(Path inbox) {

  private static final Charset OTHER = Charset.forName("GB18030");
  private static final Map<String, List<String>> HANDED_ON = Map.ofEntries(
      Map.entry("信访台账", List.of("信访渠道", "办理途径", "办理状态", "人数", "听证天数", "负责人批准", "延期日期", "延期天数", "延期告知日期",
          "受理日期", "答复日期", "撤回日期", "信访人代码", "回访日期", "回访结果")),
      Map.entry("联系记录", List.of("信访编号", "联系方", "联系类型", "联系渠道")),
      Map.entry("办理环节", List.of("环节", "办理时间", "办理单位")),
      Map.entry("走访记录", List.of("目的", "通知方式", "有人陪同", "干部代码", "停留分钟", "走访户数", "发现问题数", "有记录")),
      Map.entry("BLSX", List.of("SXLX", "TJTS", "PTCS", "CHRQ")),
      Map.entry("送达登记", List.of("类别", "发起方式", "签收方式", "是否拒收", "实际送达日期")),
      Map.entry("政策到村", List.of("是否适用", "村民确认")),
      Map.entry("督办台账", List.of("事项类别", "来源", "期限调整次数", "办理结果", "群众确认", "纠纷等级")),
      Map.entry("抽查登记", List.of("抽查类别", "是否联系上", "代表件数")),
      Map.entry("评价记录", List.of("评价对象")),
      Map.entry("公开咨询", List.of("类别", "是否豁免", "延期工作日", "征求意见工作日")),
      Map.entry("奖扶发放", List.of("扶助类别", "应发金额(元)")),
      Map.entry("渠道季报", List.of("列入计划", "实际使用", "受众人次")),
      Map.entry("补正登记", List.of("告知次数", "一次告知完整")),
      Map.entry("工作卷", List.of("适合下访", "信访人同意", "下访日期", "领导包案", "化解日期", "信访人确认", "一人一档", "一事一议", "说明理由",
          "答复日期")),
      Map.entry("项目档案", List.of("应急项目", "需求调查日期", "群众参与日期", "结余缴回日期", "计划质检次数", "调查录入日期")),
      Map.entry("节点核验", List.of("核验日期", "权重")),
      Map.entry("质量检验", List.of("结果", "批次")),
      Map.entry("招标记录", List.of("招标方式", "依法必招", "投标人数", "次低报价(元)", "最低价被否")));
  /** Two rows of three take these from the row before. */
  private static final Map<String, List<String>> REPEATED =
      Map.of("招标记录", List.of("单位代码", "采购类别", "中标供应商", "合同金额(元)"));

  void run() throws IOException {
    for (Map.Entry<String, List<String>> entry : HANDED_ON.entrySet()) {
      List<Path> files = files(entry.getKey());
      Set<String> seen = new HashSet<>();
      Set<String> twice = new HashSet<>();
      for (Path file : files) {
        Files.readAllLines(file, charset(file)).stream().filter(line -> !seen.add(line)).forEach(twice::add);
      }
      for (Path file : files) {
        if (file.toString().matches(".*-\\d{4}-\\d[02468]\\.csv|.*-\\d{3}[13579]\\.csv")) {
          shake(file, twice, entry.getValue(), REPEATED.getOrDefault(entry.getKey(), List.of()));
        }
      }
    }
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      return files.filter(file -> file.getFileName().toString().matches(name + "-.*\\.csv")).sorted().toList();
    }
  }

  /** A line that comes twice is left alone: of two rows of one version it would not be certain which one counts. */
  private static void shake(Path file, Set<String> twice, List<String> handedOn, List<String> repeated)
      throws IOException {
    Charset charset = charset(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file, charset));
    List<String> header = Arrays.asList(lines.get(0).replace("\uFEFF", "").split(",", -1));
    List<Integer> whole = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length == header.size() && !lines.get(i).contains("\"") && !twice.contains(lines.get(i))) {
        whole.add(i);
        rows.add(cells);
      }
    }
    List<String[]> old = rows.stream().map(String[]::clone).toList();
    for (int i = 0; i < rows.size(); i++) {
      for (String column : handedOn) {
        int at = header.indexOf(column);
        rows.get(i)[at] = old.get((i + 1 + handedOn.indexOf(column)) % rows.size())[at];
      }
      for (String column : repeated) {
        int at = header.indexOf(column);
        rows.get(i)[at] = rows.get(i % 3 == 0 ? i : i - 1)[at];
      }
      lines.set(whole.get(i), String.join(",", rows.get(i)));
    }
    Files.write(file, lines, charset);
  }

  private static Charset charset(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? StandardCharsets.UTF_8 : OTHER;
  }
}
