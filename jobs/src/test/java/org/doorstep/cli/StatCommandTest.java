package org.doorstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code doorstep stat} prints where, and how it ends. */
class StatCommandTest {

  private static final String GOOD = "{'id':'a','op':'gini','input':{'x':[1,3]},'expected':{'gini':0.25},"
      + "'tolerance':{'abs':1e-9,'rel':0}}";
  private static final String WRONG = GOOD.replace("0.25", "0.5").replace("'a'", "'b'");
  private static final String UNKNOWN = "{'id':'c','op':'gimi','input':{}}";

  @TempDir
  Path folder;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void resultsGoToStandardOutputInTheOrderOfTheCases() throws IOException {
    assertEquals(0, run(cases(GOOD, UNKNOWN)));
    JsonNode results = results();
    assertEquals(0.25, results.get(0).get("output").get("gini").asDouble(), 1e-12);
    assertTrue(results.get(1).get("error").asText().startsWith("unknown operation 'gimi'"));
    assertTrue(results.get(0).path("pass").isMissingNode());
  }

  @Test
  void checkEndsWithTheCountAndFailsWhenACaseDoes() throws IOException {
    assertEquals(1, run("--check", cases(GOOD, WRONG, UNKNOWN)));
    assertTrue(printed.toString(StandardCharsets.UTF_8).endsWith("""
        b gini: gini expected 0.5, got 0.25
        c gimi: unknown operation 'gimi': doorstep stat --list names the 82 there are
        1 passed, 2 failed
        """), printed.toString(StandardCharsets.UTF_8));
    assertTrue(results().get(0).get("pass").asBoolean());
    assertEquals("gini", results().get(1).get("differences").get(0).get("field").asText());
  }

  @Test
  void checkOfGoodCasesEndsWell() throws IOException {
    assertEquals(0, run("--check", cases(GOOD)));
    assertTrue(printed.toString(StandardCharsets.UTF_8).endsWith("\n1 passed, 0 failed\n"));
  }

  @Test
  void listNamesEveryOperationWithItsFields() {
    assertEquals(0, run("--list"));
    String text = printed.toString(StandardCharsets.UTF_8);
    assertEquals(82, text.lines().filter(line -> line.matches("[a-z0-9-]+ \\([a-z-]+\\)")).count());
    assertTrue(text.contains("  param conf number; default 0.95; more than 0 and less than 1; "));
  }

  @Test
  void aMissingOrBrokenFileIsAnUnreadableSource() throws IOException {
    assertEquals(3, run(folder.resolve("none.json").toString()));
    assertEquals(3, run(Files.writeString(folder.resolve("broken.json"), "{").toString()));
  }

  @Test
  void noFileIsAFaultOfUse() {
    assertEquals(2, run());
    assertTrue(messages.toString(StandardCharsets.UTF_8).startsWith("FILE is missing"));
  }

  private int run(String... arguments) {
    return new CommandLine(new StatCommand()).execute(arguments);
  }

  private String cases(String... cases) throws IOException {
    String text = "{'cases':[" + String.join(",", cases) + "]}";
    return Files.writeString(folder.resolve("cases.json"), text.replace('\'', '"')).toString();
  }

  private JsonNode results() throws IOException {
    return JsonMapper.builder().build().readTree(printed.toByteArray()).get("results");
  }
}
