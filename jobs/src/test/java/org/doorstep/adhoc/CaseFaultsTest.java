package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A faulty case says what is wrong with it, and the cases around it still run. */
class CaseFaultsTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "/statistics/faults.txt", delimiter = '|', quoteCharacter = '~')
  void everyFaultIsNamedWithItsValue(String operation, String input, String params, String message)
      throws IOException {
    String fault = test("fault", operation, input, params);
    String good = test("good", "gini", "{'x':[1,1]}", "{}");
    JsonNode results = run("[" + fault + "," + good + "]").tree();
    assertTrue(results.get(0).path("error").asText().startsWith(message), results::toString);
    assertEquals(0.0, results.get(1).path("output").path("gini").asDouble(-1));
  }

  @Test
  void everyFaultOfACaseIsNamedAtOnce() throws IOException {
    JsonNode results = run("[" + test("a", "wilson", "{'x':['1'],'m':[2]}", "{}") + "]").tree();
    assertEquals("""
        unknown input field 'm': wilson takes x, n; x[1] is the text "1": expected a whole number; \
        input field 'n' is missing: expected a list (integer[])""", results.get(0).get("error").asText());
  }

  @Test
  void anIdThatWasUsedBeforeIsAFault() throws IOException {
    String one = test("a", "gini", "{'x':[1]}", "{}");
    JsonNode results = run("[" + one + "," + one + "]").tree();
    assertEquals("this id was used before", results.get(1).get("error").asText());
  }

  @Test
  void aFileThatIsNoCaseFileStopsTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("list.json"), "[]");
    CaseFileException fault =
        assertThrows(CaseFileException.class, () -> new StatCalculator(false).run(file));
    assertTrue(fault.getMessage().endsWith("expected an object with a list 'cases'"));
  }

  private static String test(String id, String operation, String input, String params) {
    return "{'id':'" + id + "','op':'" + operation + "','input':" + input + ",'params':" + params + "}";
  }

  private StatResults run(String cases) throws IOException {
    String text = ("{'cases':" + cases + "}").replace('\'', '"');
    return new StatCalculator(false).run(Files.writeString(folder.resolve("cases.json"), text));
  }
}
