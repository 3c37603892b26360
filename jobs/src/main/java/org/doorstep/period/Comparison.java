package org.doorstep.period;

import java.util.Locale;

/**
 * One figure against its base, by the truth table that every page obeys.
 *
 * @param value the figure now, or null
 * @param base the base, or null
 * @param change how far it moved in the unit of {@code changeKind}; null when there is no change to print
 */
public record Comparison(Double value, Double base, Double change, ChangeKind changeKind, Verdict verdict) {

  /** The smallest base, and the smallest denominator, that per cent and points may rest on. */
  public static final int SMALLEST_BASE = 10;

  /** The unit of a change. */
  public enum ChangeKind {
    POINTS,
    PERCENT,
    ABSOLUTE,
    NONE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The published code, in lower case. */
    public String code() {
      return code;
    }
  }

  /** Why a change is printed the way it is, or not at all. */
  public enum Verdict {
    COMPARABLE,
    EQUAL,
    /** Nothing to compare with: a side is missing. */
    NO_BASE,
    BASE_ZERO,
    BOTH_ZERO,
    SMALL_BASE,
    NEGATIVE_BASE,
    UNFINISHED,
    DEFINITION_CHANGED,
    /**
     * With a change: January and February added on both sides. Without: the months may not be compared alone.
     */
    FIRST_TWO_MONTHS_TOGETHER,
    SUPPRESSED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The published code, in kebab case. */
    public String code() {
      return code;
    }
  }

  /**
   * The comparison of two sides. Disclosure comes first, then whether there is anything to compare, then the
   * size of the base. Where the block rule adds months, the sides are those of {@link Side#together}.
   */
  public static Comparison of(Scale scale, ComparisonBase.Block block, Side now, Side then) {
    Verdict refusal = refusal(block, now, then);
    if (refusal == Verdict.SUPPRESSED) {
      return new Comparison(null, null, null, ChangeKind.NONE, refusal);
    }
    if (refusal != null) {
      return new Comparison(now.value(), then.value(), null, ChangeKind.NONE, refusal);
    }
    Comparison plain = scale == Scale.COUNT ? counted(now.value(), then.value()) : measured(scale, now, then);
    return block == ComparisonBase.Block.TOGETHER && plain.verdict == Verdict.COMPARABLE
        ? plain.as(Verdict.FIRST_TWO_MONTHS_TOGETHER) : plain;
  }

  private Comparison as(Verdict other) {
    return new Comparison(value, base, change, changeKind, other);
  }

  private static Verdict refusal(ComparisonBase.Block block, Side now, Side then) {
    if (now.isSuppressed() || then.isSuppressed()) {
      return Verdict.SUPPRESSED;
    }
    if (now.isUnfinished() || then.isUnfinished()) {
      return Verdict.UNFINISHED;
    }
    if (block == ComparisonBase.Block.REFUSED) {
      return Verdict.FIRST_TWO_MONTHS_TOGETHER;
    }
    if (now.isMissing() || then.isMissing()) {
      return Verdict.NO_BASE;
    }
    return now.definition().equals(then.definition()) ? null : Verdict.DEFINITION_CHANGED;
  }

  private static Comparison counted(double now, double then) {
    if (then < 0) {
      return absolute(now, then, Verdict.NEGATIVE_BASE);
    }
    if (then == 0) {
      return absolute(now, then, now == 0 ? Verdict.BOTH_ZERO : Verdict.BASE_ZERO);
    }
    if (then < SMALLEST_BASE) {
      return absolute(now, then, Verdict.SMALL_BASE);
    }
    return new Comparison(now, then, 100 * (now - then) / then, ChangeKind.PERCENT,
        now == then ? Verdict.EQUAL : Verdict.COMPARABLE);
  }

  private static Comparison absolute(double now, double then, Verdict verdict) {
    return new Comparison(now, then, now - then, ChangeKind.ABSOLUTE, verdict);
  }

  private static Comparison measured(Scale scale, Side now, Side then) {
    if (isSmall(scale, now) || isSmall(scale, then)) {
      return new Comparison(now.value(), then.value(), null, ChangeKind.NONE, Verdict.SMALL_BASE);
    }
    double change = now.value() - then.value();
    Verdict verdict = size(now.value(), then.value());
    return scale == Scale.RATE
        ? new Comparison(now.value(), then.value(), 100 * change, ChangeKind.POINTS, verdict)
        : new Comparison(now.value(), then.value(), change, ChangeKind.ABSOLUTE, verdict);
  }

  private static boolean isSmall(Scale scale, Side side) {
    return scale == Scale.RATE && side.denominator() != null && side.denominator() < SMALLEST_BASE
        || side.n() != null && side.n() < SMALLEST_BASE;
  }

  private static Verdict size(double now, double then) {
    if (then < 0) {
      return Verdict.NEGATIVE_BASE;
    }
    if (then == 0) {
      return now == 0 ? Verdict.BOTH_ZERO : Verdict.BASE_ZERO;
    }
    return now == then ? Verdict.EQUAL : Verdict.COMPARABLE;
  }
}
