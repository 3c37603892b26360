package org.doorstep.adhoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.exception.MathIllegalStateException;

/**
 * The statistics calculator for analysts: runs every case of a case file through the functions of the stat
 * room and, on request, compares the outputs with expected values. A faulty case is a result with a reason;
 * the others still run.
 */
public final class StatCalculator {

  /** Amounts keep the digits they were written with; NaN is read so that its case can be refused by name. */
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
      .build();

  private final Catalogue catalogue = Catalogue.load();
  private final boolean check;

  /**
   * A calculator.
   *
   * @param check whether to compare each output with the expected values of its case
   */
  public StatCalculator(boolean check) {
    this.check = check;
  }

  /**
   * Runs the cases of a file in their order.
   *
   * @throws CaseFileException when the file cannot be read or is no case file
   */
  public StatResults run(Path file) {
    List<CaseResult> results = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode test : cases(file)) {
      String id = test.path("id").asText("");
      results.add(id.isEmpty() || ids.add(id) ? run(test)
          : CaseResult.failed(id, operation(test), "this id was used before"));
    }
    return new StatResults(results, check);
  }

  /** What {@code --list} prints: every operation with its fields. */
  public List<String> list() {
    return catalogue.operations().stream().flatMap(operation -> OperationText.lines(operation).stream())
        .toList();
  }

  private static JsonNode cases(Path file) {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new CaseFileException(file + " is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new CaseFileException(file + " cannot be read: give a case file that exists", e);
    }
    if (!root.path("cases").isArray()) {
      throw new CaseFileException(file + " is no case file: expected an object with a list 'cases'", null);
    }
    return root.get("cases");
  }

  private CaseResult run(JsonNode test) {
    String id = test.path("id").asText("");
    try {
      return compared(test, id, output(test, id));
    } catch (CaseFault e) {
      return CaseResult.failed(id, operation(test), e.getMessage());
    } catch (RuntimeException e) {
      return CaseResult.failed(id, operation(test), reason(e));
    } catch (OutOfMemoryError e) {
      return CaseResult.failed(id, operation(test), "the case needs more memory than there is: make it smaller");
    }
  }

  /** What a statistic says of its arguments stands as it is; a library's words need ours before them. */
  private static String reason(RuntimeException e) {
    if (e.getClass() == IllegalArgumentException.class) {
      return e.getMessage();
    }
    boolean numeric = e instanceof IllegalArgumentException || e instanceof ArithmeticException
        || e instanceof MathIllegalStateException;
    return numeric ? "not computable with these values (" + e.getMessage() + ")" : "the calculator failed: " + e;
  }

  private ObjectNode output(JsonNode test, String id) {
    if (!test.isObject() || id.isEmpty() || !test.path("op").isTextual()) {
      throw new CaseFault("a case needs an id and an op, both texts");
    }
    Operation operation = catalogue.named(test.get("op").textValue());
    Fields fields = CaseReader.read(operation, test.path("input"), test.path("params"));
    return OutputWriter.write(operation, operation.function().apply(fields));
  }

  private CaseResult compared(JsonNode test, String id, ObjectNode output) {
    if (!check) {
      return new CaseResult(id, operation(test), Optional.of(output), "", Optional.empty());
    }
    if (!test.path("expected").isObject()) {
      throw new CaseFault("there are no expected values to check");
    }
    return new CaseResult(id, operation(test), Optional.of(output), "",
        Optional.of(Comparison.differences(test.get("expected"), output, test.path("tolerance"))));
  }

  private static String operation(JsonNode test) {
    return test.path("op").asText("");
  }
}
