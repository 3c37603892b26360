package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** The expressions to work out for every row of a table, each once however many measures ask for it. */
final class CountedColumns {

  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** Asks for an expression and gives its place. */
  int add(String expression) {
    return places.computeIfAbsent(expression, each -> places.size());
  }

  /** The rows with these columns alone; conditions and numbers all come as whole numbers of one type. */
  Dataset<Row> select(Dataset<Row> rows) {
    Dataset<Row> plain = rows.select(columns().toArray(Column[]::new));
    StructField[] fields = plain.schema().fields();
    return Arrays.stream(fields).allMatch(field -> counted(field.dataType()).equals(field.dataType())) ? plain
        : plain.select(Arrays.stream(fields).map(field -> col(field.name()).cast(counted(field.dataType())))
            .toArray(Column[]::new));
  }

  private ArrayList<Column> columns() {
    ArrayList<Column> columns = new ArrayList<>();
    places.forEach((expression, place) -> columns.add(expr(expression).as("c" + place)));
    return columns;
  }

  private static DataType counted(DataType type) {
    return type.equals(DataTypes.BooleanType) || type instanceof NumericType ? DataTypes.LongType : type;
  }
}
