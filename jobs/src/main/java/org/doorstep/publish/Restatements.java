package org.doorstep.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/**
 * Final figures that are no longer what they were when they were released, each with its first figure and the cause.
 *
 * <p>The last edition says what was released: its final observations, and of those restated before, the first figures
 * in its restatements. So the first figure outlives every later edition, and what a night restates follows from the
 * last edition and tonight's observations. A figure that comes back to its first one is final again. All three are in
 * the order of one key, and are read once, beside each other.
 */
public final class Restatements implements Closeable {

  private static final List<String> KEY =
      List.of("measure_id", "output", "area_code", "period_kind", "period", "dimension", "dimension_value");
  private static final int MEASURE = KEY.indexOf("measure_id");
  private static final int AREA = KEY.indexOf("area_code");
  /** Beside the key: of the observations that were released, and of the figures that were restated before. */
  private static final List<String> RELEASED = List.of("numerator", "denominator", "value", "mark", "state");
  private static final List<String> RESTATED = List.of("first_numerator", "first_denominator", "first_value",
      "first_mark", "first_released_on", "cause", "restated_on");

  private final LocalDate releasedOn;
  private final LocalDate businessDate;
  private final Map<String, String> causes;
  private final Set<String> redrawn;
  private final KeyedRows observations;
  private final KeyedRows before;
  private final List<Restated> restated = new ArrayList<>();
  private Released next;

  /** One restatement, named as its published contract; of a figure that is no longer final nothing stands now. */
  public record Restated(String measureId, String output, String areaCode, String periodKind, String period,
      String dimension, String dimensionValue, Double firstNumerator, Double firstDenominator, Double firstValue,
      String firstMark, LocalDate firstReleasedOn, Double numerator, Double denominator, Double value, String mark,
      String cause, LocalDate restatedOn) {}

  /** What is compared of an observation. */
  private record Figure(Double numerator, Double denominator, Double value, String mark) {

    static final Figure NONE = new Figure(null, null, null, null);

    static Figure of(Row row) {
      return new Figure(row.getAs("numerator"), row.getAs("denominator"), row.getAs("value"), row.getAs("mark"));
    }

    /** That in the columns after the key. */
    static Figure of(Object[] row) {
      int at = KEY.size();
      return new Figure((Double) row[at], (Double) row[at + 1], (Double) row[at + 2], (String) row[at + 3]);
    }
  }

  /** A figure that is out: the first that was, the last, and what was said of the last if it was restated. */
  private record Released(Object[] key, Figure first, LocalDate on, Figure last, String cause, LocalDate restatedOn) {

    String text(int place) {
      return (String) key[place];
    }

    Restated restated(Figure now, String cause, LocalDate on) {
      return new Restated(text(0), text(1), text(2), text(3), text(4), text(5), text(6), first.numerator(),
          first.denominator(), first.value(), first.mark(), this.on, now.numerator(), now.denominator(), now.value(),
          now.mark(), cause, on);
    }
  }

  private Restatements(KeyedRows observations, KeyedRows before, LocalDate releasedOn, LocalDate businessDate,
      Map<String, String> causes, Set<String> redrawn) {
    this.observations = observations;
    this.before = before;
    this.releasedOn = releasedOn;
    this.businessDate = businessDate;
    this.causes = causes;
    this.redrawn = redrawn;
    this.next = next();
  }

  /** Where nothing was released before. */
  public static Restatements none() {
    return new Restatements(KeyedRows.NONE, KeyedRows.NONE, null, null, Map.of(), Set.of());
  }

  /**
   * Against what an edition released; tonight's figures are as of the business date.
   *
   * @param edition the folder of its files
   * @param releasedOn its business date
   * @param causes by measure whose final figures are to stay: why they may differ; of others none is restated
   * @param redrawn the areas that hold other areas than when it was released
   */
  public static Restatements against(Path edition, LocalDate releasedOn, LocalDate businessDate,
      Map<String, String> causes, Set<String> redrawn) throws IOException {
    return new Restatements(KeyedRows.open(edition.resolve("observations.parquet"), KEY, RELEASED),
        KeyedRows.open(edition.resolve("restatements.parquet"), KEY, RESTATED), releasedOn, businessDate, causes,
        redrawn);
  }

  /**
   * The next of tonight's observations, which come in the order of their key and with all columns; its state says
   * whether it is restated.
   */
  public Row stated(Row observation) {
    Object[] key = KEY.stream().map(observation::getAs).toArray();
    int order = order(key);
    while (order < 0) {
      compare(Figure.NONE);
      order = order(key);
    }
    if (order > 0) {
      return observation;
    }
    boolean isFinal = observation.getAs("state").equals("final");
    return compare(isFinal ? Figure.of(observation) : Figure.NONE) ? restated(observation) : observation;
  }

  /** The restatements in the order of their key, once every observation has gone by. */
  public List<Restated> all() {
    while (next != null) {
      compare(Figure.NONE);
    }
    return restated;
  }

  /** How the key of the next released figure stands to another; behind it when there is none. */
  private int order(Object[] key) {
    return next == null ? 1 : KeyedRows.compare(next.key(), key, KEY.size());
  }

  /** Holds the next released figure against what stands now, and goes on; true when it is restated. */
  private boolean compare(Figure now) {
    Released figure = next;
    next = next();
    String cause = causes.get(figure.text(MEASURE));
    if (cause == null || now.equals(figure.first())) {
      return false;
    }
    boolean isAsBefore = figure.cause() != null && now.equals(figure.last());
    restated.add(isAsBefore ? figure.restated(now, figure.cause(), figure.restatedOn())
        : figure.restated(now, redrawn.contains(figure.text(AREA)) ? "boundary-change" : cause, businessDate));
    return true;
  }

  private Released next() {
    while (observations.head() != null && !isOut(observations.head())) {
      observations.advance();
    }
    Object[] last = observations.head();
    Object[] first = before.head();
    if (last == null && first == null) {
      return null;
    }
    int order = last == null ? 1 : first == null ? -1 : KeyedRows.compare(last, first, KEY.size());
    Figure standing = order <= 0 ? Figure.of(last) : Figure.NONE;
    if (order <= 0) {
      observations.advance();
    }
    if (order < 0) {
      return new Released(last, standing, releasedOn, standing, null, null);
    }
    before.advance();
    int said = KEY.size() + RESTATED.indexOf("first_released_on");
    return new Released(first, Figure.of(first), (LocalDate) first[said], standing, (String) first[said + 1],
        (LocalDate) first[said + 2]);
  }

  private static boolean isOut(Object[] released) {
    Object state = released[KEY.size() + RELEASED.indexOf("state")];
    return (state.equals("final") || state.equals("restated")) && !Figure.of(released).mark().equals("not-elapsed");
  }

  private static Row restated(Row observation) {
    Object[] values = new Object[observation.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = observation.get(place);
    }
    values[observation.fieldIndex("state")] = "restated";
    return new GenericRowWithSchema(values, observation.schema());
  }

  @Override
  public void close() throws IOException {
    observations.close();
    before.close();
  }
}
