package org.doorstep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
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
    Files.deleteIfExists(file);
    RowDigest digest = new RowDigest();
    long count = 0;
    try (ParquetWriter<Object[]> writer = new RowWriting.Builder(new LocalOutputFile(file), contract)
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .build()) {
      int[] places = null;
      while (rows.hasNext()) {
        Row row = rows.next();
        places = places == null ? places(contract, row) : places;
        writer.write(values(row, places, digest));
        count++;
      }
    }
    return new Written(count, digest.hex());
  }

  private static int[] places(Contract contract, Row row) {
    return contract.fields().stream().map(Field::name).mapToInt(row::fieldIndex).toArray();
  }

  private static Object[] values(Row row, int[] places, RowDigest digest) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = row.get(places[i]);
      digest.add(values[i]);
    }
    digest.endRow();
    return values;
  }
}
