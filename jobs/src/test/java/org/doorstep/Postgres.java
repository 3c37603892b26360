package org.doorstep;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of its own for a test; the test is skipped where Debian's package is not installed. */
public final class Postgres implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final int SECONDS_TO_START = 60;

  private final Path folder;
  private final int port;
  private final Process server;

  private Postgres(Path folder, int port, Process server) {
    this.folder = folder;
    this.port = port;
    this.server = server;
  }

  /** Makes an empty server on a free port. */
  public static Postgres start() throws Exception {
    Optional<Path> bin = binaries();
    assumeTrue(bin.isPresent(), "skipped: there is no PostgreSQL server in " + VERSIONS
        + " (apt-get install postgresql)");
    Path folder = Files.createTempDirectory("doorstep-postgres");
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    Path data = folder.resolve("data");
    run(as(List.of(bin.get().resolve("initdb").toString(), "-D", data.toString(), "-U", "clerk", "-A", "trust", "-E",
        "UTF8",
        "--no-sync")));
    int port = freePort();
    List<String> command = as(List.of(bin.get().resolve("postgres").toString(), "-D", data.toString(), "-p", ""
        + port, "-h",
        "127.0.0.1", "-k", folder.toString(), "-F"));
    Process server = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Postgres postgres = new Postgres(folder, port, server);
    postgres.awaitStart();
    return postgres;
  }

  private static Optional<Path> binaries() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** The server refuses to run as root. */
  private static List<String> as(List<String> command) {
    List<String> all = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
    all.addAll(command);
    return all;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command + " ended with " + process.exitValue() + ": " + said);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (true) {
      try {
        execute("select 1");
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > end || !server.isAlive()) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  public String user() {
    return "clerk";
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws Exception {
    // runuser hands the signal on; -m fast is SIGINT, SIGTERM would wait for clients.
    server.destroy();
    server.waitFor(SECONDS_TO_START, TimeUnit.SECONDS);
    run(List.of("rm", "-rf", folder.toString()));
  }
}
