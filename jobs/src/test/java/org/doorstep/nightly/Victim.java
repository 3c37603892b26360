package org.doorstep.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.home.Home;
import org.doorstep.home.Project;

/** A night in a process of its own, which can be killed at a moment that its progress lines or the clock give. */
final class Victim {

  private static final int PAUSE_MILLIS = 2;

  private final Process process;
  private final StringBuffer said = new StringBuffer();
  private final long started = System.nanoTime();

  private Victim(Process process) {
    this.process = process;
    Thread listener = new Thread(this::listen);
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts a night with the built program, under a project's data. */
  static Victim start(Path root, Project project, Home home, String businessDate) throws IOException {
    Path target = root.resolve("jobs/target");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Ddoorstep.root=" + project.root(),
        "-Duser.timezone=UTC", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    if (Files.exists(target.resolve("jobs.jsa"))) {
      command.addAll(List.of("-XX:SharedArchiveFile=" + target.resolve("jobs.jsa"), "-Xshare:auto"));
    }
    command.addAll(List.of("-jar", target.resolve("doorstep-jobs-1.0.0-SNAPSHOT.jar").toString(), "nightly",
        "--home", home.folder().toString(), "--business-date", businessDate));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new Victim(builder.start());
  }

  private void listen() {
    try (InputStream in = process.getInputStream()) {
      byte[] bytes = new byte[4096];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        said.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      said.append(e.getMessage());
    }
  }

  /** Waits until the night has said something, or has ended. */
  void awaitWord(String word) throws InterruptedException {
    while (process.isAlive() && said.indexOf(word) < 0) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Waits until a time has passed since the start, or the night has ended. */
  void awaitMillis(long millis) throws InterruptedException {
    while (process.isAlive() && millis() < millis) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Kills it as kill -9 does and says in which stage it was; empty when it had ended already. */
  String kill() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    int stage = said.lastIndexOf("[");
    return !alive ? "" : stage < 0 ? "before the first stage"
        : said.substring(stage).lines().findFirst().orElse("").strip();
  }

  /** Waits for its end and gives its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  long millis() {
    return (System.nanoTime() - started) / 1_000_000;
  }

  String said() {
    return said.toString();
  }
}
