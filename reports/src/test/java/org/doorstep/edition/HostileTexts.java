package org.doorstep.edition;

import java.util.List;

/** Texts as a register may hold them by accident or on purpose, none of which a page may obey. */
public final class HostileTexts {
  public static final String MARKUP = "<style forecolor=\"red\">甲</style> <b>乙</b> &amp; ${x} $F{text} \"引号\" '";
  public static final String FORMULA = "=HYPERLINK(\"http://127.0.0.1\",\"点\")";
  public static final String DIRECTION = "请\u202e办\u200f理\u0007\u0000完";
  public static final String RARE = "喆镕堃赟㛃𬭎，𠮷野家";
  public static final String LONG = "逐户走访，登记需求；".repeat(1000);
  public static final String LONG_WORD = "Llanfairpwllgwyngyll".repeat(500);
  public static final String LINES = "第一行\r\n第二行\n\n\t第三行\u2028末行";

  public static final List<String> ALL = List.of(LONG, MARKUP, FORMULA, DIRECTION, RARE, LONG_WORD, LINES);

  private HostileTexts() {}

  /** A township's name in both languages, each hostile in its own way. */
  static String[] township(int i) {
    String[] names = {"<b>柳渡镇</b>", "@SUM(A1)乡", "河\u202e湾镇", "赟㛃𬭎乡", "很长的名字".repeat(2000), "\"金竹\",乡",
        "乡\u0000镇"};
    return new String[] {names[i % names.length] + i, names[i % names.length] + i};
  }
}
