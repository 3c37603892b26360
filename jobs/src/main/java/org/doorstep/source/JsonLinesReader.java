package org.doorstep.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/**
 * Reads one JSON object per line; a value inside an object is named by its path, such as
 * {@code person.age}.
 */
final class JsonLinesReader implements RowReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final InputStream in;
  private final RecordSplitter lines;
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> unnamed = new TreeSet<>();
  private final RawRow row = new RawRow();

  JsonLinesReader(SourceFile file) throws IOException {
    this.in = file.openUtf8();
    this.lines = new RecordSplitter(in, ByteClasses.NO_DELIMITER);
    this.columns = List.copyOf(file.mapping().columns());
    columns.forEach(column -> positions.put(column, positions.size()));
    row.cells = new UTF8String[columns.size()];
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Set<String> unnamedColumns() {
    return unnamed;
  }

  @Override
  public boolean next() throws IOException {
    if (!lines.next()) {
      return false;
    }
    row.line = lines.line();
    row.fault = lines.fault();
    row.detail = null;
    row.raw = row.fault == Reason.UNDECODABLE_TEXT ? Texts.printable(lines.raw()) : lines.raw();
    if (row.fault == null) {
      parse(row.raw.getBytes());
    }
    return true;
  }

  private void parse(byte[] line) throws IOException {
    Arrays.fill(row.cells, null);
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        notJson("the line does not begin with {");
        return;
      }
      object(parser, "");
      if (parser.nextToken() != null) {
        notJson("there is more after the object");
      }
    } catch (JsonProcessingException e) {
      notJson(e.getOriginalMessage());
    }
  }

  private void notJson(String detail) {
    row.fault = Reason.NOT_JSON;
    row.detail = detail;
  }

  private void object(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix.isEmpty() ? parser.currentName() : prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      Integer position = positions.get(name);
      if (token == JsonToken.START_OBJECT && position == null) {
        object(parser, name + ".");
      } else if (token.isStructStart()) {
        parser.skipChildren();
        unnamed.add(name);
      } else if (position == null) {
        unnamed.add(name);
      } else {
        row.cells[position] = token == JsonToken.VALUE_NULL ? null : Texts.trimmed(parser.getText());
      }
    }
  }

  @Override
  public RawRow row() {
    return row;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
