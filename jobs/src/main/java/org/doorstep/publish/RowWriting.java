package org.doorstep.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;

/**
 * Hands the values of a row to Parquet, column by column as the contract names them, texts in UTF-8; an absent value is
 * not written.
 */
final class RowWriting extends WriteSupport<Object[]> {

  private final Contract contract;
  private final List<Field> fields;
  private RecordConsumer to;

  private RowWriting(Contract contract) {
    this.contract = contract;
    this.fields = contract.fields();
  }

  /** Makes writers of rows of a contract. */
  static final class Builder extends ParquetWriter.Builder<Object[], Builder> {

    private final Contract contract;

    Builder(OutputFile file, Contract contract) {
      super(file);
      this.contract = contract;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new RowWriting(contract);
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriting(contract);
    }
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema(), Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema(), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.to = consumer;
  }

  @Override
  public void write(Object[] row) {
    to.startMessage();
    for (int place = 0; place < row.length; place++) {
      if (row[place] != null) {
        String name = fields.get(place).name();
        to.startField(name, place);
        write(fields.get(place), row[place]);
        to.endField(name, place);
      }
    }
    to.endMessage();
  }

  private void write(Field field, Object value) {
    switch (field.type()) {
      case STRING -> to.addBinary((Binary) value);
      case INTEGER -> to.addInteger(((Number) value).intValue());
      case LONG -> to.addLong(((Number) value).longValue());
      case DOUBLE -> to.addDouble(((Number) value).doubleValue());
      case DATE -> to.addInteger((int) ((LocalDate) value).toEpochDay());
      case BOOLEAN -> to.addBoolean((Boolean) value);
      case TIMESTAMP -> throw new IllegalArgumentException("published datasets hold no timestamps: " + field.name());
    }
  }

  private MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Field field : fields) {
      switch (field.type()) {
        case STRING -> schema.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType())
            .named(field.name());
        case INTEGER -> schema.optional(PrimitiveTypeName.INT32).named(field.name());
        case LONG, TIMESTAMP -> schema.optional(PrimitiveTypeName.INT64).named(field.name());
        case DOUBLE -> schema.optional(PrimitiveTypeName.DOUBLE).named(field.name());
        case DATE -> schema.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(field.name());
        case BOOLEAN -> schema.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
      }
    }
    return schema.named(contract.name());
  }
}
