package org.doorstep.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowExpressions;
import org.doorstep.contract.Rule;
import org.doorstep.contract.SettingsFault;
import org.doorstep.contract.Severity;

/**
 * Puts the rules of a contract to landed rows.
 *
 * <p>The first thing that is wrong decides, in this order: a rule that forbids holding the row, a fault
 * from reading it, a rule that sets it aside, an area that the register does not know.
 */
public final class Checks implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String AREA_REGISTER = "area";
  static final String AREA_CODE = "area_code";

  /** A rule, ready to be asked: its name, what is true for a bad row, and the words that show what it looked at. */
  record Asked(UTF8String name, Expression broken, Expression words) implements Serializable {
    boolean isBroken(InternalRow row) {
      return Boolean.TRUE.equals(broken.eval(row));
    }
  }

  private final Contract contract;
  private final List<Asked> refusing;
  private final List<Asked> settingAside;
  private final List<Asked> noticing;
  private final Set<UTF8String> knownAreas;

  private Checks(Contract contract, List<Asked> refusing, List<Asked> settingAside, List<Asked> noticing,
      Set<UTF8String> knownAreas) {
    this.contract = contract;
    this.refusing = refusing;
    this.settingAside = settingAside;
    this.noticing = noticing;
    this.knownAreas = knownAreas;
  }

  /**
   * The rules of a contract as of a business date; all that are no predicates over its table are thrown as one fault.
   *
   * @param knownAreas codes of the area register; not asked for the register itself
   */
  public static Checks of(SparkSession spark, Contract contract, LocalDate businessDate, Set<String> knownAreas) {
    List<Column> columns = new ArrayList<>();
    for (Rule rule : contract.rules()) {
      columns.add(RuleText.predicate(rule, businessDate));
      columns.add(RuleText.values(contract, rule));
    }
    List<Expression> asked;
    try {
      asked = RowExpressions.of(spark, RowColumns.landed(contract), columns);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception analysis) {
      throw new SettingsFault(brokenRules(spark, contract, businessDate, analysis));
    }
    boolean asksForAreas = !contract.name().equals(AREA_REGISTER) && contract.findField(AREA_CODE).isPresent();
    return new Checks(contract, of(contract, Severity.REFUSE, asked), of(contract, Severity.SET_ASIDE, asked),
        of(contract, Severity.NOTICE, asked), asksForAreas
            ? knownAreas.stream().map(UTF8String::fromString).collect(Collectors.toUnmodifiableSet()) : null);
  }

  private static List<Asked> of(Contract contract, Severity severity, List<Expression> asked) {
    List<Asked> rules = new ArrayList<>();
    for (int i = 0; i < contract.rules().size(); i++) {
      Rule rule = contract.rules().get(i);
      if (rule.severity() == severity) {
        rules.add(new Asked(UTF8String.fromString(rule.name()), asked.get(2 * i), asked.get(2 * i + 1)));
      }
    }
    return rules;
  }

  private static List<String> brokenRules(SparkSession spark, Contract contract, LocalDate businessDate,
      Exception cause) {
    StructType landed = RowColumns.landed(contract);
    List<String> faults = new ArrayList<>();
    for (Rule rule : contract.rules()) {
      try {
        RowExpressions.of(spark, landed, List.of(RuleText.predicate(rule, businessDate)));
      } catch (Exception e) {
        faults.add(contract.name() + ".yaml: rule " + rule.name() + ": '" + rule.predicate()
            + "' is no predicate over the table: " + e.getMessage().lines().findFirst().orElse(""));
      }
    }
    return faults.isEmpty() ? List.of(contract.name() + ".yaml: " + cause.getMessage()) : faults;
  }

  /**
   * Landed rows as checked ones, in the columns of {@link RowColumns#checked}. The raw text is left only where a row is
   * set aside; of a refused row nothing is left but where it stood. The same row object is handed out every time.
   */
  public Iterator<InternalRow> rows(Iterator<InternalRow> landed) {
    return new CheckedRows(landed, this);
  }

  Contract contract() {
    return contract;
  }

  List<Asked> refusing() {
    return refusing;
  }

  List<Asked> settingAside() {
    return settingAside;
  }

  List<Asked> noticing() {
    return noticing;
  }

  /** The codes that rows may name; null where none is asked for. */
  Set<UTF8String> knownAreas() {
    return knownAreas;
  }
}
