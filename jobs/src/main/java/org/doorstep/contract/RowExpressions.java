package org.doorstep.contract;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.BindReferences$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.package$;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Expressions that a task asks row by row, without a plan, a generated class or a copy of the row. They cost a little
 * more a row than generated code and nothing before the first.
 */
public final class RowExpressions {

  private RowExpressions() {}

  /**
   * Some columns over inner rows of a schema, in order: each gives its value by {@code eval(row)}. What is no column
   * over the schema is thrown as Spark's analysis throws it.
   */
  public static List<Expression> of(SparkSession spark, StructType schema, List<Column> columns) {
    Dataset<Row> nothing =
        InnerRows.of(spark, schema, JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD());
    Column[] named = new Column[columns.size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = columns.get(i).as("_" + i);
    }
    Project project = (Project) nothing.select(named).queryExecution().optimizedPlan();
    var input = package$.MODULE$.AttributeSeq(nothing.queryExecution().analyzed().output());
    List<Expression> bound = new ArrayList<>();
    for (NamedExpression each : CollectionConverters.asJava(project.projectList())) {
      bound.add(BindReferences$.MODULE$.bindReference((Expression) each, input, false));
    }
    return bound;
  }
}
