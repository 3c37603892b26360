package org.doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Real exports beside the project, and the figures that independent plain programs computed from them. */
public final class RealData {
  private static final Path FOLDER =
      Path.of(System.getProperty("doorstep.root")).resolve("../shared/realdata").normalize();

  /** Answers a question in SQL with one text for each row, cells separated by commas. */
  public interface Question {
    List<String> ask(String sql) throws IOException;
  }

  private RealData() {}

  /** Returns an export, or skips the test when it does not lie beside the project. */
  public static Path export(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "skipped: there is no " + file);
    return file;
  }

  /** Returns the figures of one set. */
  public static JsonNode facts(String set) throws IOException {
    return JsonMapper.builder().build().readTree(FOLDER.resolve("facts.json").toFile()).path(set);
  }

  /**
   * Asks for every figure of a layer and compares: a figure without a question is a failure, and so is a question
   * without a figure.
   *
   * @param others figures that the caller looks at in its own way
   */
  public static void hold(JsonNode layer, Map<String, String> questions, Question question, String... others)
      throws IOException {
    TreeSet<String> figures = new TreeSet<>();
    layer.fieldNames().forEachRemaining(figures::add);
    figures.removeAll(List.of(others));
    assertEquals(figures, new TreeSet<>(questions.keySet()), "every figure needs one question");
    for (Map.Entry<String, String> each : questions.entrySet()) {
      List<String> answer = question.ask(each.getValue()).stream().map(RealData::plain).toList();
      assertEquals(lines(layer.path(each.getKey())), answer, each.getKey() + ": " + each.getValue());
    }
  }

  /** A SQL text for the figures of a distribution: count, mean, extremes, quantiles by both definitions. */
  public static String distribution(String value, String from) {
    return ("select stack(9, 'n', double(count(v)), 'mean', round(avg(v), 4), 'min', min(v),"
        + " 'p50_linear', percentile(v, 0.5), 'p50_nearest_rank', percentile_disc(0.5) within group (order by v),"
        + " 'p90_linear', percentile(v, 0.9), 'p90_nearest_rank', percentile_disc(0.9) within group (order by v),"
        + " 'p95_nearest_rank', percentile_disc(0.95) within group (order by v), 'max', max(v))"
        + " from (select cast(%s as double) as v %s)").formatted(value, from);
  }

  /** An object gives a line for each key, a list one for each entry, a plain value one. */
  private static List<String> lines(JsonNode figure) {
    List<String> lines = new ArrayList<>();
    if (figure.isObject()) {
      figure.fields().forEachRemaining(entry -> lines.add(plain(entry.getKey() + "," + entry.getValue().asText())));
    } else if (figure.isArray()) {
      figure.forEach(entry -> lines.add(entry.isArray()
          ? plain(entry.get(0).asText() + "," + entry.get(1).asText()) : plain(entry.asText())));
    } else {
      lines.add(plain(figure.isNumber() ? figure.decimalValue().toPlainString() : figure.asText()));
    }
    return lines;
  }

  /** The same number has one text, however it was written. */
  private static String plain(String line) {
    return Arrays.stream(line.split(",", -1)).map(RealData::plainCell).collect(Collectors.joining(","));
  }

  private static String plainCell(String cell) {
    return cell.matches("-?[0-9]+(\\.[0-9]+)?(E[0-9]+)?") ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
        : cell;
  }
}
