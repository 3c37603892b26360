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
import java.util.stream.Stream;
import org.doorstep.edition.DueAhead;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Observation;
import org.doorstep.edition.VillageWait;
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
    PageFigures figures = new PageFigures(board);
    this.rows = Stream.of(figures.all().stream().map(FigureFiles::row), figures.due().stream().map(this::row),
        figures.waits().stream().map(this::row)).flatMap(row -> row).toList();
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

  /** What falls due next: its numerator is what is done of it, its value what is open. */
  private Map<String, Object> row(DueAhead ahead) {
    FigureKey key = new FigureKey(ahead.measureId(), "open", ahead.areaCode(), "", ahead.fromOn() + "/"
        + ahead.untilOn(), ahead.dimension(), ahead.dimensionValue());
    return ahead(ahead.fact(), key, OptionalDouble.of(ahead.met()), OptionalDouble.of(ahead.due()), ahead.open());
  }

  /** The days that a village has waited on the business date. */
  private Map<String, Object> row(VillageWait wait) {
    FigureKey key = new FigureKey("", "wait_days", wait.areaCode(), "", board.manifest().businessDate().toString(),
        "", "");
    return ahead(wait.fact(), key, OptionalDouble.empty(), OptionalDouble.empty(), wait.days());
  }

  private static Map<String, Object> ahead(
      String fact, FigureKey key, OptionalDouble numerator, OptionalDouble denominator, long value) {
    Map<String, Object> row = row(new Observation(key, numerator, denominator, 0, OptionalDouble.of(value),
        OptionalDouble.empty(), OptionalDouble.empty(), "", "", ""));
    row.put("fact", fact);
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
