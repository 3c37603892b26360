package org.doorstep.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.Row;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;

/**
 * Writes rows as one plain Parquet file whose columns are those of a published contract: zstd, every column optional,
 * the rows in the order in which they come.
 */
final class ParquetTable {

  /** A file ends with its footer, the footer's length in four bytes, and four letters. */
  private static final int TAIL = 8;

  private ParquetTable() {}

  /** How many rows were written, and the checksum of their values. */
  record Written(long rows, String content) {}

  /** The bytes of the texts of a column, in which few different ones come again and again. */
  private static final class Texts extends HashMap<String, Binary> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1 << 14;

    Binary bytes(String text) {
      Binary known = get(text);
      if (known == null) {
        if (size() == MOST) {
          clear();
        }
        known = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        put(text, known);
      }
      return known;
    }
  }

  /** Writes rows, whose fields are named as the contract's. */
  static Written write(Path file, Contract contract, Iterator<Row> rows) throws IOException {
    Files.deleteIfExists(file);
    RowDigest digest = new RowDigest();
    long count = 0;
    RowWriting.Builder builder = new RowWriting.Builder(new LocalOutputFile(file), contract)
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.ZSTD);
    // To look up each number costs more than a dictionary saves where most are different.
    contract.fields().stream().filter(field -> field.type() == FieldType.DOUBLE)
        .forEach(field -> builder.withDictionaryEncoding(field.name(), false));
    try (ParquetWriter<Object[]> writer = builder.build()) {
      int[] places = null;
      List<Texts> texts = contract.fields().stream().map(field -> new Texts()).toList();
      while (rows.hasNext()) {
        Row row = rows.next();
        places = places == null ? places(contract, row) : places;
        writer.write(values(row, places, texts, digest));
        count++;
      }
    }
    sortEncodings(file);
    return new Written(count, digest.hex());
  }

  /** The writer names the encodings of a column in an order that differs from process to process: sorts them. */
  private static void sortEncodings(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() - TAIL);
      byte[] footer = new byte[Integer.reverseBytes(file.readInt())];
      long start = file.length() - TAIL - footer.length;
      file.seek(start);
      file.readFully(footer);
      FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
      for (RowGroup group : metadata.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          sortEncodings(column.getMeta_data());
        }
      }
      ByteArrayOutputStream sorted = new ByteArrayOutputStream(footer.length);
      Util.writeFileMetaData(metadata, sorted);
      if (sorted.size() != footer.length) {
        throw new IllegalStateException("the footer of " + path + " changed its length");
      }
      file.seek(start);
      file.write(sorted.toByteArray());
    }
  }

  private static void sortEncodings(ColumnMetaData column) {
    Collections.sort(column.getEncodings());
    if (column.isSetEncoding_stats()) {
      column.getEncoding_stats().sort(
          Comparator.comparing(PageEncodingStats::getPage_type).thenComparing(PageEncodingStats::getEncoding));
    }
  }

  private static int[] places(Contract contract, Row row) {
    return contract.fields().stream().map(Field::name).mapToInt(row::fieldIndex).toArray();
  }

  private static Object[] values(Row row, int[] places, List<Texts> texts, RowDigest digest) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      Object value = row.get(places[i]);
      if (value instanceof String text) {
        value = texts.get(i).bytes(text);
      }
      values[i] = value;
      digest.add(value);
    }
    digest.endRow();
    return values;
  }
}
