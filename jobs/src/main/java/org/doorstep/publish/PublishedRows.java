package org.doorstep.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads rows of a published dataset straight from its Parquet file, without an engine. */
public final class PublishedRows {

  private PublishedRows() {}

  /** Gives each row, in the order of the file, by column; a column that the file has not, or a null, is absent. */
  public static void forEach(Path file, List<String> columns, Consumer<Map<String, Object>> row) throws IOException {
    InputFile input = new LocalInputFile(file);
    MessageType schema = projection(input, columns);
    try (ParquetReader<Group> reader =
        new Groups(input).set(ReadSupport.PARQUET_READ_SCHEMA, schema.toString()).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        row.accept(values(schema, group));
      }
    }
  }

  private static MessageType projection(InputFile input, List<String> columns) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      MessageType all = reader.getFileMetaData().getSchema();
      return new MessageType(all.getName(),
          all.getFields().stream().filter(field -> columns.contains(field.getName())).toList());
    }
  }

  private static Map<String, Object> values(MessageType schema, Group group) {
    Map<String, Object> values = new HashMap<>();
    for (int place = 0; place < schema.getFieldCount(); place++) {
      if (group.getFieldRepetitionCount(place) > 0) {
        values.put(schema.getFieldName(place), value(schema.getType(place), group, place));
      }
    }
    return values;
  }

  private static Object value(Type type, Group group, int place) {
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
          ? LocalDate.ofEpochDay(group.getInteger(place, 0)) : Integer.valueOf(group.getInteger(place, 0));
      case INT64 -> group.getLong(place, 0);
      case DOUBLE -> group.getDouble(place, 0);
      case BOOLEAN -> group.getBoolean(place, 0);
      default -> group.getString(place, 0);
    };
  }

  /** A reader of plain rows from a local file. */
  private static final class Groups extends ParquetReader.Builder<Group> {

    Groups(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
