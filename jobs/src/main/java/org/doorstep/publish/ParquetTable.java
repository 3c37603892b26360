package org.doorstep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;

/**
 * Writes rows as one plain Parquet file whose columns are those of a published contract: zstd, every column optional,
 * the rows in the order in which they come.
 */
final class ParquetTable {

  private ParquetTable() {}

  /** How many rows were written, and the checksum of their values. */
  record Written(long rows, String content) {}

  /** Writes rows, whose fields are named as the contract's. */
  static Written write(Path file, Contract contract, Iterator<Row> rows) throws IOException {
    MessageType schema = schema(contract);
    Files.deleteIfExists(file);
    RowDigest digest = new RowDigest();
    long count = 0;
    try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withType(schema)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .build()) {
      while (rows.hasNext()) {
        writer.write(group(schema, contract.fields(), rows.next(), digest));
        count++;
      }
    }
    return new Written(count, digest.hex());
  }

  private static Group group(MessageType schema, List<Field> fields, Row row, RowDigest digest) {
    Group group = new SimpleGroup(schema);
    for (int place = 0; place < fields.size(); place++) {
      Object value = row.getAs(fields.get(place).name());
      digest.add(value);
      if (value != null) {
        add(group, place, fields.get(place), value);
      }
    }
    return group;
  }

  private static void add(Group group, int place, Field field, Object value) {
    switch (field.type()) {
      case STRING -> group.add(place, (String) value);
      case INTEGER -> group.add(place, ((Number) value).intValue());
      case LONG -> group.add(place, ((Number) value).longValue());
      case DOUBLE -> group.add(place, ((Number) value).doubleValue());
      case DATE -> group.add(place, (int) ((LocalDate) value).toEpochDay());
      case BOOLEAN -> group.add(place, (Boolean) value);
      case TIMESTAMP -> throw new IllegalArgumentException("published datasets hold no timestamps: " + field.name());
    }
  }

  private static MessageType schema(Contract contract) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Field field : contract.fields()) {
      switch (field.type()) {
        case STRING -> schema.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(field.name());
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
