package org.doorstep.wording;

import java.util.OptionalDouble;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;

/**
 * One figure in words: its value in its unit, its base as x of y, its interval; or the mark that stands for
 * it.
 */
public final class FigureWords {
  private final Texts texts;

  FigureWords(Texts texts) {
    this.texts = texts;
  }

  /** The value as printed in a table; a mark prints as what the edition says to show. */
  public String value(Measure measure, Observation observation) {
    return switch (observation.mark()) {
      case "" -> observation.value().isPresent()
          ? inUnit(measure, observation.value().getAsDouble())
          : texts.get("mark.no-denominator");
      case "suppressed" -> observation.shown().isEmpty() ? texts.get("mark.suppressed") : observation.shown();
      case "small-base" -> xOfY(measure, observation);
      default -> texts.get("mark." + observation.mark());
    };
  }

  /** The value as a sentence tells it: a 90th percentile says of what. */
  public String told(Measure measure, Observation observation) {
    if (!observation.isPlain() || !observation.key().output().equals("p90")) {
      return value(measure, observation);
    }
    String own = "told.p90." + measure.id();
    return texts.fill(texts.find(own).isPresent() ? own : "told.p90", "value", value(measure, observation));
  }

  /** A second output in a few words, such as 最长727天. */
  public String beside(Measure measure, Observation observation) {
    return texts.fill(observation.key().output(), "value", value(measure, observation),
        "bare", onChart(measure, observation.value().orElseThrow()));
  }

  /**
   * Numerator and denominator of a share, the number of cases of anything else; a dash where neither is told.
   */
  public String base(Measure measure, Observation observation) {
    String cell = baseCell(measure, observation);
    return cell.equals(texts.get("dash")) || hasParts(measure, observation) ? cell
        : texts.fill("base.cases", "n", cell);
  }

  /** The base as it stands in a column that is headed by that word. */
  public String baseCell(Measure measure, Observation observation) {
    if (!observation.mark().isEmpty() && !observation.mark().equals("small-base")) {
      return texts.get("dash");
    }
    if (hasParts(measure, observation)) {
      return xOfY(measure, observation);
    }
    return observation.n() > 0 ? Numbers.whole(observation.n()) : texts.get("dash");
  }

  private static boolean hasParts(Measure measure, Observation observation) {
    return measure.isShare() && observation.denominator().isPresent();
  }

  /** The interval of the value, empty where there is none. */
  public String interval(Measure measure, Observation observation) {
    if (!observation.isPlain() || observation.low().isEmpty() || observation.high().isEmpty()) {
      return "";
    }
    return texts.fill("range", "low", inUnit(measure, observation.low().getAsDouble()),
        "high", inUnit(measure, observation.high().getAsDouble()));
  }

  public String range(Measure measure, OptionalDouble low, OptionalDouble high) {
    return texts.fill("range", "low", bound(measure, low), "high", bound(measure, high));
  }

  private String bound(Measure measure, OptionalDouble limit) {
    return limit.isPresent() ? inUnit(measure, measure.bounded(limit.getAsDouble())) : texts.get("dash");
  }

  /** A value in its measure's unit. */
  public String inUnit(Measure measure, double value) {
    return switch (measure.unit()) {
      case "percent", "percent-of-yuan", "share" -> Numbers.percent(value);
      case "per-thousand" -> Numbers.decimal(value * 1_000, 1) + "‰";
      case "days", "working-days", "hours" -> texts.fill(
          "unit." + measure.unit() + (value == 1 ? ".one" : ""), "n", Numbers.natural(value));
      case "ratio", "index" -> Numbers.decimal(value, 2);
      default -> Numbers.natural(value);
    };
  }

  /** A value beside a chart's line: per cent with one decimal, everything else bare. */
  public String onChart(Measure measure, double value) {
    return measure.isShare() ? Numbers.percent(value) : shortNumber(measure, value);
  }

  /** A value for a chart's axis: bare, as the heading names the unit. */
  public String onAxis(Measure measure, double value) {
    return measure.isShare() ? Numbers.decimal(value * 100, 0) + "%" : shortNumber(measure, value);
  }

  private static String shortNumber(Measure measure, double value) {
    boolean fine = measure.unit().equals("ratio") || measure.unit().equals("index");
    return fine ? Numbers.decimal(value, 2) : Numbers.natural(value);
  }

  private String xOfY(Measure measure, Observation observation) {
    if (observation.numerator().isEmpty() || observation.denominator().isEmpty()) {
      return texts.get("dash");
    }
    double x = observation.numerator().getAsDouble();
    double y = observation.denominator().getAsDouble();
    if (!measure.unit().equals("percent-of-yuan")) {
      return texts.fill("base.of", "x", Numbers.natural(x), "y", Numbers.natural(y));
    }
    return texts.language().isChinese()
        ? texts.fill("base.money", "x", Numbers.wanYuan(x), "y", Numbers.wanYuan(y))
        : texts.fill("base.money", "x", Numbers.millionYuan(x), "y", Numbers.millionYuan(y));
  }
}
