package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Rules;
import org.doorstep.period.TimeLimit;
import org.doorstep.period.TimeLimits;

/** What {@link RuleFunctions} answer, in the engine's own values: days since 1970; null for nothing. */
public final class RuleAnswers implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~，。；：、！？（）“”…";

  private final Rules rules;

  RuleAnswers(Rules rules) {
    this.rules = rules;
  }

  /** The due date of a clock that starts on a day. */
  public Integer dueOn(UTF8String rule, UTF8String scope, int start) {
    int day = rules.limits().dueDay(rule.toString(), scope.toString(), start, 0);
    return day == TimeLimits.NONE ? null : Integer.valueOf(day);
  }

  /** The days of the time limit that holds for a clock that starts on a day. */
  public Integer limitOf(UTF8String rule, UTF8String scope, int start) {
    return rules.limits().findLimit(rule.toString(), scope.toString(), LocalDate.ofEpochDay(start))
        .map(TimeLimit::value).orElse(null);
  }

  /** The threshold that holds on a day. */
  public long threshold(UTF8String name, UTF8String scope, int day) {
    return rules.thresholds().value(name.toString(), scope.toString(), LocalDate.ofEpochDay(day));
  }

  /** The working days after one day until another. */
  public int workingDays(int from, int until) {
    return rules.days().between(from, until);
  }

  /** The day that is so many working days after another. */
  public int addWorkingDays(int start, int count) {
    return rules.days().add(start, count);
  }

  /** A day if it is a working day, else the next that is one. */
  public int rollForward(int day) {
    return rules.days().rollForward(day);
  }

  /** A text without spaces and punctuation, in small letters and plain digits, so that like texts are alike. */
  public UTF8String plainText(UTF8String text) {
    StringBuilder plain = new StringBuilder();
    for (char sign : text.toString().toLowerCase(Locale.ROOT).toCharArray()) {
      if (sign >= '０' && sign <= '９') {
        plain.append((char) (sign - '０' + '0'));
      } else if (!Character.isWhitespace(sign) && PUNCTUATION.indexOf(sign) < 0) {
        plain.append(sign);
      }
    }
    return UTF8String.fromString(plain.toString());
  }
}
