package org.doorstep.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.table.Upsert;

/**
 * The rows of fixtures as rows of a record table. What a fixture does not show has no value where it may be
 * missing; else it is 0, no, 2026-01-01, the contract's first code, or a number of its own in a key.
 */
final class FixtureRows {

  private static final String COUNTY = """
      99,county,
      9901,township,99
      9902,township,99
      990101,village,9901
      990102,village,9901
      990201,village,9902
      """;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Contract contract;
  private int number;

  private FixtureRows(Contract contract) {
    this.contract = contract;
  }

  /** All fixtures' rows of one record table. */
  static List<Row> of(Contract contract, List<Fixture> fixtures) {
    FixtureRows maker = new FixtureRows(contract);
    List<Row> rows = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      fixture.tables().getOrDefault(contract.name(), List.of())
          .forEach(texts -> rows.add(maker.row(fixture, texts)));
    }
    return rows;
  }

  /** The tree of areas of every fixture: a county, two townships, three villages. */
  static Areas areas(List<Fixture> fixtures) {
    List<Areas.Area> areas = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      COUNTY.lines().map(line -> line.split(",", -1)).forEach(texts -> areas.add(new Areas.Area(
          fixture.prefix() + texts[0], texts[0], texts[0], texts[1],
          texts[2].isEmpty() ? null : fixture.prefix() + texts[2], LocalDate.of(2020, 1, 1), null, null)));
    }
    return new Areas(areas, MeasureFixturesTest.AS_OF);
  }

  private Row row(Fixture fixture, Map<String, String> texts) {
    Map<String, String> left = new TreeMap<>(texts);
    number++;
    List<Object> values = new ArrayList<>();
    for (Field field : contract.storedFields()) {
      values.add(value(fixture, field, left.remove(field.name())));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          fixture.id() + ".md: " + contract.name() + " has no field " + left.keySet());
    }
    while (values.size() < Upsert.schema(contract).size()) {
      values.add(null);
    }
    return RowFactory.create(values.toArray());
  }

  private Object value(Fixture fixture, Field field, String text) {
    if (text == null || text.isEmpty()) {
      return field.required() ? standing(fixture, field) : null;
    }
    if (field.coded() && !field.codes().containsKey(text)) {
      throw new IllegalArgumentException("%s.md: %s %s has no code '%s'; it has %s".formatted(fixture.id(),
          contract.name(), field.name(), text, field.codes().keySet()));
    }
    return switch (field.type()) {
      case STRING -> isCode(field) ? fixture.prefix() + text : text;
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> text.equals("yes");
      case DATE -> LocalDate.parse(text);
      case TIMESTAMP -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    };
  }

  private Object standing(Fixture fixture, Field field) {
    return switch (field.type()) {
      case STRING -> field.coded() ? field.codes().keySet().iterator().next()
          : fixture.prefix() + (field.key() ? number : "");
      case INTEGER -> 0;
      case LONG -> 0L;
      case DOUBLE -> 0.0;
      case BOOLEAN -> false;
      case DATE -> DAY;
      case TIMESTAMP -> DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }

  private static boolean isCode(Field field) {
    return field.name().endsWith("_id") || List.of("area_code", "parent_code", "unit_code").contains(field.name());
  }
}
