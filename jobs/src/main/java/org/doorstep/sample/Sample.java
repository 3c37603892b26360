package org.doorstep.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.period.WorkingDays;

/** Writes the raw exports of an invented county as its systems would, and what was planted in them. */
public final class Sample {
  private static final int EARLIER_DAYS = 120;
  private static final int LATER_DAYS = 1_500;

  private final SampleOrder order;
  private final World world;

  private Sample(SampleOrder order, WorkingDays days) {
    this.order = order;
    Window window = order.window();
    County county = new County(order.seed());
    Almanac almanac = new Almanac(days, window.from() - EARLIER_DAYS, window.asOf() + LATER_DAYS);
    world = new World(order.seed(), window, county, almanac, new Effects(county, order.until(), order.planted()),
        order.out(), new Truth());
  }

  /** Writes everything known on the last day, or one later day's changes, and returns the counts. */
  public static Truth write(SampleOrder order, WorkingDays days) throws IOException {
    return new Sample(order, days).write(order.isDaily());
  }

  /** Writes everything known on the later day: what the base export and the daily ones add up to. */
  static Truth writeWhole(SampleOrder order, WorkingDays days) throws IOException {
    return new Sample(order, days).write(false);
  }

  private Truth write(boolean changesOnly) throws IOException {
    Files.createDirectories(order.out());
    Files.writeString(order.out().resolve("README-样本数据.txt"),
        "样本（虚构）：本目录的县、乡镇、单位、事项和数字均为程序生成，不涉及任何真实地区或个人。\n"
            + "Sample (invented): county, places, offices, matters and figures were made by a program.\n");
    Registers registers = new Registers(world);
    if (changesOnly) {
      registers.writeDay();
      ledgers().forEach(ledger -> new Exporter(ledger).writeChanges());
    } else {
      registers.write();
      ledgers().forEach(ledger -> new Exporter(ledger).writeAll());
    }
    return truth();
  }

  private List<Ledger> ledgers() {
    Window window = world.window();
    County county = world.county();
    List<Ledger> ledgers = new ArrayList<>(List.of(
        new PetitionLedger(world, spread(100)),
        new VisitLedger(world, spread(60)),
        new ServiceLedger(world, spread(120)),
        new ApplicationLedger(world, spread(80)),
        new DeliveryLedger(world, spread(60)),
        new PolicyLedger(world, PolicyLedger.volume(window, county)),
        new StockLedger(world, StockLedger.volume(window, county)),
        new ProjectLedger(world, ProjectLedger.volume(world, order.records())),
        new NeedLedger(world, NeedLedger.volume(window, county))));
    ledgers.addAll(new SmallSystems(world, order.records()).ledgers());
    return ledgers;
  }

  private Volume spread(int perHundredPetitions) {
    return Volume.spread(world.window(), order.records() * perHundredPetitions / 100, world.almanac()::busy);
  }

  private Truth truth() throws IOException {
    Truth truth = world.truth();
    truth.about("about", "样本（虚构） sample (invented)");
    truth.about("petitions", order.records());
    truth.about("seed", order.seed());
    truth.about("from", order.from().toString());
    truth.about("until", order.until().toString());
    LocalDate day = order.day();
    if (day != null) {
      truth.about("day", day.toString());
    }
    truth.effects(world.effects().noted());
    truth.write(order.out().resolve(day == null ? "truth.json" : "truth-" + day + ".json"));
    return truth;
  }
}
