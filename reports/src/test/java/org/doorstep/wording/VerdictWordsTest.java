package org.doorstep.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.edition.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictWordsTest {
  private static final Pattern CHANGE = Pattern.compile(
      "明显|提高|下降|增加|减少|延长|缩短|better|worse|clearly|rose|fell|higher|lower than|improved");

  private final Words zh = new Words(Language.ZH_CN);
  private final Words en = new Words(Language.EN);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "above-limit | better | 明显改善（规则1） | clearly better (rule 1)",
      "below-limit | worse | 明显变差（规则1） | clearly worse (rule 1)",
      "trend-up | better | 明显改善（规则2） | clearly better (rule 2)",
      "trend-down | worse | 明显变差（规则2） | clearly worse (rule 2)",
      "two-of-three-above | worse | 明显变差（规则3） | clearly worse (rule 3)",
      "two-of-three-below | better | 明显改善（规则3） | clearly better (rule 3)",
      "run-above | neutral | 明显偏高（规则4） | clearly high (rule 4)",
      "run-below | neutral | 明显偏低（规则4） | clearly low (rule 4)",
      "none | worse | 明显变差 | clearly worse"})
  void aStandingSignalNamesItsRule(String signal, String direction, String zhWords, String enWords) {
    Finding finding = Cases.finding("signal", signal, direction);
    assertEquals(zhWords, zh.verdicts().cell(finding));
    assertEquals(enWords, en.verdicts().cell(finding));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "sign-of-change | 有变化迹象，待观察 | sign of change, to be watched",
      "within-usual | 在正常波动范围内 | within usual variation",
      "baseline-forming | 基线形成中，暂不判断 | baseline forming, no verdict yet",
      "small-base | 基数小，仅列数 | small base, counts only",
      "period-open | 本期未结束，不作比较 | period not over, no comparison",
      "suppressed | 为保护隐私不列 | withheld to protect privacy",
      "no-data | 未报，不作判断 | not reported, no verdict",
      "above-chance | 明显高于各乡镇合计 | clearly above all townships together",
      "below-chance | 明显低于各乡镇合计 | clearly below all townships together",
      "not-distinguishable | 与各乡镇合计无明显差别 | no clear difference from all townships together"})
  void everyOtherVerdictHasItsOwnWords(String verdict, String zhWords, String enWords) {
    Finding finding = Cases.finding(verdict, "none", "none");
    assertEquals(zhWords, zh.verdicts().full(finding));
    assertEquals(enWords, en.verdicts().full(finding));
  }

  /** A backlog that rises as steadily as ever is not within usual variation: only its change is as usual. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "xmr | within-usual | '' | 在正常波动范围内 | within usual variation",
      "xmr | within-usual | as-in-all-of-baseline | 与以往各期相同 | the same as ever",
      "xmr-change | within-usual | '' | 较上月无异常变化 "
          + "| no unusual change on the month before",
      "xmr-change | cannot-tell | counts-days-only | 等候天数逐日增长，无往常水平可比 "
          + "| waits lengthen by the day, so there is no usual level",
      "xmr-change | cannot-tell | no-point-before | 上期没有数值，无从比较 "
          + "| no figure before it to hold it against",
      "xmr | cannot-tell | baseline-without-variation | 以往几乎没有变动，无从比较 "
          + "| hardly ever moved before, nothing to hold it against",
      "xmr | cannot-tell | neighbours-alike | 此类数值无法判断 | cannot tell by such a figure"})
  void whatIsJudgedAndWhyItCannotBeIsSaid(String method, String verdict, String reason, String zhWords,
      String enWords) {
    Finding finding = Cases.quiet(method, verdict, reason);
    assertEquals(zhWords, zh.verdicts().full(finding));
    assertEquals(enWords, en.verdicts().full(finding));
  }

  @Test
  void aTableCellLeavesOutWhatFollowsFromItsReason() {
    Finding finding = Cases.finding("period-open", "none", "none");
    assertEquals("本期未结束", zh.verdicts().cell(finding));
    assertEquals("period not over", en.verdicts().cell(finding));
  }

  @Test
  void aSentenceTellsTheVerdictAndThenWhatTheRuleSaw() {
    Finding finding = Cases.finding("signal", "below-limit", "worse");
    assertEquals("明显变差", zh.verdicts().plain(finding));
    assertEquals("低于往常波动下限90.1%（规则1）", zh.verdicts().reason(Cases.measure("percent"), finding));
    assertEquals("clearly worse", en.verdicts().plain(finding));
    assertEquals("below its usual lower limit of 90.1% (rule 1)",
        en.verdicts().reason(Cases.measure("percent"), finding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sign-of-change", "within-usual", "baseline-forming", "small-base", "period-open",
      "suppressed", "no-data"})
  void noWordOfChangeWithoutASignal(String verdict) {
    Finding finding = Cases.finding(verdict, "below-limit", "worse");
    for (Words words : List.of(zh, en)) {
      String said = words.verdicts().plain(finding)
          + words.verdicts().reason(Cases.measure("percent"), finding);
      assertFalse(CHANGE.matcher(said).find(), said);
    }
  }
}
