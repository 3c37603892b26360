package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationsTest {

  private static final String STABLE = "20 22 21 23 19 21 20 22 21 20 22 21 ";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(textBlock = """
      # months, last, provisional, event, what may explain it
      15,       60,   false,       false, recording-changed mix-changed catching-up chance
      15,       60,   true,        true,  known-event late-data recording-changed mix-changed catching-up chance
      14,       60,   false,       false, spring-festival recording-changed mix-changed catching-up chance
      15,       21,   true,        true,  ''
      """)
  void aFindingThatTellsSomethingCarriesWhatMayExplainIt(int months, String last, boolean provisional, boolean event,
      String codes) throws IOException {
    Series series = ChartSeries.county("headline-value", STABLE + "21 ".repeat(months - 13) + last);
    Finding finding = ControlScreen.screen(List.of(series), ChartSeries.MEASURES,
        List.of(ChartSeries.month(months)), List.of()).findings().get(0);
    Explanations shipped = Explanations.read(Path.of(System.getProperty("doorstep.root"), "data/explanations.yaml"));
    assertEquals(codes, shipped.explain(finding, new Explanations.Circumstances(provisional, event)).explanations());
  }

  @Test
  void everyFaultOfTheFileIsNamed() throws IOException {
    Path file = Files.writeString(dir.resolve("explanations.yaml"), """
        late: {when: sometimes, explanation: {zh: 甲, en: a}, check: {zh: 乙}}
        chance: {explanation: {en: a}, check: {zh: 乙, en: b}}
        """);
    assertEquals("""
        explanations.yaml, late: when 'sometimes' is unknown; expected one of \
        [always, event, provisional, spring-festival]
        explanations.yaml, late: check is missing in zh or en
        explanations.yaml, chance: explanation is missing in zh or en""",
        assertThrows(IllegalArgumentException.class, () -> Explanations.read(file)).getMessage());
  }
}
