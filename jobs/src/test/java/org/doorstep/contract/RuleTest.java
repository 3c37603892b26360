package org.doorstep.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a row that a rule set aside on 31 March is worth another look. */
class RuleTest {

  @ParameterizedTest(name = "{0}, {1}, seen again on {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      done_on > :business_date                                                      | 2026-04-02 | 2026-04-01 | false
      done_on > :business_date                                                      | 2026-04-02 | 2026-04-02 | true
      done_on > :business_date                                                      | 2026-03-31 | 2026-04-02 | false
      done_on < DATE'2000-01-01' OR done_on > date_add(:business_date, 366)         | 1900-01-01 | 2026-04-01 | false
      done_on < DATE'2000-01-01' OR done_on > date_add(:business_date, 366)         | 2099-12-31 | 2026-04-01 | false
      done_on < DATE'2000-01-01' OR done_on > date_add(:business_date, 366)         | 2027-04-02 | 2026-04-01 | true
      done_on < DATE'2000-01-01'                                                    | 2026-04-02 | 2026-04-02 | false
      months_between(done_on, :business_date) > 1                                   | 2099-12-31 | 2026-04-01 | true
      """)
  void aDayThatCame(String predicate, LocalDate day, LocalDate later, boolean isJudgedAnew) {
    Rule rule = new Rule("a-rule", predicate, Severity.SET_ASIDE, "timeliness", new Label("", ""), "");
    assertEquals(isJudgedAnew, rule.isJudgedAnew(day, LocalDate.of(2026, 3, 31), later));
  }
}
