package org.doorstep.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {

  /** The bar stands where a line would end, the caret where it ends instead. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      低于下限106.7天^（规则|1）。
      低于下限106.7天^（规则1）|。
      比^2025年5|月提高
      提高^10.2|个百分点。
      已连续^3个|月，比上月
      90日重复率15.4%^（第|10周）
      May 2025 ^(−2.1| points).
      in it ^(figures.|csv)
      待办|事项
      最长未访天数（等候天数逐日增长，没有|往常水平可比）
      the longest wait (a wait grows by the day, |so that no level is usual)
      """)
  void aLineEndsBeforeThePieceThatItWouldPart(String marked) {
    String text = marked.replaceAll("[|^]", "");
    int place = marked.replace("^", "").indexOf('|');
    assertEquals(marked.replace("|", "").indexOf('^'), Kept.start(text, place));
  }
}
