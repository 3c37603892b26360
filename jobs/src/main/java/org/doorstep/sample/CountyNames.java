package org.doorstep.sample;

import java.util.Locale;

/** Invented names in Chinese and pinyin; no real county bears the county's name. */
final class CountyNames {
  static final String COUNTY_CODE = "990121";
  static final String COUNTY_ZH = "澄坪县";
  static final String COUNTY_EN = "Chengping County";
  static final String[][] TOWNSHIPS = {
    {"澄关镇", "Chengguan"}, {"槐坪镇", "Huaiping"}, {"栖云镇", "Qiyun"}, {"柏口镇", "Baikou"},
    {"青埠镇", "Qingbu"}, {"麦坳乡", "Mai'ao"}, {"桐洼乡", "Tongwa"}, {"雁坞乡", "Yanwu"},
    {"石泷乡", "Shilong"}, {"枫渡乡", "Fengdu"}, {"禾塬乡", "Heyuan"}, {"杉坳乡", "Shan'ao"},
    {"鹿坞乡", "Luwu"}, {"苇塘乡", "Weitang"}};
  static final int[] VILLAGES = {15, 14, 14, 13, 13, 13, 13, 12, 12, 13, 12, 12, 12, 12};

  private static final String[][] FIRST = {
    {"上", "Shang"}, {"下", "Xia"}, {"东", "Dong"}, {"西", "Xi"}, {"南", "Nan"}, {"北", "Bei"}, {"前", "Qian"},
    {"后", "Hou"}, {"大", "Da"}, {"小", "Xiao"}, {"新", "Xin"}, {"古", "Gu"}, {"石", "Shi"}, {"柳", "Liu"},
    {"杨", "Yang"}, {"松", "Song"}, {"竹", "Zhu"}, {"梅", "Mei"}, {"枣", "Zao"}, {"泉", "Quan"}};
  private static final String[][] SECOND = {
    {"坪", "ping"}, {"沟", "gou"}, {"湾", "wan"}, {"岭", "ling"}, {"寨", "zhai"}, {"桥", "qiao"}, {"坡", "po"},
    {"塘", "tang"}, {"岩", "yan"}, {"圩", "xu"}, {"铺", "pu"}, {"堰", "yan"}, {"畈", "fan"}, {"坞", "wu"},
    {"台", "tai"}, {"洼", "wa"}, {"店", "dian"}, {"河", "he"}};
  /** Shares no factor with the 360 pairs, so names do not repeat. */
  private static final int STRIDE = 77;

  private CountyNames() {
  }

  static boolean isTown(int township) {
    return TOWNSHIPS[township][0].endsWith("镇");
  }

  static String townshipEn(int township) {
    return TOWNSHIPS[township][1] + (isTown(township) ? " Town" : " Township");
  }

  static String townshipCode(int township) {
    return COUNTY_CODE + String.format(Locale.ROOT, "%03d", township + 1);
  }

  static String villageZh(int number) {
    return FIRST[first(number)][0] + SECOND[second(number)][0];
  }

  static String villageEn(int number) {
    return FIRST[first(number)][1] + SECOND[second(number)][1];
  }

  private static int first(int number) {
    return number * STRIDE % (FIRST.length * SECOND.length) % FIRST.length;
  }

  private static int second(int number) {
    return number * STRIDE % (FIRST.length * SECOND.length) / FIRST.length;
  }
}
