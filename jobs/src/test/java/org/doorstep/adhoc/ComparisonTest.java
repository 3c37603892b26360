package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an output counts as equal to its expected value. */
class ComparisonTest {

  private static final String TOLERANCE = "{'abs':0.1,'rel':0.01,'fields':{'b':{'abs':0,'rel':0}}}";

  @ParameterizedTest(name = "expected {0}, got {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "{'a':100}          | {'a':101.1}          | ''",
    "{'a':100}          | {'a':98.9}           | ''",
    "{'a':100}          | {'a':101.11}         | a",
    "{'a':-100}         | {'a':-101.1}         | ''",
    "{'b':100}          | {'b':100.001}        | b",
    "{'b':100}          | {'b':100.0}          | ''",
    "{'a':null}         | {'a':0}              | a",
    "{'a':null}         | {'a':null}           | ''",
    "{'a':null}         | {}                   | a",
    "{'a':0}            | {'a':null}           | a",
    "{'a':'Infinity'}   | {'a':'Infinity'}     | ''",
    "{'a':'Infinity'}   | {'a':1e300}          | a",
    "{'a':true}         | {'a':false}          | a",
    "{'a':'x'}          | {'a':'y'}            | a",
    "{}                 | {'a':1}              | ''",
    "{'a':[1,2]}        | {'a':[1,2,3]}        | a",
    "{'a':[1,2,9]}      | {'a':[1,5,9]}        | a[2]",
    "{'a':[[1,2],[3]]}  | {'a':[[1,2],[4]]}    | a[2][1]",
    "{'a':[]}           | {'a':null}           | a",
    "{'a':1,'c':2}      | {'a':9,'c':9}        | a c",
  })
  void differencesNameTheFieldAndThePosition(String expected, String got, String fields)
      throws JsonProcessingException {
    String differing = Comparison.differences(json(expected), json(got), json(TOLERANCE)).stream()
        .map(Comparison.Difference::field).reduce((a, b) -> a + " " + b).orElse("");
    assertEquals(fields, differing);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
  }
}
