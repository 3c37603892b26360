package org.doorstep.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One row rule of a contract.
 *
 * @param predicate Spark SQL over the table's columns that is true for a bad row; {@code :business_date}
 *     stands for the business date
 */
public record Rule(
    String name, String predicate, Severity severity, String dimension, Label label, String description)
    implements Serializable {

  /** How a predicate names the business date. */
  public static final String BUSINESS_DATE = ":business_date";
  private static final Pattern DAYS_AHEAD =
      Pattern.compile("date_add\\(" + BUSINESS_DATE + ", *(\\d+)\\)|[<>]=? *" + BUSINESS_DATE + "\\b");

  /** Whether a row that breaks the rule today may keep it on a later day. */
  public boolean asksForBusinessDate() {
    return predicate.contains(BUSINESS_DATE);
  }

  /**
   * Whether a row with this day can be judged otherwise on a later business date than on an earlier one: the day itself
   * came in between, or one as many days before it as the rule looks ahead with {@code date_add}. A rule that uses the
   * business date in another way may always judge otherwise.
   */
  public boolean isJudgedAnew(LocalDate day, LocalDate earlier, LocalDate later) {
    return DAYS_AHEAD.matcher(predicate).replaceAll("").contains(BUSINESS_DATE)
        || DAYS_AHEAD.matcher(predicate).results()
            .map(ahead -> ahead.group(1) == null ? day : day.minusDays(Long.parseLong(ahead.group(1))))
            .anyMatch(threshold -> threshold.isAfter(earlier) && !threshold.isAfter(later));
  }
}
