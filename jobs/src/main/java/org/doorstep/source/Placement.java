package org.doorstep.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.Privacy;

/**
 * A column that seems to hold a field.
 *
 * @param score from 0 to 1: how well name and content fit
 * @param codes what the texts of a coded or yes-no field seem to mean
 */
record Placement(Field field, ColumnProfile column, double score, CodeGuess codes) {
  /** Below this a column is no more than a hint. */
  static final double ENOUGH = 0.5;
  /** From here on a person has little to look at. */
  static final double SURE = 0.8;

  private static final double CONTENT = 0.15;
  private static final double CODES = 0.5;
  /** What a name is worth whose texts say nothing. */
  private static final double BARE_NAME = 0.75;
  private static final double HALF = 0.5;
  private static final double UNIQUE = 0.9;

  /** Every pair of a field and a column whose content is possible, the best first. */
  static List<Placement> candidates(Contract contract, List<ColumnProfile> columns, ColumnWords words) {
    List<Placement> all = new ArrayList<>();
    for (Field field : contract.fields()) {
      for (ColumnProfile column : columns) {
        Placement placement = weigh(contract, field, column, words);
        if (placement.score > 0) {
          all.add(placement);
        }
      }
    }
    all.sort(Comparator.comparingDouble(Placement::score).reversed());
    return all;
  }

  /** The best column for each field, no column twice. */
  static List<Placement> best(List<Placement> candidates) {
    Set<String> fields = new HashSet<>();
    Set<String> columns = new HashSet<>();
    List<Placement> best = new ArrayList<>();
    for (Placement each : candidates) {
      if (each.score >= ENOUGH && !fields.contains(each.field.name()) && !columns.contains(each.column.name())) {
        fields.add(each.field.name());
        columns.add(each.column.name());
        best.add(each);
      }
    }
    return best;
  }

  private static Placement weigh(Contract contract, Field field, ColumnProfile column, ColumnWords words) {
    double name = words.match(column.name(), field, contract.about().label());
    boolean coded = field.coded() || field.type() == FieldType.BOOLEAN;
    CodeGuess codes = coded && column.isFew() ? CodeGuess.of(column, field, words) : CodeGuess.NONE;
    double score = column.isEmpty() ? BARE_NAME * name
        : coded ? Math.max(BARE_NAME * name, (1 - CODES) * name + CODES * codes.likeness())
        : (1 - CONTENT) * name + CONTENT * content(contract, field, column);
    boolean possible = isPossible(field, column, codes) && !(field.privacy() == Privacy.KEEP
        && words.isPersonal(column.name()));
    score = Math.max(score * doubt(contract, field, column), byContent(contract, field, column, words));
    return new Placement(field, column, possible ? score : 0, codes);
  }

  /** What content alone says: a number that never repeats may be the key, a time may be that of the last change. */
  private static double byContent(Contract contract, Field field, ColumnProfile column, ColumnWords words) {
    boolean key = contract.key().equals(List.of(field.name())) && column.uniqueness() == 1
        && words.isNumber(column.name());
    boolean version = field.name().equals(contract.version()) && field.type() == FieldType.TIMESTAMP && column.isTime();
    return key || version ? ENOUGH : 0;
  }

  private static boolean isPossible(Field field, ColumnProfile column, CodeGuess codes) {
    if (column.isEmpty()) {
      return !field.required();
    }
    return switch (field.type()) {
      case DATE, TIMESTAMP -> column.isDate() || column.isTime();
      case INTEGER -> column.whole() >= ColumnProfile.NEARLY_ALL;
      case LONG, DOUBLE -> column.number() >= ColumnProfile.NEARLY_ALL;
      case BOOLEAN -> codes.unknown().isEmpty() && !codes.codes().isEmpty();
      case STRING -> field.coded() ? column.isFew() && !column.isDate()
          : field.maxLength() == 0 || column.longest() <= field.maxLength();
    };
  }

  /** How well the content fits a field that has no codes. */
  private static double content(Contract contract, Field field, ColumnProfile column) {
    if (contract.key().equals(List.of(field.name()))) {
      return column.uniqueness();
    }
    return switch (field.type()) {
      case DATE -> column.isDate() ? 1 : HALF;
      case TIMESTAMP -> column.isTime() ? 1 : HALF;
      case STRING -> field.privacy() == Privacy.RESTRICTED_TEXT && column.isFew() ? 0 : HALF;
      case INTEGER, LONG, DOUBLE, BOOLEAN -> HALF;
    };
  }

  /** A key whose texts repeat, or a required field with many blanks, is doubted. */
  private static double doubt(Contract contract, Field field, ColumnProfile column) {
    if (contract.key().equals(List.of(field.name())) && column.uniqueness() < UNIQUE) {
      return HALF;
    }
    return field.required() && column.filled() < UNIQUE * column.rows() ? UNIQUE : 1;
  }
}
