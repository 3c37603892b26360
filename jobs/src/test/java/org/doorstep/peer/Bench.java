package org.doorstep.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Times first nights over the same exports, ours and the peer's in turn, each as a whole process with a fresh
 * home, and prints a table with medians and their ratio; then later nights of ours with some changes. It asserts
 * nothing.
 */
public final class Bench {

  private final Path root;
  private final Path sample;
  private final String businessDate;
  private final Path work;
  private final boolean asPeer;
  private final List<Cost> ours = new ArrayList<>();
  private final List<Cost> peer = new ArrayList<>();
  private final Map<String, List<Double>> stages = new LinkedHashMap<>();

  Bench(Path root, Path sample, String businessDate, Path work, boolean asPeer) {
    this.root = root;
    this.sample = sample;
    this.businessDate = businessDate;
    this.work = work;
    this.asPeer = asPeer;
  }

  /**
   * Runs with: project root, folder of the exports, business date, working folder, pairs, and whether ours too reads
   * only what the peer reads and counts only what it counts.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Bench bench =
        new Bench(Path.of(args[0]), Path.of(args[1]), args[2], Path.of(args[3]), Boolean.parseBoolean(args[5]));
    int pairs = Integer.parseInt(args[4]);
    System.out.printf("%-8s %-6s %9s %9s %9s%n", "pair", "engine", "wall s", "CPU s", "peak MiB");
    for (int pair = 1; pair <= pairs; pair++) {
      bench.runOurs(pair);
      bench.runPeer(pair);
    }
    bench.summary();
    LocalDate first = LocalDate.parse(args[2]);
    bench.runLater("a day's", "changes/day", first.plusDays(1));
    bench.runLater("years'", "changes/years", first.plusDays(2));
  }

  /** A night after the last one, with more files in its inbox, beside the peer that begins anew. */
  private void runLater(String which, String changes, LocalDate day) throws IOException, InterruptedException {
    Path home = work.resolve("home");
    Folders.copy(work.resolve(changes), home.resolve("inbox"),
        (file, place) -> Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING));
    stages.clear();
    Cost cost = night(home, day.toString(), work.resolve("later-" + day + ".log"));
    print(which, "ours", cost);
    ratio(cost, median(peer));
    printStages();
  }

  private Cost night(Path home, String date, Path log) throws IOException, InterruptedException {
    Cost cost = Cost.of(List.of(root.resolve("scripts/doorstep").toString(), "nightly", "--home", home.toString(),
        "--business-date", date), log);
    keepStages(home.resolve("runs"));
    return cost;
  }

  private void runOurs(int pair) throws IOException, InterruptedException {
    Path home = work.resolve("home");
    Folders.clear(home);
    Folders.copy(root.resolve("data/samples/home"), home, Files::copy);
    if (asPeer) {
      countAsThePeer(home.resolve("doorstep.yaml"));
    }
    Folders.copy(sample, home.resolve("inbox"), (file, link) -> Files.createLink(link, file));
    ours.add(night(home, businessDate, work.resolve("ours-" + pair + ".log")));
    print(Integer.toString(pair), "ours", ours.get(ours.size() - 1));
  }

  private static void countAsThePeer(Path file) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    ObjectNode settings = (ObjectNode) yaml.readTree(file.toFile());
    settings.set("sources", yaml.valueToTree(DuckNight.BENCH_SOURCES));
    settings.set("measures", yaml.valueToTree(DuckNight.BENCH_MEASURES));
    yaml.writeValue(file.toFile(), settings);
  }

  private void runPeer(int pair) throws IOException, InterruptedException {
    Path out = work.resolve("peer");
    Folders.clear(out);
    peer.add(Cost.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), DuckNight.class.getName(), sample.toString(),
        root.resolve("data/rules").toString(), businessDate, out.toString()),
        work.resolve("peer-" + pair + ".log")));
    print(Integer.toString(pair), "peer", peer.get(peer.size() - 1));
  }

  private void keepStages(Path runs) throws IOException {
    try (Stream<Path> records = Files.list(runs)) {
      Path record = records.filter(file -> file.toString().endsWith(".json")).max(Comparator.naturalOrder())
          .orElseThrow();
      for (JsonNode stage : JsonMapper.builder().build().readTree(record.toFile()).path("stages")) {
        stages.computeIfAbsent(stage.path("name").asText(), name -> new ArrayList<>())
            .add(stage.path("cpu_seconds").asDouble());
      }
    }
  }

  private void summary() {
    Cost our = median(ours);
    Cost their = median(peer);
    print("median", "ours", our);
    print("median", "peer", their);
    ratio(our, their);
    printStages();
  }

  private static void ratio(Cost our, Cost their) {
    System.out.printf(Locale.ROOT, "%-15s %9.2f %9.2f %9.2f%n", "ours / peer",
        our.wallSeconds() / their.wallSeconds(), our.cpuSeconds() / their.cpuSeconds(),
        our.peakMebibytes() / their.peakMebibytes());
  }

  private void printStages() {
    System.out.println("Stages of ours, median CPU s (the rest is the start and the end of the process):");
    stages.forEach((name, seconds) -> System.out.printf(Locale.ROOT, "  %-28s %9.2f%n", name,
        median(seconds, Double::doubleValue)));
  }

  private static void print(String pair, String engine, Cost cost) {
    System.out.printf(Locale.ROOT, "%-8s %-6s %9.2f %9.2f %9.0f%n", pair, engine, cost.wallSeconds(),
        cost.cpuSeconds(), cost.peakMebibytes());
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Cost::wallSeconds), median(costs, Cost::cpuSeconds),
        median(costs, Cost::peakMebibytes));
  }

  private static <T> double median(List<T> items, ToDoubleFunction<T> figure) {
    double[] sorted = items.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
