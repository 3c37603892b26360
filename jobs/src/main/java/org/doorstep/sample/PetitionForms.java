package org.doorstep.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the petition office exports matters, contacts and steps. */
final class PetitionForms {
  private static final Charset GB = Charset.forName("GB18030");
  private static final String VERSION = "更新时间";

  private PetitionForms() {
  }

  static SheetForm matters() {
    Layout layout = Layout.csv(GB, "信访编号,登记日期,地区代码,承办单位,信访渠道,问题类别,办理途径,办理状态,人数,受理日期,"
        + "延期日期,延期天数,延期告知日期,负责人批准,听证天数,答复日期,办结日期,撤回日期,并入编号,信访人代码,证件号码,"
        + "联系电话,内容摘要," + VERSION + ",回访日期,回访结果");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码")
        .blank("登记日期", "问题类别", "承办单位", "人数")
        .text("unknown-code", "信访渠道", "传真", "Q7").text("unknown-code", "办理状态", "待定")
        .text("bad-date", "登记日期", "2025-02-30", "45821").text("bad-date", "受理日期", "待补")
        .text("implausible-date", "登记日期", "1900-01-01").text("implausible-date", "办结日期", "2099-12-31")
        .text("bad-number", "人数", "三人", "1.5").text("negative-count", "人数", "-2")
        .text("bad-boolean", "负责人批准", "也许")
        .before("受理日期", "答复日期").before("登记日期", "受理日期").broken("wrong-field-count", "人数");
    return new SheetForm("petition", "petitions/信访台账-%s.csv", layout,
        new DateForm("yyyy-MM-dd", " HH:mm:ss", GB), faults);
  }

  static SheetForm contacts() {
    Layout layout = Layout.csv(GB, "记录编号,信访编号,联系日期,联系方,联系类型,联系渠道,经办代码," + VERSION);
    Faults faults = new Faults(layout.columns()).blank("联系日期", "信访编号")
        .text("unknown-code", "联系类型", "其它").text("unknown-code", "联系方", "第三方")
        .text("bad-date", "联系日期", "2025/13/1", "不详")
        .text("implausible-date", "联系日期", "1900/1/1", "2099/12/31").broken("wrong-field-count", "联系日期");
    return new SheetForm("petition_contact", "petitions/联系记录-%s.csv", layout,
        new DateForm("yyyy/M/d", " HH:mm", GB), faults);
  }

  static SheetForm steps() {
    Layout layout = Layout.csv(StandardCharsets.UTF_8, "信访编号,环节序号,环节,办理时间,办理单位," + VERSION);
    Faults faults = new Faults(layout.columns()).blank("环节", "办理时间")
        .text("unknown-code", "环节", "归档").text("bad-date", "办理时间", "2025-02-30 10:00:00", "上午")
        .text("implausible-date", "办理时间", "1900-01-01 00:00:00", "2099-12-31 09:00:00")
        .text("bad-number", "环节序号", "第二").broken("wrong-field-count", "环节");
    return new SheetForm("petition_step", "petitions/办理环节-%s.csv", layout,
        new DateForm("yyyy-MM-dd", " HH:mm:ss", StandardCharsets.UTF_8), faults);
  }
}
