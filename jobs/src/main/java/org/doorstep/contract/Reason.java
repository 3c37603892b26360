package org.doorstep.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a row is set aside before any rule of its contract is asked; the codes are published and never
 * reused.
 */
public enum Reason {
  MISSING_REQUIRED("missing-required", "必填项为空", "a required value is missing"),
  BAD_NUMBER("bad-number", "数字无法识别", "a number cannot be read"),
  BAD_DATE("bad-date", "日期无法识别", "a date or time cannot be read"),
  BAD_BOOLEAN("bad-boolean", "是否值无法识别", "a yes or no cannot be read"),
  UNKNOWN_CODE("unknown-code", "代码不在码表内", "a code is not in the code list"),
  TOO_LONG("too-long", "文本超过长度上限", "a text or a whole row is longer than allowed"),
  WRONG_FIELD_COUNT("wrong-field-count", "列数与表头不符", "the row has more or fewer cells than the header"),
  UNDECODABLE_TEXT("undecodable-text", "字节不符合声明的编码", "bytes do not fit the declared encoding"),
  UNBALANCED_QUOTES("unbalanced-quotes", "引号不配对", "a quotation mark is not closed"),
  NOT_JSON("not-json", "不是有效的JSON对象", "the line is not a JSON object"),
  CONTROL_CHARACTER("control-character", "含有空字符", "a text holds a NUL character"),
  UNKNOWN_AREA("unknown-area", "地区代码不在地区名录内", "the area code is not in the area register"),
  REFUSED_BY_LAW("refused-by-law", "依法不予保存", "the law forbids holding this record");

  private final String code;
  private final Label label;

  Reason(String code, String zh, String en) {
    this.code = code;
    this.label = new Label(zh, en);
  }

  /** Returns the published code. */
  public String code() {
    return code;
  }

  /** Returns the reason in both languages. */
  public Label label() {
    return label;
  }

  /** Finds a reason by its code. */
  public static Optional<Reason> find(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
