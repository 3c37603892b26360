package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of every operation, with expected values from R packages, formulas and hand
 * calculation.
 */
class WorkedExamplesTest {

  private static StatResults results() throws URISyntaxException {
    Path file = Path.of(WorkedExamplesTest.class.getResource("/statistics/examples.json").toURI());
    return new StatCalculator(true).run(file);
  }

  @Test
  void everyOutputOfEveryExampleIsAsExpected() throws URISyntaxException {
    StatResults results = results();
    List<String> failures = results.failures();
    assertTrue(failures.isEmpty(), () -> failures.size() + " differences:\n" + String.join("\n", failures));
    assertEquals(136, results.passed());
  }
}
