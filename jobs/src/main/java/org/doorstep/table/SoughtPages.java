package org.doorstep.table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.unsafe.types.UTF8String;

/** Tells the reader of Parquet files which of their blocks and pages may hold one of many texts in a column. */
final class SoughtPages extends UserDefinedPredicate<Binary> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final Broadcast<KeySpans> spans;

  SoughtPages(String column, Broadcast<KeySpans> spans) {
    this.column = column;
    this.spans = spans;
  }

  /**
   * The options by which Spark's reader of Parquet files is told to read the pages that one of some asks for; all are
   * read where there is none. Spark knows no filter of its own that says it.
   */
  static Map<String, String> options(List<SoughtPages> either) {
    Configuration options = new Configuration(false);
    either.stream().<FilterPredicate>map(pages -> FilterApi.userDefined(FilterApi.binaryColumn(pages.column), pages))
        .reduce(FilterApi::or).ifPresent(filter -> ParquetInputFormat.setFilterPredicate(options, filter));
    return options.getPropsWithPrefix("");
  }

  @Override
  public boolean keep(Binary text) {
    return text != null;
  }

  @Override
  public boolean canDrop(Statistics<Binary> page) {
    return !spans.value().touch(text(page.getMin()), text(page.getMax()));
  }

  @Override
  public boolean inverseCanDrop(Statistics<Binary> page) {
    return false;
  }

  private static UTF8String text(Binary bytes) {
    return UTF8String.fromBytes(bytes.getBytesUnsafe());
  }
}
