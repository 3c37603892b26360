package org.doorstep.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Final figures that are no longer what they were when they were released, each with its first figure and the cause.
 *
 * <p>The last edition says what was released: its final observations, and of those restated before, the first figures
 * in its restatements. So the first figure outlives every later edition, and what a night restates follows from the
 * last edition and tonight's observations. A figure that comes back to its first one is final again.
 */
public final class Restatements {

  private static final List<String> KEY =
      List.of("measure_id", "output", "area_code", "period_kind", "period", "dimension", "dimension_value");
  /** The key, and before it a number made of it: rows are sorted far quicker by that than by texts that begin alike. */
  private static final List<String> JOINED = Stream.concat(Stream.of("key_hash"), KEY.stream()).toList();
  private static final List<String> FIGURE = List.of("numerator", "denominator", "value", "mark");

  private final Released released;
  private final LocalDate businessDate;
  private final Set<String> redrawn;

  /** What the last edition holds, and the day on which it was made. */
  public record Released(Dataset<Row> observations, Dataset<Row> restatements, LocalDate businessDate) {}

  /**
   * Against what was released; tonight's figures are as of the business date.
   *
   * @param redrawn the areas that hold other areas than when it was released
   */
  public Restatements(Released released, LocalDate businessDate, Set<String> redrawn) {
    this.released = released;
    this.businessDate = businessDate;
    this.redrawn = redrawn;
  }

  /**
   * The restatements of tonight.
   *
   * @param observations tonight's, through disclosure control
   * @param causes measure_id and cause of every measure whose final figures are to stay; of others none is restated
   */
  public Dataset<Row> of(Dataset<Row> observations, Dataset<Row> causes) {
    Dataset<Row> now = hashed(observations.filter(col("state").equalTo("final"))).select(columns("now_"));
    Dataset<Row> first = firstFigures();
    Dataset<Row> both = first.join(now, same("now_"), "left").join(causes, "measure_id")
        .filter(not(isSame("first_", "now_")));
    Column isAsBefore = isSame("last_", "now_").and(col("last_cause").isNotNull());
    return both.select(Stream.of(
        KEY.stream().map(name -> col(name)),
        FIGURE.stream().map(name -> col("first_" + name)),
        Stream.of(col("first_released_on")),
        FIGURE.stream().map(name -> col("now_" + name).as(name)),
        Stream.of(when(isAsBefore, col("last_cause"))
                .when(col("area_code").isin(redrawn.toArray()), "boundary-change")
                .otherwise(col("cause")).as("cause"),
            when(isAsBefore, col("last_restated_on")).otherwise(lit(businessDate)).as("restated_on")))
        .flatMap(each -> each).toArray(Column[]::new));
  }

  /** Observations whose state says which of them are restated. */
  public static Dataset<Row> stated(Dataset<Row> observations, Dataset<Row> restatements) {
    Column[] key = JOINED.stream().map(name -> col(name).as("restated_" + name)).toArray(Column[]::new);
    String[] names = observations.columns();
    Dataset<Row> both = hashed(observations).join(hashed(restatements).select(key), same("restated_"), "left");
    return both.select(Arrays.stream(names).map(name -> name.equals("state")
        ? when(col("restated_measure_id").isNotNull(), "restated").otherwise(col("state")).as("state") : col(name))
        .toArray(Column[]::new));
  }

  /** By key: the first figure that was released, and the last one with what was said of it. */
  private Dataset<Row> firstFigures() {
    Dataset<Row> last = hashed(released.observations().filter(col("state").isin("final", "restated"))
        .filter(not(col("mark").equalTo("not-elapsed")))).select(columns("last_"));
    Column[] before = Stream.of(JOINED.stream().map(name -> col(name).as("before_" + name)),
        FIGURE.stream().map(name -> col("first_" + name).as("before_" + name)),
        Stream.of(col("first_released_on").as("before_on"), col("cause").as("last_cause"),
            col("restated_on").as("last_restated_on")))
        .flatMap(each -> each).toArray(Column[]::new);
    Column isSameKey = JOINED.stream().map(name -> col("last_" + name).equalTo(col("before_" + name)))
        .reduce(Column::and).orElseThrow();
    Column isBefore = col("before_measure_id").isNotNull();
    return last.join(hashed(released.restatements()).select(before), isSameKey, "full").select(Stream.of(
        JOINED.stream().map(name -> coalesce(col("last_" + name), col("before_" + name)).as(name)),
        FIGURE.stream().map(name -> when(isBefore, col("before_" + name)).otherwise(col("last_" + name))
            .as("first_" + name)),
        FIGURE.stream().map(name -> col("last_" + name)),
        Stream.of(coalesce(col("before_on"), lit(released.businessDate())).as("first_released_on"), col("last_cause"),
            col("last_restated_on")))
        .flatMap(each -> each).toArray(Column[]::new));
  }

  private static Dataset<Row> hashed(Dataset<Row> rows) {
    return rows.withColumn(JOINED.get(0), xxhash64(KEY.stream().map(name -> col(name)).toArray(Column[]::new)));
  }

  private static Column[] columns(String prefix) {
    return Stream.concat(JOINED.stream(), FIGURE.stream()).map(name -> col(name).as(prefix + name))
        .toArray(Column[]::new);
  }

  private static Column same(String prefix) {
    return JOINED.stream().map(name -> col(name).equalTo(col(prefix + name))).reduce(Column::and).orElseThrow();
  }

  private static Column isSame(String one, String other) {
    return FIGURE.stream().map(name -> col(one + name).eqNullSafe(col(other + name))).reduce(Column::and).orElseThrow();
  }
}
