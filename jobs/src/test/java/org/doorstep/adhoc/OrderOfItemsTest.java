package org.doorstep.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands first is without effect: the worked examples again, with their items from last to first. */
class OrderOfItemsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
    "wilson                       | low high",
    "clopper-pearson              | low high",
    "poisson-interval             | low high",
    "binomial-test                | p_value",
    "direct-standardised-rate     | -",
    "area-p-values                | p_value mid_p_value adjusted_p",
    "funnel-overdispersion        | z winsorised_z adjusted_z multiplicative_z lower_limit upper_limit p_value "
        + "adjusted_p",
    "funnel-overdispersion-ratio  | z lower_limit upper_limit",
    "dersimonian-laird            | -",
    "beta-binomial                | posterior_mean low high p_above_overall",
    "beta-binomial-p              | p_value",
    "gamma-poisson                | posterior_mean low high p_above_one",
    "marshall                     | smoothed",
    "benjamini-hochberg           | adjusted_p",
    "benjamini-yekutieli          | adjusted_p",
    "holm                         | adjusted_p",
    "bonferroni                   | adjusted_p",
    "combine-p-values             | p_value adjusted_p",
    "gini                         | -",
    "lorenz                       | -",
    "gini-jackknife               | -",
    "theil                        | -",
    "atkinson                     | -",
    "coefficient-of-variation     | -",
    "kolm                         | -",
    "concentration-index          | fractional_rank",
    "need-allocation              | std_residuals p_value adjusted_p flags",
    "benford-digits               | leading_digits",
    "travel-speed                 | distance_m speed_kmh flags",
    "jaccard                      | jaccard",
    "duplicate-pairs              | -",
    "portfolio-ratio              | -",
    "payment-gap                  | gap robust_z flags",
    "reference-class              | -",
    "post-stratify                | -",
    "weighted-proportion-interval | -",
    "kaplan-meier                 | -",
    "restricted-mean              | -",
    "restricted-mean-difference   | -",
    "log-rank                     | -",
    "cumulative-incidence         | -",
  })
  void reversedItemsGiveTheSameFigures(String operation, String perItem) throws IOException, URISyntaxException {
    List<JsonNode> cases = reversed(operation, Set.of(perItem.split(" ")));
    assertTrue(!cases.isEmpty(), "no worked example of " + operation);
    ObjectNode file = JSON.createObjectNode();
    file.putArray("cases").addAll(cases);
    StatResults results = new StatCalculator(true)
        .run(Files.writeString(folder.resolve("reversed.json"), JSON.writeValueAsString(file)));
    assertEquals(List.of(), results.failures(), () -> "\n" + String.join("\n", results.failures()));
  }

  private static List<JsonNode> reversed(String operation, Set<String> perItem)
      throws IOException, URISyntaxException {
    Path examples = Path.of(OrderOfItemsTest.class.getResource("/statistics/examples.json").toURI());
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode test : JSON.readTree(Files.readString(examples)).get("cases")) {
      if (test.get("op").textValue().equals(operation)) {
        test.get("input").properties().forEach(entry -> entry.setValue(reversed(entry.getValue())));
        test.get("expected").properties().stream().filter(entry -> perItem.contains(entry.getKey()))
            .forEach(entry -> entry.setValue(reversed(entry.getValue())));
        cases.add(test);
      }
    }
    return cases;
  }

  private static JsonNode reversed(JsonNode node) {
    if (!node.isArray()) {
      return node;
    }
    ArrayNode turned = JSON.createArrayNode();
    for (int i = node.size() - 1; i >= 0; i--) {
      turned.add(node.get(i));
    }
    return turned;
  }
}
