package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Coalesce;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.errors.QueryCompilationErrors;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Rules;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;

/**
 * The SQL functions of measures and views: the dated rules (due_on, limit_of, threshold, working_days,
 * add_working_days, roll_forward), and plain_text. The engine calls them with its own values as they are, millions of
 * times a night.
 */
public final class RuleFunctions {

  private static final DataType DAY = DataTypes.DateType;
  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.IntegerType;

  private static final Literal NO_SCOPE = new Literal(UTF8String.EMPTY_UTF8, TEXT);

  private static final List<Function> FUNCTIONS = List.of(
      new Function("due_on", "dueOn", DAY, TEXT, TEXT, DAY),
      new Function("limit_of", "limitOf", NUMBER, TEXT, TEXT, DAY),
      new Function("threshold", "threshold", DataTypes.LongType, TEXT, TEXT, DAY),
      new Function("working_days", "workingDays", NUMBER, DAY, DAY),
      new Function("add_working_days", "addWorkingDays", DAY, DAY, NUMBER),
      new Function("roll_forward", "rollForward", DAY, DAY),
      new Function("plain_text", "plainText", TEXT, TEXT));

  /** Their names. */
  static final List<String> NAMES = FUNCTIONS.stream().map(Function::name).toList();

  private RuleFunctions() {}

  /**
   * Makes the functions known to a session; each gives null where the rule or an argument but a scope is missing, but
   * for a threshold, which must be there.
   */
  public static void register(SparkSession spark, Rules rules) {
    FUNCTIONS.forEach(function -> spark.sessionState().functionRegistry()
        .createOrReplaceTempFunction(function.name(), new Call(function, rules), "scala_udf"));
  }

  /** A function of SQL, and the method of {@link RuleAnswers} that answers it. */
  private record Function(String name, String method, DataType gives, List<DataType> takes) {

    Function(String name, String method, DataType gives, DataType... takes) {
      this(name, method, gives, List.of(takes));
    }
  }

  /** Makes a call of the method of each call of the function. */
  private static final class Call extends AbstractFunction1<Seq<Expression>, Expression> {
    private final Function function;
    private final Rules rules;

    Call(Function function, Rules rules) {
      this.function = function;
      this.rules = rules;
    }

    @Override
    public Expression apply(Seq<Expression> given) {
      List<Expression> arguments = new ArrayList<>(CollectionConverters.asJava(given));
      int count = function.takes().size();
      if (arguments.size() != count) {
        Call.<RuntimeException>fail(QueryCompilationErrors.wrongNumArgsError(function.name(), seq(List.of(count)),
            arguments.size(), "", "", ""));
      }
      if (count == 3) {
        arguments.set(1, new Coalesce(seq(Arrays.asList(arguments.get(1), NO_SCOPE))));
      }
      Literal answers = Literal.fromObject(new RuleAnswers(rules), new ObjectType(RuleAnswers.class));
      return new Invoke(answers, function.method(), function.gives(), seq(arguments),
          seq(new ArrayList<AbstractDataType>(function.takes())), true, true, true);
    }

    /** The engine's own fault, which its interface does not declare. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable fault) throws T {
      throw (T) fault;
    }

    private static <T> Seq<T> seq(List<T> list) {
      return CollectionConverters.asScala(list).toSeq();
    }
  }
}
