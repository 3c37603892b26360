package org.doorstep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.doorstep.contract.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionDraftTest {

  @TempDir private Path dir;

  /** Nothing in a file is in an order that differs from process to process, and it stays a file that others read. */
  @Test
  void aFileNamesTheEncodingsOfAColumnInTheirOrder() throws Exception {
    EditionDraft draft = new EditionDraft(dir.resolve("edition"),
        Contracts.read(Path.of(System.getProperty("doorstep.root"), "data/contracts")));
    draft.addValues("labels", IntStream.range(0, 1000)
        .mapToObj(i -> new Object[] {"list", "code-" + i, "码 " + i % 3, "label " + i % 3}).toList());
    LocalInputFile file = new LocalInputFile(dir.resolve("edition/labels.parquet"));
    List<Encoding> named = new ArrayList<>();
    for (ColumnChunk column : footer(file).getRow_groups().get(0).getColumns()) {
      List<Encoding> encodings = column.getMeta_data().getEncodings();
      assertEquals(encodings.stream().sorted().toList(), encodings);
      named.addAll(encodings);
    }
    assertEquals("[PLAIN, PLAIN_DICTIONARY, RLE, BIT_PACKED]", named.stream().distinct().sorted().toList().toString());
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      assertEquals(1000, reader.getRecordCount());
    }
  }

  private static FileMetaData footer(LocalInputFile file) throws Exception {
    try (SeekableInputStream in = file.newStream()) {
      in.seek(file.getLength() - 8);
      int length = Integer.reverseBytes((in.read() << 24) | (in.read() << 16) | (in.read() << 8) | in.read());
      in.seek(file.getLength() - 8 - length);
      return Util.readFileMetaData(in);
    }
  }
}
