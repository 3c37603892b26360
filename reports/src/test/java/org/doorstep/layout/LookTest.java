package org.doorstep.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.chart.Cases;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void sheet() throws Exception {
    Renderer renderer = new Renderer();
    List<Map<String, Object>> rows = Cases.all().entrySet().stream()
        .map(e -> Map.<String, Object>of("name", e.getKey(), "chart", e.getValue())).toList();
    var print = renderer.fill("demo/sheet.jrxml", Locale.SIMPLIFIED_CHINESE, Map.of(), rows);
    Rendered r = renderer.pdf(List.of(print),
        new DocumentFacts("图表", Locale.SIMPLIFIED_CHINESE, "s", "a", LocalDate.of(2026, 6, 12), List.of()));
    Files.write(Path.of("target/sheet.pdf"), r.bytes());
  }
}
