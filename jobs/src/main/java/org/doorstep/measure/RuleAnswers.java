package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Rules;
import org.doorstep.period.TimeLimit;
import org.doorstep.period.TimeLimits;

/**
 * What {@link RuleFunctions} answer, in the engine's own values: days since 1970; null for nothing. Each call in a
 * query has answers of its own, which keep by rule, scope and day what was asked before: few answers, asked for every
 * row.
 */
public final class RuleAnswers implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~，。；：、！？（）“”…";
  private static final char LEFT_OUT = 0;
  /** By sign the one that a plain text has in its place. */
  private static final char[] PLAIN = new char[1 << Character.SIZE];
  private static final long NOTHING = Long.MIN_VALUE;
  private static final int MOST_SCOPES = 16;

  static {
    for (int sign = 0; sign < PLAIN.length; sign++) {
      PLAIN[sign] = sign >= '０' && sign <= '９' ? (char) (sign - '０' + '0')
          : Character.isWhitespace(sign) || PUNCTUATION.indexOf(sign) >= 0 ? LEFT_OUT
          : Character.toLowerCase((char) sign);
    }
  }

  private final Rules rules;
  private transient volatile List<DayAnswers> known;

  RuleAnswers(Rules rules) {
    this.rules = rules;
  }

  /** The due date of a clock that starts on a day. */
  public Integer dueOn(UTF8String rule, UTF8String scope, int start) {
    long day = answers(rule, scope).on(start, () -> {
      int due = rules.limits().dueDay(rule.toString(), scope.toString(), start, 0);
      return due == TimeLimits.NONE ? NOTHING : due;
    });
    return day == NOTHING ? null : Integer.valueOf((int) day);
  }

  /** The days of the time limit that holds for a clock that starts on a day. */
  public Integer limitOf(UTF8String rule, UTF8String scope, int start) {
    long limit = answers(rule, scope).on(start, () -> rules.limits()
        .findLimit(rule.toString(), scope.toString(), LocalDate.ofEpochDay(start)).map(TimeLimit::value)
        .map(Integer::longValue).orElse(NOTHING));
    return limit == NOTHING ? null : Integer.valueOf((int) limit);
  }

  /** The threshold that holds on a day. */
  public long threshold(UTF8String name, UTF8String scope, int day) {
    return answers(name, scope).on(day, () ->
        rules.thresholds().value(name.toString(), scope.toString(), LocalDate.ofEpochDay(day)));
  }

  private DayAnswers answers(UTF8String rule, UTF8String scope) {
    List<DayAnswers> all = known == null ? List.of() : known;
    for (DayAnswers each : all) {
      if (each.isOf(rule, scope)) {
        return each;
      }
    }
    DayAnswers added = new DayAnswers(rule.copy(), scope.copy());
    if (all.size() < MOST_SCOPES) {
      known = Stream.concat(all.stream(), Stream.of(added)).toList();
    }
    return added;
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
    char[] signs = text.toString().toCharArray();
    int kept = 0;
    for (char sign : signs) {
      char plain = PLAIN[sign];
      if (plain != LEFT_OUT) {
        signs[kept++] = plain;
      }
    }
    return UTF8String.fromString(new String(signs, 0, kept));
  }

  /** Those of the same rules answer alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RuleAnswers answers && answers.rules.equals(rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  /** The answers of one rule and scope, each worked out when it is first asked. */
  private static final class DayAnswers {
    private static final int DAYS = 1 << 15;
    private static final long UNKNOWN = NOTHING + 1;

    private final UTF8String rule;
    private final UTF8String scope;
    private final long[] days = new long[DAYS];

    DayAnswers(UTF8String rule, UTF8String scope) {
      this.rule = rule;
      this.scope = scope;
      Arrays.fill(days, UNKNOWN);
    }

    boolean isOf(UTF8String otherRule, UTF8String otherScope) {
      return rule.equals(otherRule) && scope.equals(otherScope);
    }

    long on(int day, LongSupplier asked) {
      if (day < 0 || day >= DAYS) {
        return asked.getAsLong();
      }
      if (days[day] == UNKNOWN) {
        days[day] = asked.getAsLong();
      }
      return days[day];
    }
  }
}
