package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the case files of expected values through the calculator and lists every field that differs. */
class WorkedExamplesTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "examples.json,     136, 'examples of every operation, from R packages, formulas and hand calculation'",
    "cross-checks.json,  75, 'random inputs, computed with scipy and numpy'",
    "cases-r.json,       58, 'what R and its packages give on other inputs, each with program and call'",
    "edges.json,        296, 'empty, single, equal, missing, tied, zero denominators, by the definitions'",
  })
  void everyOutputOfEveryCaseIsAsExpected(String file, int cases, String what) throws URISyntaxException {
    Path path = Path.of(WorkedExamplesTest.class.getResource("/statistics/" + file).toURI());
    StatResults results = new StatCalculator(true).run(path);
    assertEquals(List.of(), results.failures(), () -> "\n" + String.join("\n", results.failures()));
    assertEquals(cases, results.passed());
  }
}
