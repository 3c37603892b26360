package org.doorstep.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the measures cost: a first night and a later one over the same exports, all sources read, with the fifteen
 * measures that lead and with all of them, in turn and each as a whole process. It prints times, their ratios and the
 * stages' processor times, and asserts nothing.
 */
public final class MeasuresBench {

  private static final String LEADING =
      "measures: [P01, P04, P10, V03, V04, V15, D03, D04, D11, X03, X06, X09, J01, J04, J07]\n";

  private final Path root;
  private final Path sample;
  private final LocalDate first;
  private final Path work;
  private final Map<String, double[]> times = new LinkedHashMap<>();

  private MeasuresBench(String[] args) {
    root = Path.of(args[0]);
    sample = Path.of(args[1]);
    first = LocalDate.parse(args[2]);
    work = Path.of(args[3]);
  }

  /** Runs with: project root, folder of the exports, business date, working folder, pairs; their times are added up. */
  public static void main(String[] args) throws IOException, InterruptedException {
    MeasuresBench bench = new MeasuresBench(args);
    System.out.printf("%-6s %-6s %-9s %9s %9s%n", "pair", "night", "measures", "wall s", "CPU s");
    for (int pair = 1; pair <= Integer.parseInt(args[4]); pair++) {
      bench.nights(pair, 0);
      bench.nights(pair, 1);
    }
    System.out.printf("%-34s %9s %9s %9s%n", "", "fifteen", "all", "ratio");
    bench.times.forEach((what, both) -> System.out.printf(Locale.ROOT, "%-34s %9.2f %9.2f %9.2f%n", what, both[0],
        both[1], both[1] / both[0]));
  }

  private void nights(int pair, int all) throws IOException, InterruptedException {
    Path home = work.resolve("home");
    Folders.clear(home);
    Folders.copy(root.resolve("data/samples/home"), home, Files::copy);
    if (all == 0) {
      Files.writeString(home.resolve("doorstep.yaml"), LEADING, StandardOpenOption.APPEND);
    }
    Folders.copy(sample, home.resolve("inbox"), (file, link) -> Files.createLink(link, file));
    night(home, pair, "first", all, first);
    Folders.copy(work.resolve("changes/day"), home.resolve("inbox"),
        (file, place) -> Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING));
    night(home, pair, "later", all, first.plusDays(1));
  }

  private void night(Path home, int pair, String night, int all, LocalDate date)
      throws IOException, InterruptedException {
    Cost cost = Cost.of(List.of(root.resolve("scripts/doorstep").toString(), "nightly", "--home", home.toString(),
        "--business-date", date.toString()), work.resolve("measures-" + all + "-" + night + "-" + pair + ".log"));
    System.out.printf(Locale.ROOT, "%-6d %-6s %-9s %9.2f %9.2f%n", pair, night, all == 0 ? "fifteen" : "all",
        cost.wallSeconds(), cost.cpuSeconds());
    add(night + ", wall s", all, cost.wallSeconds());
    add(night + ", CPU s", all, cost.cpuSeconds());
    for (JsonNode stage : stages(home.resolve("runs"))) {
      add("  " + night + ", " + stage.path("name").asText(), all, stage.path("cpu_seconds").asDouble());
    }
  }

  private void add(String what, int all, double seconds) {
    times.computeIfAbsent(what, each -> new double[2])[all] += seconds;
  }

  private static JsonNode stages(Path runs) throws IOException {
    try (Stream<Path> records = Files.list(runs)) {
      return JsonMapper.builder().build().readTree(records.filter(file -> file.toString().endsWith(".json"))
          .max(Comparator.naturalOrder()).orElseThrow().toFile()).path("stages");
    }
  }
}
