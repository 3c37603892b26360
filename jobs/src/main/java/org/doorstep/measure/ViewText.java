package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import scala.jdk.javaapi.CollectionConverters;

/** A file of data/views as its text says it, before any data is seen: its columns, and what is wrong in it. */
final class ViewText {

  private final String name;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> columns = new TreeSet<>();
  private boolean isOpen;

  /** The view of this name. */
  ViewText(String name, String sql) {
    this.name = name;
    try {
      LogicalPlan plan = new CatalystSqlParser().parsePlan(sql);
      look(plan);
      columns(plan);
    } catch (Exception fault) {
      if (!(fault instanceof ParseException parse)) {
        throw fault;
      }
      isOpen = true;
      fault(parse.line().isDefined() ? (Integer) parse.line().get() : 1, "this is no SQL query: "
          + fault.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    }
  }

  /** No SQL, and divisions by what may be zero, each with its file and line. */
  List<String> faults() {
    return faults;
  }

  /** The names of its columns; nothing where the text does not tell them all. */
  Optional<Set<String>> columns() {
    return isOpen ? Optional.empty() : Optional.of(columns);
  }

  private void look(QueryPlan<?> plan) {
    CollectionConverters.asJava(plan.expressions()).forEach(this::look);
    CollectionConverters.asJava(plan.children()).forEach(child -> look((QueryPlan<?>) child));
    CollectionConverters.asJava(plan.innerChildren()).forEach(child -> look((QueryPlan<?>) child));
  }

  private void look(Expression expression) {
    SqlText.divisor(expression).ifPresent(divisor -> fault(line(expression), SqlText.mayBeZero(divisor)));
    if (expression instanceof SubqueryExpression subquery) {
      look(subquery.plan());
    }
    CollectionConverters.asJava(expression.children()).forEach(this::look);
  }

  private static int line(Expression expression) {
    return expression.origin().line().isDefined() ? (Integer) expression.origin().line().get() : 1;
  }

  /** Those of the query itself; of several that are put together, of the first. */
  private void columns(LogicalPlan plan) {
    if (plan instanceof Project project) {
      CollectionConverters.asJava(project.projectList()).forEach(this::column);
    } else if (plan instanceof Aggregate aggregate) {
      CollectionConverters.asJava(aggregate.aggregateExpressions()).forEach(this::column);
    } else if (plan.children().isEmpty()) {
      isOpen = true;
    } else {
      columns((LogicalPlan) plan.children().head());
    }
  }

  private void column(NamedExpression column) {
    if (column instanceof Star) {
      isOpen = true;
    } else {
      columns.add(column.name().substring(column.name().lastIndexOf('.') + 1));
    }
  }

  private void fault(int line, String what) {
    faults.add("views/" + name + ".sql line " + line + ": " + what);
  }
}
