package org.doorstep.wording;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and period codes (2026-05, 2026-Q2, 2026-W22, 2026) as a reader says them. */
public final class PeriodWords {
  private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|W(\\d{2})))?");

  private static final Pattern FIRST_TWO_MONTHS = Pattern.compile("(\\d{4})-01/\\1-02");

  private final Texts texts;

  PeriodWords(Texts texts) {
    this.texts = texts;
  }

  /** The period in full, such as 2026年5月 or May 2026; a code of no known kind stands as it is. */
  public String period(String code) {
    return say(code, "period");
  }

  /** The period as a short label, such as 5月 or May; years and quarters keep their year. */
  public String brief(String code) {
    return say(code, "brief");
  }

  public String date(LocalDate date) {
    return texts.fill("date", "year", date.getYear(), "month", month(date.getMonthValue(), TextStyle.FULL),
        "day", date.getDayOfMonth());
  }

  /** A date for a narrow column, such as 6月15日 or 15 Jun. */
  public String shortDate(LocalDate date) {
    return texts.fill("date.short", "month", month(date.getMonthValue(), TextStyle.SHORT), "day",
        date.getDayOfMonth());
  }

  /** A date as one of this year's reader needs it: short, and with its year where that is another. */
  public String dateIn(int year, LocalDate date) {
    return date.getYear() == year ? shortDate(date) : date(date);
  }

  private String say(String code, String style) {
    Matcher block = FIRST_TWO_MONTHS.matcher(code);
    if (block.matches()) {
      return texts.fill(style + ".first-two-months", "year", block.group(1));
    }
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      return code;
    }
    String year = parts.group(1);
    if (parts.group(2) != null) {
      TextStyle length = style.equals("brief") ? TextStyle.SHORT : TextStyle.FULL;
      return texts.fill(style + ".month", "year", year, "month",
          month(Integer.parseInt(parts.group(2)), length));
    }
    if (parts.group(3) != null) {
      return texts.fill(style + ".quarter", "year", year, "quarter", parts.group(3));
    }
    return parts.group(4) != null
        ? texts.fill(style + ".week", "year", year, "week", Integer.parseInt(parts.group(4)))
        : texts.fill(style + ".year", "year", year);
  }

  private String month(int month, TextStyle style) {
    return texts.language().isChinese()
        ? Integer.toString(month)
        : Month.of(month).getDisplayName(style, Locale.ENGLISH);
  }
}
