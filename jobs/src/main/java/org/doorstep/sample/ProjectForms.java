package org.doorstep.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the project office exports projects, milestones, money, inspections and the need list. */
final class ProjectForms {
  private static final Charset GB = Charset.forName("GB18030");
  private static final String BROKEN = "wrong-field-count";

  private ProjectForms() {
  }

  static SheetForm projects() {
    Layout layout = Layout.csv(GB, "项目编号,项目名称,类型,地区代码,批准日期,计划完工,年度,安排资金(万元),来源,联系人,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("类型", "批准日期")
        .text("unknown-code", "来源", "其他渠道").text("bad-date", "批准日期", "2025.2.30")
        .text("implausible-plan-date", "计划完工", "2099-12-31").text("bad-number", "安排资金(万元)", "约120")
        .text("negative-money", "安排资金(万元)", "-35.00").before("批准日期", "计划完工").broken(BROKEN, "年度");
    return new SheetForm("project", "projects/项目台账-%s.csv", layout, dates(GB), faults);
  }

  static SheetForm milestones() {
    Layout layout = Layout.csv(GB, "项目编号,节点序号,地区代码,节点,基准日期,计划日期,核验日期,权重,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("节点", "基准日期")
        .text("unknown-code", "节点", "绿化").text("bad-date", "核验日期", "已完成")
        .text("implausible-date", "核验日期", "2099-12-31").text("negative-count", "权重", "-10")
        .text("part-exceeds-whole", "权重", "250").broken(BROKEN, "节点");
    return new SheetForm("project_milestone", "projects/节点核验-%s.csv", layout, dates(GB), faults);
  }

  static SheetForm payments() {
    Layout layout = Layout.csv(StandardCharsets.UTF_8,
        "凭证号,项目编号,地区代码,种类,应付日期,应付金额(元),实付日期,实付金额(元),收款账号,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("应付日期", "种类")
        .text("unknown-code", "种类", "暂借").text("bad-number", "应付金额(元)", "12万", "1 200.00")
        .text("negative-money", "应付金额(元)", "-500.00").text("implausible-date", "实付日期", "2099-12-31")
        .broken(BROKEN, "种类");
    return new SheetForm(
        "project_payment", "projects/资金拨付-%s.csv", layout, dates(StandardCharsets.UTF_8), faults);
  }

  static SheetForm inspections() {
    Layout layout = Layout.csv(GB, "检验编号,项目编号,地区代码,检验日期,检验单位,结果,批次,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("检验日期")
        .text("unknown-code", "结果", "待复检").text("bad-date", "检验日期", "2025-06-31")
        .text("negative-count", "批次", "-1").broken(BROKEN, "检验单位");
    return new SheetForm("project_inspection", "projects/质量检验-%s.csv", layout, dates(GB), faults);
  }

  static SheetForm needs() {
    Layout layout = Layout.csvWithMark("年度,乡镇代码,需求分值,公布日期,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("乡镇代码");
    return new SheetForm(
        "township_need", "projects/需求清单-%s.csv", layout, dates(StandardCharsets.UTF_8), faults);
  }

  private static DateForm dates(Charset charset) {
    return new DateForm("yyyy-MM-dd", " HH:mm:ss", charset);
  }
}
