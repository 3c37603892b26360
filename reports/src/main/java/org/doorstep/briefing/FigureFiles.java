package org.doorstep.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Observation;
import org.doorstep.layout.Attachment;
import org.doorstep.page.Board;
import org.doorstep.page.PageFigures;
import org.doorstep.wording.Words;

/**
 * The figures of a briefing as files that travel inside the PDF: as a table and as JSON, with the ids of the
 * facts.
 */
final class FigureFiles {
  private final Board board;
  private final Words words;
  private final List<Map<String, Object>> rows;

  FigureFiles(Board board, Words words) {
    this.board = board;
    this.words = words;
    this.rows = new PageFigures(board).all().stream().map(FigureFiles::row).toList();
  }

  List<Attachment> attachments() {
    return List.of(
        new Attachment("figures.csv", "text/csv", words.text("figures.csv"), bytes(csv())),
        new Attachment("figures.json", "application/json", words.text("figures.json"), bytes(json())));
  }

  private static Map<String, Object> row(Observation figure) {
    FigureKey key = figure.key();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("fact", figure.fact());
    row.put("measure", key.measureId());
    row.put("output", key.output());
    row.put("area", key.areaCode());
    row.put("period", key.period());
    row.put("dimension", key.dimension());
    row.put("dimension_value", key.dimensionValue());
    row.put("numerator", number(figure.numerator()));
    row.put("denominator", number(figure.denominator()));
    row.put("value", number(figure.value()));
    row.put("low", number(figure.low()));
    row.put("high", number(figure.high()));
    row.put("state", figure.state());
    row.put("mark", figure.mark());
    row.put("shown", figure.shown());
    return row;
  }

  private static BigDecimal number(OptionalDouble number) {
    return number.isEmpty() ? null
        : new BigDecimal(BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString());
  }

  private String csv() {
    String head = rows.isEmpty() ? "" : String.join(",", rows.get(0).keySet()) + "\n";
    return head + rows.stream().map(row -> row.values().stream().map(FigureFiles::cell)
        .collect(Collectors.joining(",", "", "\n"))).collect(Collectors.joining());
  }

  private static String cell(Object value) {
    String text = value instanceof BigDecimal number ? number.toPlainString() : value == null ? ""
        : value.toString();
    return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private String json() {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("edition", board.manifest().edition());
    file.put("business_date", board.manifest().businessDate().toString());
    file.put("area", board.area().code());
    file.put("period", board.issue().code());
    file.put("figures", rows);
    try {
      return new ObjectMapper().writeValueAsString(file) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
