package org.doorstep.check;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.Reason;
import org.doorstep.contract.Rule;
import org.doorstep.contract.SettingsFault;
import org.doorstep.contract.Severity;

/**
 * Puts the rules of a contract to landed rows.
 *
 * <p>The first thing that is wrong decides, in this order: a rule that forbids holding the row, a fault
 * from reading it, a rule that sets it aside, an area that the register does not know.
 */
public final class Checks {
  private static final Column NO_NOTICE = array().cast(DataTypes.createArrayType(DataTypes.StringType));
  private static final String AREA_REGISTER = "area";
  private static final String AREA_CODE = "area_code";

  private final Contract contract;
  private final LocalDate businessDate;
  private final Set<String> knownAreas;

  private Checks(Contract contract, LocalDate businessDate, Set<String> knownAreas) {
    this.contract = contract;
    this.businessDate = businessDate;
    this.knownAreas = knownAreas;
  }

  /**
   * Returns the stored columns of the contract, the landed columns and {@link RowColumns#NOTICES}. The raw text is
   * left only where a row is set aside; of a refused row nothing is left but where it stood.
   *
   * @param knownAreas codes of the area register; not asked for the register itself
   */
  public static Dataset<Row> apply(
      Dataset<Row> landed, Contract contract, LocalDate businessDate, Set<String> knownAreas) {
    return new Checks(contract, businessDate, knownAreas).apply(landed);
  }

  private Dataset<Row> apply(Dataset<Row> landed) {
    Dataset<Row> judged;
    try {
      judged = landed.withColumn(RowColumns.NOTICES, notices()).withColumn(RowColumns.FAULT, fault());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception analysis) {
      throw new SettingsFault(brokenRules(landed, analysis));
    }
    return judged.select(columns().toArray(Column[]::new));
  }

  private Column fault() {
    Column fault = when(lit(false), lit(""));
    for (Rule rule : rules(Severity.REFUSE)) {
      fault = fault.when(broken(rule), lit(Reason.REFUSED_BY_LAW.code()));
    }
    fault = fault.when(col(RowColumns.FAULT).isNotNull(), col(RowColumns.FAULT));
    for (Rule rule : rules(Severity.SET_ASIDE)) {
      fault = fault.when(broken(rule), lit(rule.name()));
    }
    return asksForAreas() ? fault.when(unknownArea(), lit(Reason.UNKNOWN_AREA.code())) : fault;
  }

  private boolean asksForAreas() {
    return !contract.name().equals(AREA_REGISTER) && contract.findField(AREA_CODE).isPresent();
  }

  private Column unknownArea() {
    return col(AREA_CODE).isNotNull().and(not(col(AREA_CODE).isInCollection(knownAreas)));
  }

  private Column notices() {
    Column[] names = rules(Severity.NOTICE).stream()
        .map(rule -> when(broken(rule), array(lit(rule.name()))).otherwise(NO_NOTICE)).toArray(Column[]::new);
    return names.length == 0 ? NO_NOTICE : names.length == 1 ? names[0] : concat(names);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    contract.storedFields().forEach(field -> columns.add(unlessRefused(field)));
    Stream.of(RowColumns.SOURCE, RowColumns.FILE, RowColumns.LINE, RowColumns.VERSION,
        RowColumns.FAULT).forEach(name -> columns.add(col(name)));
    Column aside = col(RowColumns.FAULT).isNotNull().and(notRefused());
    columns.add(when(aside, detail()).as(RowColumns.DETAIL));
    columns.add(when(aside, col(RowColumns.RAW)).as(RowColumns.RAW));
    columns.add(when(col(RowColumns.FAULT).isNull(), col(RowColumns.NOTICES))
        .otherwise(NO_NOTICE).as(RowColumns.NOTICES));
    return columns;
  }

  private Column unlessRefused(Field field) {
    boolean refuses = !rules(Severity.REFUSE).isEmpty();
    return refuses ? when(notRefused(), col(field.name())).as(field.name()) : col(field.name());
  }

  private static Column notRefused() {
    return col(RowColumns.FAULT).isNull()
        .or(col(RowColumns.FAULT).notEqual(Reason.REFUSED_BY_LAW.code()));
  }

  /** Words of a rule's fault: the fields it looks at, with their values. */
  private Column detail() {
    Column detail = when(col(RowColumns.DETAIL).isNotNull(), col(RowColumns.DETAIL));
    for (Rule rule : rules(Severity.SET_ASIDE)) {
      detail = detail.when(col(RowColumns.FAULT).equalTo(rule.name()), RuleText.values(contract, rule));
    }
    return asksForAreas()
        ? detail.when(col(RowColumns.FAULT).equalTo(Reason.UNKNOWN_AREA.code()), RuleText.value(AREA_CODE))
        : detail;
  }

  private List<Rule> rules(Severity severity) {
    return contract.rules().stream().filter(rule -> rule.severity() == severity).toList();
  }

  private Column broken(Rule rule) {
    return RuleText.predicate(rule, businessDate);
  }

  private List<String> brokenRules(Dataset<Row> landed, Exception cause) {
    List<String> faults = new ArrayList<>();
    for (Rule rule : contract.rules()) {
      try {
        landed.filter(broken(rule));
      } catch (Exception e) {
        faults.add(contract.name() + ".yaml: rule " + rule.name() + ": '" + rule.predicate()
            + "' is no predicate over "
            + "the table: " + e.getMessage().lines().findFirst().orElse(""));
      }
    }
    return faults.isEmpty() ? List.of(contract.name() + ".yaml: " + cause.getMessage()) : faults;
  }
}
