package org.doorstep.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.Reason;
import org.doorstep.contract.RowColumns;

/**
 * Puts checked rows into a record table by key and version. Of the rows of one key the one with the greatest
 * version stays, ties go to the later file name and line, so that the order of the nights does not matter. A row
 * read again from its own file under a corrected mapping replaces itself.
 */
public final class Upsert implements AutoCloseable {

  /** The row that a newer one replaces, as a struct. */
  private static final String OLD = "_old";
  private static final List<String> STORED =
      List.of(RowColumns.SOURCE, RowColumns.FILE, RowColumns.LINE, RowColumns.VERSION, RowColumns.HASH);
  private static final String DISPOSITION = "_disposition";
  private static final String RANK = "_rank";
  private static final String NEWEST = "_newest";

  private final Warehouse warehouse;
  private final Contract contract;
  private final Dataset<Row> judged;

  private Upsert(Warehouse warehouse, Contract contract, Dataset<Row> checked) {
    this.warehouse = warehouse;
    this.contract = contract;
    if (!warehouse.exists(contract.name())) {
      warehouse.create(contract.name(), schema(contract));
    }
    Dataset<Row> ranked = ranked(checked);
    this.judged = warehouse.snapshot(contract.name()).map(before -> judgedAgainstTable(ranked, before))
        .orElseGet(() -> judgedAlone(ranked)).persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Judges rows against a table; the rows stay cached until this is closed. */
  public static Upsert of(Warehouse warehouse, Contract contract, Dataset<Row> checked) {
    return new Upsert(warehouse, contract, checked);
  }

  /** The columns of a record table: the contract's stored fields, then where each row came from. */
  public static StructType schema(Contract contract) {
    return contract.sparkSchema()
        .add(RowColumns.SOURCE, DataTypes.StringType)
        .add(RowColumns.FILE, DataTypes.StringType)
        .add(RowColumns.LINE, DataTypes.LongType)
        .add(RowColumns.VERSION, DataTypes.LongType)
        .add(RowColumns.HASH, DataTypes.LongType);
  }

  /** What became of the rows, by file. */
  public List<RowCount> counts() {
    return judged.groupBy(col(RowColumns.FILE), col(DISPOSITION), coalesce(col(RowColumns.FAULT), lit("")))
        .agg(count(lit(1)), sum(when(size(col(RowColumns.NOTICES)).gt(0), size(col(RowColumns.NOTICES))).otherwise(0)))
        .collectAsList().stream()
        .map(row -> new RowCount(row.getString(0), Disposition.valueOf(row.getString(1)), row.getString(2),
            row.getLong(3), row.getLong(4)))
        .sorted(Comparator.comparing(RowCount::file).thenComparing(RowCount::disposition)
            .thenComparing(RowCount::reason))
        .toList();
  }

  /** The rows set aside, by file and line, with reason, detail and raw text. */
  public Dataset<Row> setAside() {
    return judged.filter(is(Disposition.SET_ASIDE))
        .select(RowColumns.FILE, RowColumns.LINE, RowColumns.FAULT, RowColumns.DETAIL, RowColumns.RAW)
        .coalesce(1).sortWithinPartitions(RowColumns.FILE, RowColumns.LINE);
  }

  /** The rows that enter the table. */
  public Dataset<Row> now() {
    return judged.filter(is(Disposition.INSERTED).or(is(Disposition.UPDATED)))
        .select(storedColumns().toArray(Column[]::new));
  }

  /** The rows that they replace; none in a table that was empty. */
  public Dataset<Row> before() {
    boolean replaces = List.of(judged.columns()).contains(OLD);
    return replaces ? judged.filter(is(Disposition.UPDATED)).select(OLD + ".*")
        : warehouse.spark().createDataFrame(List.of(), schema(contract));
  }

  /** The table that the rows are for. */
  public String table() {
    return contract.name();
  }

  /** Writes the changes into the table, in one commit; none when nothing changed. */
  public void write(List<RowCount> counts) {
    if (rows(counts, Disposition.UPDATED) > 0) {
      merge();
    } else if (rows(counts, Disposition.INSERTED) > 0) {
      warehouse.append(contract.name(), now());
    }
  }

  @Override
  public void close() {
    judged.unpersist(true);
  }

  private void merge() {
    now().createOrReplaceTempView("changes");
    String on = contract.key().stream().map(key -> "t." + key + " = c." + key).collect(Collectors.joining(" AND "));
    warehouse.spark().sql("MERGE INTO %s t USING changes c ON %s WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
        .formatted(Warehouse.head(contract.name()), on));
    warehouse.spark().catalog().dropTempView("changes");
  }

  /** Rows with their hash and their rank among the rows of their key, the newest first; bad rows stand alone. */
  private Dataset<Row> ranked(Dataset<Row> checked) {
    Column[] fields = contract.storedFields().stream().map(Field::name).map(name -> col(name)).toArray(Column[]::new);
    List<Column> group = new ArrayList<>(contract.key().stream().map(key -> col(key)).toList());
    group.add(when(col(RowColumns.FAULT).isNotNull(), concat(col(RowColumns.FILE), lit(":"), col(RowColumns.LINE))));
    var newestFirst = Window.partitionBy(group.toArray(Column[]::new))
        .orderBy(col(RowColumns.VERSION).desc(), col(RowColumns.FILE).desc(), col(RowColumns.LINE).desc());
    return checked.withColumn(RowColumns.HASH, xxhash64(fields))
        .withColumn(RANK, row_number().over(newestFirst))
        .withColumn(NEWEST, first(struct(col(RowColumns.VERSION), col(RowColumns.HASH))).over(newestFirst));
  }

  private Dataset<Row> judgedAlone(Dataset<Row> ranked) {
    return ranked.withColumn(DISPOSITION, disposition(name(Disposition.INSERTED)));
  }

  /** Against the table as it stood before: Spark judges anew what it had cached as soon as the table is written. */
  private Dataset<Row> judgedAgainstTable(Dataset<Row> ranked, long before) {
    Dataset<Row> old = warehouse.read(contract.name(), before).select(struct(storedColumns().toArray(Column[]::new)).as(OLD));
    Column sameKey = contract.key().stream().map(key -> ranked.col(key).equalTo(old.col(OLD + "." + key)))
        .reduce(Column::and).orElseThrow()
        .and(ranked.col(RANK).equalTo(1)).and(ranked.col(RowColumns.FAULT).isNull());
    Column standing = when(col(OLD).isNull(), name(Disposition.INSERTED))
        .when(same(RowColumns.VERSION).and(same(RowColumns.HASH)), name(Disposition.UNCHANGED))
        .when(arrival("").geq(arrival(OLD + ".")), name(Disposition.UPDATED))
        .otherwise(name(Disposition.SUPERSEDED));
    return ranked.join(old, sameKey, "left").withColumn(DISPOSITION, disposition(standing));
  }

  private static Column disposition(Column standing) {
    Column equal = struct(col(RowColumns.VERSION), col(RowColumns.HASH)).equalTo(col(NEWEST));
    return when(col(RowColumns.FAULT).equalTo(Reason.REFUSED_BY_LAW.code()), name(Disposition.REFUSED))
        .when(col(RowColumns.FAULT).isNotNull(), name(Disposition.SET_ASIDE))
        .when(col(RANK).gt(1), when(equal, name(Disposition.UNCHANGED)).otherwise(name(Disposition.SUPERSEDED)))
        .otherwise(standing);
  }

  private static Column same(String column) {
    return col(column).equalTo(col(OLD + "." + column));
  }

  private static Column arrival(String prefix) {
    return struct(col(prefix + RowColumns.VERSION).as("version"), col(prefix + RowColumns.FILE).as("file"));
  }

  private Stream<Column> storedColumns() {
    return Stream.concat(contract.storedFields().stream().map(Field::name), STORED.stream()).map(name -> col(name));
  }

  private static long rows(List<RowCount> counts, Disposition disposition) {
    return counts.stream().filter(count -> count.disposition() == disposition).mapToLong(RowCount::rows).sum();
  }

  private static Column is(Disposition disposition) {
    return col(DISPOSITION).equalTo(name(disposition));
  }

  private static Column name(Disposition disposition) {
    return lit(disposition.name());
  }
}
