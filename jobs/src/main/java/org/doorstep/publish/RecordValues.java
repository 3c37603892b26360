package org.doorstep.publish;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.contract.Contract;

/** Turns Java records into the values of a published contract, whose columns are their components in snake case. */
final class RecordValues {

  private RecordValues() {}

  static List<Object[]> of(Contract contract, List<? extends Record> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    Map<String, RecordComponent> components = Arrays.stream(records.get(0).getClass().getRecordComponents())
        .collect(Collectors.toMap(component -> snake(component.getName()), Function.identity()));
    components.values().forEach(component -> component.getAccessor().setAccessible(true));
    List<RecordComponent> columns = contract.fields().stream().map(field -> components.get(field.name())).toList();
    return records.stream().map(record -> columns.stream().map(column -> value(column, record)).toArray()).toList();
  }

  private static Object value(RecordComponent column, Record record) {
    try {
      return column.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + column.getName() + " of " + record.getClass(), e);
    }
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z]|(?<=[a-z])[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
  }
}
