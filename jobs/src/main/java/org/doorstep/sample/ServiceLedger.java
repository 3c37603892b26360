package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Contacts between the service and residents, as JSON Lines from the service desk. */
final class ServiceLedger extends Ledger {
  static final int TABLE = 30;
  /** Services per floating resident, per 1,000 services per registered resident. */
  static final int FLOATING_RATIO = 720;
  private static final Weighted KINDS = Weighted.of(38, 27, 17, 9, 4, 4, 1);
  /** The first three kinds among the first six. */
  private static final int SERVICE_TYPE = 1000 * (38 + 27 + 17) / 99;
  private static final Weighted STAGES = Weighted.of(4, 8, 14, 13, 30, 16, 15);
  private static final Weighted CHANNELS = Weighted.of(18, 22, 30, 16, 14);
  private static final byte[] CONTACT = County.ascii("FW");
  private static final byte[] NONE = {};

  private final SheetForm form = form();
  private final Sheet sheet = world.sheet(form);
  private final byte[][] kinds = form.codes("service", "guidance", "cooperation", "inspection", "enforcement",
      "demand", "n/a");
  private final byte[][] starters = form.codes("A", "C");
  private final byte[][] groups = form.codes("户籍", "流动");
  private final byte[][] stages = form.codes("婚恋", "婚姻", "孕期", "分娩", "养育", "入学", "其他");
  private final byte[][] channels = form.codes("入户", "村居", "窗口", "电话", "网上");
  private final byte[][] ages = ages();
  private final byte[] person = form.bytes("样本-");
  private final Weighted villages;
  private int day;
  private int number;
  private int place;
  private int township;
  private int kind;
  private int starter;
  private int group;
  private int stage;
  private int channel;
  private int age;
  private int personNumber;
  private int minute;

  ServiceLedger(World world, Volume volume) {
    super(world, TABLE, volume);
    villages = Weighted.of(world.county().villages().stream()
        .mapToInt(area -> (area.registered() + area.floating() * FLOATING_RATIO / 1000) / 50).toArray());
    world.effects().steady("P04", "services per floating resident, per 1,000 registered", FLOATING_RATIO);
    world.effects().steady("P01", "service, guidance or cooperation, per 1,000 of known kind", SERVICE_TYPE);
  }

  private static SheetForm form() {
    Layout layout = Layout.jsonLines("contactId,contactDate,areaCode,unitCode,type,startedBy,group,stage,"
        + "channel,personRef,idCard,age,updatedAt");
    Faults faults = new Faults(layout.columns()).text(Fault.REFUSED, "age", "9", "12", "13", "11", "6")
        .unknownArea("areaCode").blank("contactDate", "type", "group")
        .text("unknown-code", "type", "visit").text("unknown-code", "stage", "晚年")
        .text("bad-date", "contactDate", "2025-02-30", "06/15/2025")
        .text("implausible-date", "contactDate", "1900-01-01", "2099-12-31")
        .text("bad-number", "age", "约三十").broken("not-json", "stage");
    return new SheetForm("service_contact", "service/服务接触-%s.jsonl", layout,
        new DateForm("yyyy-MM-dd", "'T'HH:mm:ss", StandardCharsets.UTF_8), faults);
  }

  private byte[][] ages() {
    byte[][] all = new byte[100][];
    for (int years = 0; years < all.length; years++) {
      all[years] = years < 16 ? NONE : form.bytes("" + years);
    }
    return all;
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int onDay, int numberOfDay) {
    day = onDay;
    number = numberOfDay;
    int village = villages.pick(dice);
    Area area = world.county().place(village);
    township = area.township();
    place = dice.chance(60) ? world.county().placeOfTownship(township) : village;
    int floating = area.floating() * FLOATING_RATIO / 1000;
    group = dice.below(area.registered() + floating) < floating ? 1 : 0;
    starter = dice.chance(640) ? 0 : 1;
    kind = KINDS.pick(dice);
    stage = STAGES.pick(dice);
    channel = CHANNELS.pick(dice);
    age = dice.chance(150) ? 0 : dice.between(18, 74);
    personNumber = dice.below(900_000);
    minute = dice.between(8 * 60 + 30, 17 * 60 + 59);
  }

  @Override
  int changedOn() {
    return day;
  }

  @Override
  void cells(Sheet out) {
    out.dayId(CONTACT, day, number);
    out.day(day);
    out.text(world.county().code(mistaken ? world.county().placeOfTownship(township) : place));
    out.text(channel == 2 ? Codes.COUNTY_HALL : Codes.TOWNSHIP_OFFICES[township]);
    out.text(kinds[kind]);
    out.text(starters[starter]);
    out.text(groups[group]);
    out.text(stages[mistaken ? stages.length - 1 : stage]);
    out.text(channels[channel]);
    out.id(person, personNumber, 6);
    out.id(person, 900_000L + personNumber, 7);
    out.text(ages[age]);
    out.stamp(versionDay(), minute);
  }
}
