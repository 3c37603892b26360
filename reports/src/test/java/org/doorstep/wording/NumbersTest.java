package org.doorstep.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0.8625 | 86.3%", "0.8635 | 86.4%", "0.86249 | 86.2%", "0 | 0.0%", "1 | 100.0%", "0.9995 | 100.0%",
      "0.0004 | 0.0%"})
  void sharesRoundHalfUpToOneDecimal(double fraction, String printed) {
    assertEquals(printed, Numbers.percent(fraction));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1234567 | 0 | 1,234,567", "999 | 0 | 999", "1000 | 0 | 1,000", "-1234.5 | 1 | \u22121,234.5",
          "2.345 | 2 | 2.35",
      "-0.04 | 1 | 0.0", "0.05 | 1 | 0.1"})
  void decimalsHaveGroupsATrueMinusAndNoNegativeZero(double number, int places, String printed) {
    assertEquals(printed, Numbers.decimal(number, places));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"4.24 | +4.2", "-4.25 | \u22124.3", "0.04 | 0.0", "-0.04 | 0.0"})
  void signedNumbersShowGrowthWithAPlusAndNothingForZero(double number, String printed) {
    assertEquals(printed, Numbers.signed(number, 1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"123450000 | 123.45 | 1.23", "4999 | 0.00 | 0.00",
      "5000 | 0.01 | 0.00",
      "1006740000 | 1,006.74 | 10.07"})
  void fenPrintAsTenThousandOrMillionYuan(double fen, String wan, String million) {
    assertEquals(wan, Numbers.wanYuan(fen));
    assertEquals(million, Numbers.millionYuan(fen));
  }
}
