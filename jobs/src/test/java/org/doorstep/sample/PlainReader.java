package org.doorstep.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the exports of one mapping into rows of column and text; a broken row is empty. */
final class PlainReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainReader() {
  }

  static List<Map<String, String>> rows(PlainMapping mapping, Path inbox) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path file : mapping.files(inbox)) {
      try {
        switch (mapping.format()) {
          case "csv" -> csv(file, mapping, rows);
          case "jsonl" -> Files.readAllLines(file).forEach(line -> rows.add(json(line)));
          default -> xlsx(file, rows);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private static void csv(Path file, PlainMapping mapping, List<Map<String, String>> rows)
      throws IOException {
    String text = Files.readString(file, mapping.charset());
    boolean marked = text.startsWith("\uFEFF");
    try (CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
        .ofCsvRecord(marked ? text.substring(1) : text)) {
      List<String> header = null;
      for (CsvRecord record : reader) {
        if (header == null) {
          header = record.getFields();
        } else {
          rows.add(row(header, record.getFields()));
        }
      }
    }
  }

  private static void xlsx(Path file, List<Map<String, String>> rows) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> all = book.getFirstSheet().openStream()) {
      List<List<String>> table = all.map(row ->
          row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
      for (List<String> cells : table.subList(1, table.size())) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < table.get(0).size()) {
          padded.add("");
        }
        rows.add(row(table.get(0), padded));
      }
    }
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; cells.size() == header.size() && at < cells.size(); at++) {
      row.put(header.get(at), cells.get(at));
    }
    return row;
  }

  private static Map<String, String> json(String line) {
    try {
      return JSON.readValue(line, new TypeReference<Map<String, String>>() { });
    } catch (JsonProcessingException e) {
      return Map.of();
    }
  }
}
