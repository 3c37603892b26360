package org.doorstep.nightly;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.contract.SettingsFault;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.measure.ColumnCheck;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.source.Inbox;
import org.doorstep.source.Mapping;
import org.doorstep.table.Engine;
import org.doorstep.table.Warehouse;

/**
 * One night: takes what is new in the inbox, checks it, brings records and measures up to date and publishes one
 * edition. It is a function of the last edition, the inbox, the registers, the declarations and the business date: a
 * night that was killed leaves nothing that the next one would not undo. A home without its record tables is read anew;
 * what its editions released stays released.
 */
public final class Night {

  private static final int STAGES = 6;
  private static final int SHOWN = 10;

  private final Home home;
  private final Project project;
  private final PrintStream out;
  private long bytesToRead;

  public Night(Home home, Project project, PrintStream out) {
    this.home = home;
    this.project = project;
    this.out = out;
  }

  /** Runs the night as of a business date and says how it ended; what the machine refused is thrown with what to do. */
  public Outcome run(LocalDate businessDate) throws Exception {
    try {
      return locked(businessDate);
    } catch (SettingsFault fault) {
      throw fault;
    } catch (Exception | OutOfMemoryError fault) {
      Optional<MachineFault> machine = MachineFault.find(fault, home, bytesToRead);
      if (machine.isPresent()) {
        throw machine.get();
      }
      throw fault;
    }
  }

  private Outcome locked(LocalDate businessDate) throws Exception {
    Declarations declarations = Declarations.read(home, project);
    Optional<NightLock> lock = NightLock.find(home.runs());
    if (lock.isEmpty()) {
      out.println("Another run holds the lock of " + home.folder() + " (process "
          + Files.readString(home.runs().resolve("lock")).strip() + "). This one did nothing; run it again later.");
      return Outcome.LOCKED;
    }
    try (NightLock held = lock.get()) {
      clearWork();
      boolean unfinished = Files.exists(home.staging());
      if (unfinished) {
        new Editions(home.published()).sweep(home.staging());
        Editions.deleteTree(home.staging().resolve("edition"));
      }
      Outcome outcome = run(businessDate, declarations, unfinished);
      if (outcome != Outcome.TOO_MUCH_SET_ASIDE) {
        Editions.deleteTree(home.staging());
      }
      return outcome;
    }
  }

  /** The engine has not started yet: what is older than this process is of a night that was killed. */
  private void clearWork() throws IOException {
    if (!Files.isDirectory(home.work())) {
      return;
    }
    FileTime started = FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime());
    try (Stream<Path> left = Files.list(home.work())) {
      for (Path each : left.toList()) {
        if (Files.getLastModifiedTime(each).compareTo(started) < 0) {
          Editions.deleteTree(each);
        }
      }
    }
  }

  private Outcome run(LocalDate businessDate, Declarations declarations, boolean unfinished) throws Exception {
    Progress progress = new Progress(out, STAGES);
    Optional<Manifest> last = new Editions(home.published()).current();
    KeyFile key = KeyFile.open(home, last.map(Manifest::keyFingerprint));
    Since since = new Since(last.filter(edition -> Files.isDirectory(home.warehouse())), businessDate,
        new Quarantine(home.quarantine()), unfinished);
    Delivery delivery = progress.stage("look through the inbox", () -> look(declarations, since));
    if (delivery.files().isEmpty() && last.isEmpty()) {
      delivery.notRead().forEach(fault -> out.println("Not read: " + fault));
      out.println("No file in " + home.inbox()
          + " matches a source of doorstep.yaml, and nothing was published before. "
          + "Put exports there; the sources expect "
          + declarations.mappings().stream().map(Mapping::files).sorted().toList() + ".");
      return Outcome.SOURCE_UNREADABLE;
    }
    bytesToRead = delivery.bytesToRead();
    Files.createDirectories(home.staging());
    since.quarantine().sweep();
    return run(progress.stage("start the engine", () -> {
      Warehouse warehouse = Engine.start(home.warehouse(), bytesToRead);
      Stages stages = new Stages(home, declarations, since, delivery, key, warehouse, progress);
      ColumnCheck.check(warehouse.spark(), project.data(), declarations.contracts(), declarations.measures());
      return stages;
    }));
  }

  private Delivery look(Declarations declarations, Since since) throws IOException {
    List<String> notRead = DatabaseFetch.run(declarations, home, System.getenv());
    Inbox inbox = Inbox.list(home.inbox(), declarations.mappings());
    SettingsFault.throwIfAny(inbox.contested());
    notRead.addAll(inbox.loops());
    SeenFiles seen = SeenFiles.read(home.seenFiles());
    Delivery delivery = Delivery.of(inbox, seen, declarations, since, notRead);
    seen.write();
    return delivery;
  }

  private Outcome run(Stages stages) throws Exception {
    Intake intake = stages.read();
    List<String> tooMuch = intake.tooMuchSetAside();
    if (!tooMuch.isEmpty()) {
      tooMuch.stream().limit(SHOWN).forEach(out::println);
      if (tooMuch.size() > SHOWN) {
        out.println("... and " + (tooMuch.size() - SHOWN) + " more files; runs/ has them all.");
      }
      intake.unreadable().forEach(fault -> out.println("Not read: " + fault));
      out.println(
          "Nothing was published; readers keep the last edition. Correct the files or the mappings and run again.");
      stages.record(Outcome.TOO_MUCH_SET_ASIDE, null);
      return Outcome.TOO_MUCH_SET_ASIDE;
    }
    stages.count();
    Manifest manifest = stages.publish();
    Outcome outcome = intake.unreadable().isEmpty() ? Outcome.PUBLISHED : Outcome.SOURCE_UNREADABLE;
    stages.record(outcome, manifest);
    new Report(out).print(manifest, stages.hidden(), intake, stages.progress());
    return outcome;
  }
}
