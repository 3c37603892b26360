package org.doorstep.period;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which periods stand on the two sides of a comparison.
 *
 * <p>The Spring Festival makes January and February swap roles, so a month alone is never compared with or
 * within them: the year-on-year comparison of February is that of both months together, January has none yet,
 * and the comparisons with the month before that touch either of them fall away.
 *
 * @param now the periods whose figures are added on the near side, one or two
 * @param base the same on the far side
 * @param block which of the rule's three cases this is
 */
public record ComparisonBase(List<Period> now, List<Period> base, Block block) {

  /** How the rule of the first two months bears on a comparison. */
  public enum Block {
    /** Not at all. */
    NONE,
    /** Both months are added on both sides. */
    TOGETHER,
    /** There is no comparison. */
    REFUSED
  }

  /** The two sides of this comparison of the period. */
  public static ComparisonBase of(ComparisonKind kind, Period period) {
    boolean month = period.kind() == PeriodKind.MONTH;
    int number = period.start().getMonthValue();
    if (kind == ComparisonKind.PERIOD_ON_PERIOD) {
      return new ComparisonBase(List.of(period), List.of(period.previous()),
          month && number <= 3 ? Block.REFUSED : Block.NONE);
    }
    Period base = period.sameLastYear();
    if (month && number == 2) {
      return new ComparisonBase(
          List.of(period.previous(), period), List.of(base.previous(), base), Block.TOGETHER);
    }
    return new ComparisonBase(List.of(period), List.of(base),
        month && number == 1 ? Block.REFUSED : Block.NONE);
  }

  /** The base in print: one label, or two with a slash between them. */
  public String baseLabel() {
    return base.stream().map(Period::label).collect(Collectors.joining("/"));
  }
}
