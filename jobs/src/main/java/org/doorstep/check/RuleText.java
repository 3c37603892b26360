package org.doorstep.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Privacy;
import org.doorstep.contract.Rule;

/** A rule's predicate as an expression, and the words that show what it looked at. */
final class RuleText {
  private RuleText() {}

  static Column predicate(Rule rule, LocalDate businessDate) {
    return expr(rule.predicate().replace(Rule.BUSINESS_DATE, "DATE'" + businessDate + "'"));
  }

  /** Returns {@code field=value} for every field that the predicate names and that may be shown. */
  static Column values(Contract contract, Rule rule) {
    return concat_ws(" ", contract.fields().stream()
        .filter(field -> field.privacy() == Privacy.KEEP)
        .filter(field -> Pattern.compile("\\b" + field.name() + "\\b").matcher(rule.predicate()).find())
        .map(field -> value(field.name()))
        .toArray(Column[]::new));
  }

  private static Column value(String field) {
    return concat(lit(field + "="), coalesce(col(field).cast("string"), lit("")));
  }
}
