package org.doorstep.sample;

/** Invented summaries, some with the commas, quotes and line breaks that trip a careless reader. */
final class PetitionTexts {
  private static final String[] SUBJECTS = {"反映奖励扶助金未按期到账", "咨询并发症鉴定办理进度", "要求说明三结合帮扶名单的评议过程",
      "反映办证多次往返", "反映服务点工作日无人值守", "要求退还不应收取的费用", "建议增加夜间办理窗口", "反映药具点位缺货"};
  private static final String[] CLAIMS = {"，请求核实并书面答复", "，希望尽快解决", "。", ",已多次询问", "，附材料\"样本\"一份",
      "，\n请回电说明", "，请求上门办理"};

  private PetitionTexts() {
  }

  static byte[][] summaries(SheetForm form) {
    String[] all = new String[SUBJECTS.length * CLAIMS.length];
    for (int at = 0; at < all.length; at++) {
      all[at] = quoted(SUBJECTS[at % SUBJECTS.length] + CLAIMS[at / SUBJECTS.length]);
    }
    return form.codes(all);
  }

  private static String quoted(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
