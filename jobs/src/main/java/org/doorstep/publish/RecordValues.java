package org.doorstep.publish;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.contract.Contract;

/** Turns Java records of one class into the values of a contract, whose columns are their components in snake case. */
final class RecordValues implements Function<Record, Object[]> {

  private final Contract contract;
  private RecordComponent[] columns;

  RecordValues(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Object[] apply(Record record) {
    if (columns == null) {
      columns = columns(record.getClass());
    }
    Object[] values = new Object[columns.length];
    for (int place = 0; place < values.length; place++) {
      values[place] = value(columns[place], record);
    }
    return values;
  }

  private RecordComponent[] columns(Class<?> type) {
    Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
        .collect(Collectors.toMap(component -> snake(component.getName()), Function.identity()));
    components.values().forEach(component -> component.getAccessor().setAccessible(true));
    return contract.fields().stream().map(field -> components.get(field.name())).toArray(RecordComponent[]::new);
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
