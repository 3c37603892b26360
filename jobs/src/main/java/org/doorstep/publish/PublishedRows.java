package org.doorstep.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Reads rows of a published dataset straight from its Parquet file, in the order of the file, without an engine. */
public final class PublishedRows implements Closeable {

  private final ParquetReader<Object[]> reader;

  private PublishedRows(ParquetReader<Object[]> reader) {
    this.reader = reader;
  }

  /** Opens a file to read some of its columns. */
  public static PublishedRows open(Path file, List<String> columns) throws IOException {
    return new PublishedRows(new Rows(new LocalInputFile(file), columns).build());
  }

  /**
   * The next row: a value for each column that was asked for, texts as String, days as LocalDate, null for one that is
   * null or that the file has not; or null when there are no more rows.
   */
  public Object[] next() throws IOException {
    return reader.read();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Gives each row by column; a column that the file has not, or a null, is absent. */
  public static void forEach(Path file, List<String> columns, Consumer<Map<String, Object>> row) throws IOException {
    try (PublishedRows rows = open(file, columns)) {
      for (Object[] values = rows.next(); values != null; values = rows.next()) {
        Map<String, Object> named = new HashMap<>();
        for (int place = 0; place < values.length; place++) {
          if (values[place] != null) {
            named.put(columns.get(place), values[place]);
          }
        }
        row.accept(named);
      }
    }
  }

  /** A reader of some columns from a local file. */
  private static final class Rows extends ParquetReader.Builder<Object[]> {

    private final List<String> columns;

    Rows(InputFile file, List<String> columns) {
      super(file, new PlainParquetConfiguration());
      this.columns = columns;
    }

    @Override
    protected ReadSupport<Object[]> getReadSupport() {
      return new Columns(columns);
    }
  }

  /** Asks for the columns that the file has. */
  private static final class Columns extends ReadSupport<Object[]> {

    private final List<String> columns;

    Columns(List<String> columns) {
      this.columns = columns;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType file = context.getFileSchema();
      return new ReadContext(new MessageType(file.getName(),
          file.getFields().stream().filter(field -> columns.contains(field.getName())).toList()));
    }

    @Override
    public RecordMaterializer<Object[]> prepareForRead(Configuration configuration, Map<String, String> metadata,
        MessageType file, ReadContext context) {
      return new RowMaker(context.getRequestedSchema(), columns);
    }

    @Override
    public RecordMaterializer<Object[]> prepareForRead(ParquetConfiguration configuration,
        Map<String, String> metadata, MessageType file, ReadContext context) {
      return new RowMaker(context.getRequestedSchema(), columns);
    }
  }

  /** Gathers the values of one row after the other. */
  private static final class RowMaker extends RecordMaterializer<Object[]> {

    private final Object[] values;
    private final Value[] converters;

    RowMaker(MessageType schema, List<String> columns) {
      this.values = new Object[columns.size()];
      this.converters = schema.getFields().stream()
          .map(field -> new Value(values, columns.indexOf(field.getName()), field))
          .toArray(Value[]::new);
    }

    @Override
    public Object[] getCurrentRecord() {
      return values.clone();
    }

    @Override
    public GroupConverter getRootConverter() {
      return new GroupConverter() {
        @Override
        public Converter getConverter(int field) {
          return converters[field];
        }

        @Override
        public void start() {
          Arrays.fill(values, null);
        }

        @Override
        public void end() {}
      };
    }
  }

  /** Takes the values of one column; a text of the column's dictionary is made once. */
  private static final class Value extends PrimitiveConverter {

    private final Object[] values;
    private final int place;
    private final boolean isText;
    private final boolean isDay;
    private String[] texts;

    Value(Object[] values, int place, Type type) {
      this.values = values;
      this.place = place;
      this.isText = type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
      this.isDay = type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation;
    }

    @Override
    public boolean hasDictionarySupport() {
      return isText;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      texts = new String[dictionary.getMaxId() + 1];
      Arrays.setAll(texts, id -> dictionary.decodeToBinary(id).toStringUsingUTF8());
    }

    @Override
    public void addValueFromDictionary(int id) {
      values[place] = texts[id];
    }

    @Override
    public void addBinary(Binary value) {
      values[place] = value.toStringUsingUTF8();
    }

    @Override
    public void addInt(int value) {
      values[place] = isDay ? LocalDate.ofEpochDay(value) : (Object) value;
    }

    @Override
    public void addLong(long value) {
      values[place] = value;
    }

    @Override
    public void addDouble(double value) {
      values[place] = value;
    }

    @Override
    public void addBoolean(boolean value) {
      values[place] = value;
    }
  }
}
