package org.doorstep.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads the rows of a Parquet file; a value inside a structure is named by its path, such as {@code person.age}.
 * Lists and maps are no columns.
 */
final class ParquetRows implements RowReader {

  /** One column: the way to it through structures. */
  private record Column(String name, List<Integer> path) {}

  private final ParquetReader<Group> reader;
  private final ZoneId zone;
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> unnamed = new TreeSet<>();
  private final RawRow row = new RawRow();

  ParquetRows(SourceFile file) throws IOException {
    this.zone = file.mapping().layout().zone();
    InputFile input = new LocalInputFile(Path.of(file.path()));
    try {
      collect(schema(input), "", List.of());
      this.reader = new Builder(input).build();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
    Columns check = new Columns(columns(), file.mapping().columns());
    check.check();
    unnamed.addAll(check.unnamed());
    row.cells = new UTF8String[columns.size()];
  }

  /** Opens the reader of a file that is none of Hadoop's. */
  private static final class Builder extends ParquetReader.Builder<Group> {
    Builder(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static MessageType schema(InputFile input) throws IOException {
    try (ParquetFileReader file = ParquetFileReader.open(input)) {
      return file.getFooter().getFileMetaData().getSchema();
    }
  }

  private static Unreadable broken(Exception e) {
    return new Unreadable("this is no whole Parquet file: " + e.getMessage() + "; copy or export it again");
  }

  private void collect(GroupType group, String prefix, List<Integer> path) {
    for (int i = 0; i < group.getFieldCount(); i++) {
      Type type = group.getType(i);
      String name = prefix + type.getName();
      List<Integer> way = new ArrayList<>(path);
      way.add(i);
      boolean structure = !type.isPrimitive() && type.getLogicalTypeAnnotation() == null;
      if (type.isRepetition(Type.Repetition.REPEATED) || !type.isPrimitive() && !structure) {
        unnamed.add(name);
      } else if (structure) {
        collect(type.asGroupType(), name + ".", way);
      } else {
        columns.add(new Column(name, way));
      }
    }
  }

  @Override
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public Set<String> unnamedColumns() {
    return unnamed;
  }

  @Override
  public boolean next() throws Unreadable {
    Group group;
    try {
      group = reader.read();
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
    if (group == null) {
      return false;
    }
    row.line++;
    StringJoiner raw = new StringJoiner("\t");
    for (int i = 0; i < row.cells.length; i++) {
      String text = text(group, columns.get(i).path());
      raw.add(text);
      row.cells[i] = Texts.trimmed(text);
    }
    row.raw = UTF8String.fromString(raw.toString());
    return true;
  }

  private String text(Group group, List<Integer> path) {
    Group at = group;
    for (int step : path.subList(0, path.size() - 1)) {
      if (at.getFieldRepetitionCount(step) == 0) {
        return "";
      }
      at = at.getGroup(step, 0);
    }
    int last = path.get(path.size() - 1);
    return at.getFieldRepetitionCount(last) == 0 ? "" : ParquetTexts.of(at, last, zone);
  }

  @Override
  public RawRow row() {
    return row;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
