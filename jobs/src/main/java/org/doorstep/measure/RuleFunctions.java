package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.doorstep.period.Rules;
import org.doorstep.period.TimeLimit;
import org.doorstep.period.TimeLimits;
import org.doorstep.period.WorkingDays;

/**
 * The dated rules as SQL functions: due_on, limit_of, threshold, working_days, add_working_days, roll_forward.
 */
public final class RuleFunctions {

  /** Their names. */
  static final List<String> NAMES =
      List.of("due_on", "limit_of", "threshold", "working_days", "add_working_days", "roll_forward");

  private RuleFunctions() {}

  /**
   * Makes the functions known to a session; each gives null where an argument or the rule is missing, but for a
   * threshold, which must be there.
   */
  public static void register(SparkSession spark, Rules rules) {
    WorkingDays days = rules.days();
    TimeLimits limits = rules.limits();
    spark.udf().register("due_on", (UDF3<String, String, LocalDate, LocalDate>) (rule, scope, start) ->
        start == null ? null : due(limits, rule, scope, start), DataTypes.DateType);
    spark.udf().register("limit_of", (UDF3<String, String, LocalDate, Integer>) (rule, scope, start) ->
        start == null ? null : limits.findLimit(rule, scope, start).map(TimeLimit::value).orElse(null),
        DataTypes.IntegerType);
    spark.udf().register("threshold", (UDF3<String, String, LocalDate, Long>) (name, scope, day) ->
        day == null ? null : rules.thresholds().value(name, scope, day), DataTypes.LongType);
    spark.udf().register("working_days", (UDF2<LocalDate, LocalDate, Integer>) (from, until) ->
        from == null || until == null ? null : days.between(from, until), DataTypes.IntegerType);
    spark.udf().register("add_working_days", (UDF2<LocalDate, Integer, LocalDate>) (start, count) ->
        start == null || count == null ? null : days.add(start, count), DataTypes.DateType);
    spark.udf().register("roll_forward", (UDF1<LocalDate, LocalDate>) date ->
        date == null ? null : days.rollForward(date), DataTypes.DateType);
  }

  private static LocalDate due(TimeLimits limits, String rule, String scope, LocalDate start) {
    int day = limits.dueDay(rule, scope, (int) start.toEpochDay(), 0);
    return day == TimeLimits.NONE ? null : LocalDate.ofEpochDay(day);
  }
}
