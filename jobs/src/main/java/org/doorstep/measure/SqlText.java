package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IntegralDivide;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/** What is wrong with a SQL expression, told from its text before any data is seen. */
final class SqlText {

  private final Set<String> columns;
  private final List<String> faults = new ArrayList<>();

  private SqlText(Set<String> columns) {
    this.columns = columns;
  }

  /**
   * The faults of an expression over these columns: no SQL, unknown names, a division by what may be zero.
   */
  static List<String> faults(String text, Set<String> columns) {
    SqlText sql = new SqlText(columns);
    try {
      sql.look(new CatalystSqlParser().parseExpression(text));
    } catch (Exception fault) {
      if (!(fault instanceof ParseException)) {
        throw fault;
      }
      sql.faults.add("this is no SQL expression: " + fault.getMessage().lines().findFirst().orElse(""));
    }
    return sql.faults;
  }

  private void look(Expression expression) {
    if (expression instanceof UnresolvedAttribute attribute && !columns.contains(attribute.name())) {
      faults.add("there is no field '" + attribute.name() + "'; expected one of " + columns.stream().sorted().toList());
    }
    if (expression instanceof UnresolvedFunction function) {
      look(CollectionConverters.asJava(function.nameParts()).get(0).toLowerCase(Locale.ROOT));
    }
    divisor(expression).ifPresent(divisor -> faults.add(mayBeZero(divisor)));
    CollectionConverters.asJava(expression.children()).forEach(this::look);
  }

  /** What an expression divides by, where that is neither a number other than 0 nor {@code nullif(..., 0)}. */
  static Optional<Expression> divisor(Expression expression) {
    if (!(expression instanceof Divide || expression instanceof IntegralDivide || expression instanceof Remainder)) {
      return Optional.empty();
    }
    Expression divisor = expression.children().apply(1);
    boolean isNever = divisor instanceof Literal number ? !isZero(number)
        : divisor instanceof UnresolvedFunction function && isCalled(function, "nullif")
            && isZero(function.children().last());
    return isNever ? Optional.empty() : Optional.of(divisor);
  }

  private static boolean isZero(Expression expression) {
    return expression.toString().equals("0");
  }

  private static boolean isCalled(UnresolvedFunction function, String name) {
    return CollectionConverters.asJava(function.nameParts()).equals(List.of(name));
  }

  /** What is wrong with such a divisor. */
  static String mayBeZero(Expression divisor) {
    return "'" + divisor.sql() + "' may be zero; divide by a number other than 0 or by nullif(..., 0), or let"
        + " the numerator and the denominator be counted apart";
  }

  private void look(String function) {
    if (!RuleFunctions.NAMES.contains(function)
        && !FunctionRegistry$.MODULE$.builtin().functionExists(FunctionIdentifier.apply(function))) {
      faults.add("there is no function '" + function + "'; beside those of Spark SQL there are " + RuleFunctions.NAMES);
    }
  }
}
