package org.doorstep.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.adhoc.Query;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.period.ProjectRules;
import org.doorstep.publish.Checksums;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.sample.Sample;
import org.doorstep.sample.SampleOrder;

/**
 * Kills nights with kill -9, at every stage boundary and at random moments, and says whether readers kept a whole
 * edition, whether the next night ended with the content of one that nobody disturbed, and whether leftovers are gone.
 */
public final class Kills {

  private static final LocalDate UNTIL = LocalDate.parse("2026-05-31");
  private static final LocalDate NEXT_DAY = UNTIL.plusDays(1);
  private static final int RECORDS = 1000;
  private static final int STAGES = 6;
  private static final String SETTINGS = """
      agency: {name_zh: 局, name_en: Service}
      county: {code: "990121", name_zh: 县, name_en: County}
      languages: [en]
      sources: [area-register, petition-office]
      measures: [X06]
      """;

  private final Path root;
  private final Path work;
  private final Random random;
  private final Home home;
  private final Project project;
  private final TreeMap<String, Integer> killedIn = new TreeMap<>();
  private Ending first;
  private Ending second;
  private int faults;

  /** What an undisturbed night leaves: its edition, the records a reader counts, data files, and how long it took. */
  private record Ending(String contentHash, String records, long dataFiles, long millis) {}

  private Kills(Path root, Path work, long seed) throws IOException {
    this.root = root;
    this.work = work;
    this.random = new Random(seed);
    this.home = new Home(work.resolve("home"));
    Editions.deleteTree(work);
    this.project = new Project(root);
  }

  /** Arguments: the project's folder, a work folder, the number of kills, the seed. */
  public static void main(String[] arguments) throws Exception {
    Kills kills = new Kills(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[3]));
    kills.prepare();
    int number = Integer.parseInt(arguments[2]);
    for (int i = 1; i <= number; i++) {
      kills.one(i);
    }
    kills.killedIn.forEach((stage, times) -> System.out.println("  killed " + times + " times in " + stage));
    System.out.println(number + " kills, " + kills.faults + " faults");
    System.exit(kills.faults == 0 ? 0 : 1);
  }

  /** Two states to start from: an inbox that no night has seen, and an edition with one more day in the inbox. */
  private void prepare() throws Exception {
    Files.createDirectories(home.folder());
    Files.writeString(home.settings(), SETTINGS);
    Files.createDirectories(home.key().getParent());
    Files.writeString(home.key(), "0123456789abcdef".repeat(4));
    Sample.write(new SampleOrder(RECORDS, 1, UNTIL.minusYears(1), UNTIL, null, home.inbox()), ProjectRules.RULES.days());
    copy(home.folder(), work.resolve("first"));
    first = undisturbed(UNTIL);
    Sample.write(new SampleOrder(RECORDS, 1, UNTIL.minusYears(1), UNTIL, NEXT_DAY, home.inbox()), ProjectRules.RULES.days());
    copy(home.folder(), work.resolve("second"));
    second = undisturbed(NEXT_DAY);
  }

  private Ending undisturbed(LocalDate businessDate) throws Exception {
    Victim night = Victim.start(root, project, home, businessDate.toString());
    if (night.await() != 0) {
      throw new IllegalStateException("the undisturbed night failed: " + night.said());
    }
    long millis = night.millis();
    System.out.printf("Undisturbed night of %s: %.1f s, edition %s%n", businessDate, millis / 1e3, current().edition());
    return new Ending(current().contentHash(), records(current()), dataFiles(), millis);
  }

  private void one(int number) throws Exception {
    boolean isFirst = number % 4 == 0;
    Ending expected = isFirst ? first : second;
    LocalDate businessDate = isFirst ? UNTIL : NEXT_DAY;
    Editions.deleteTree(home.folder());
    copy(work.resolve(isFirst ? "first" : "second"), home.folder());
    String moment = kill(number, businessDate, expected);
    String trouble = readers(isFirst);
    if (random.nextInt(4) == 0) {
      moment += "; again " + kill(-1, businessDate, expected);
      trouble += readers(isFirst);
    }
    trouble += finish(businessDate, expected);
    faults += trouble.isEmpty() ? 0 : 1;
    System.out.printf("%3d %s night, killed %s: %s%n", number, isFirst ? "first" : "later", moment,
        trouble.isEmpty() ? "readers kept a whole edition, the next night ended the same" : "FAULT" + trouble);
  }

  /** Kills at the boundaries of all stages in turn, then at random moments. */
  private String kill(int number, LocalDate businessDate, Ending expected) throws Exception {
    Victim night = Victim.start(root, project, home, businessDate.toString());
    int boundary = number - 1;
    if (number > 0 && boundary < 2 * STAGES) {
      String begin = "[" + (boundary / 2 + 1) + "/" + STAGES + "]";
      night.awaitWord(begin);
      if (boundary % 2 == 1) {
        night.awaitWord(boundary / 2 + 1 < STAGES ? "[" + (boundary / 2 + 2) + "/" : "Published");
      }
    } else {
      night.awaitMillis(expected.millis() / 10 + random.nextLong(expected.millis() * 9 / 10));
    }
    long millis = night.millis();
    String stage = night.kill();
    killedIn.merge(
        stage.isEmpty() ? "after its end" : stage.replaceAll(" +", " ").replaceAll("\\].*?([a-z])", "] $1"), 1,
        Integer::sum);
    return "after %.1f s in %s".formatted(millis / 1e3, stage.isEmpty() ? "no stage, it had ended" : stage);
  }

  /** Empty when the current edition is one of the whole ones, checksum by checksum, and its records can be asked. */
  private String readers(boolean isFirst) throws Exception {
    Optional<Manifest> edition = new Editions(home.published()).current();
    if (edition.isEmpty()) {
      return isFirst ? "" : "; readers lost their edition";
    }
    boolean isOld = edition.get().contentHash().equals(first.contentHash());
    Ending expected = isOld ? first : second;
    if (!edition.get().contentHash().equals(expected.contentHash())) {
      return "; readers got an unknown edition " + edition.get().edition();
    }
    for (Manifest.DatasetFile file : edition.get().datasets().values()) {
      Path path = new Editions(home.published()).folder(edition.get().edition()).resolve(file.file());
      if (!Checksums.sha256(path).equals(file.sha256())) {
        return "; " + path + " is damaged";
      }
    }
    String records = records(edition.get());
    return records.equals(expected.records()) ? ""
        : "; a reader counted " + records + " instead of " + expected.records();
  }

  /** Runs the night again, here, and gives what is not as an undisturbed night leaves it. */
  private String finish(LocalDate businessDate, Ending expected) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Outcome outcome = new Night(home, project, new PrintStream(said, true, StandardCharsets.UTF_8)).run(businessDate);
    String trouble = outcome == Outcome.PUBLISHED ? "" : "; the next night ended as " + outcome + " " + said;
    if (!current().contentHash().equals(expected.contentHash())) {
      trouble += "; the content differs: " + current().edition();
    }
    if (!records(current()).equals(expected.records())) {
      trouble += "; the records differ";
    }
    if (dataFiles() != expected.dataFiles()) {
      trouble += "; " + dataFiles() + " data files instead of " + expected.dataFiles();
    }
    return Files.exists(home.staging()) ? trouble + "; staging is still there" : trouble;
  }

  private Manifest current() throws IOException {
    return new Editions(home.published()).current().orElseThrow();
  }

  private String records(Manifest edition) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
    Query.over(home, project, edition).print(
        "select count(*), max(updated_at), count(replied_on) from petition", out, out);
    return answer.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElse("");
  }

  private long dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(home.warehouse())) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
