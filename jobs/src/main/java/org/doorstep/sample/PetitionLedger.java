package org.doorstep.sample;

import static org.doorstep.sample.PetitionLife.happened;

import java.util.List;

/** Petitions with their contacts and steps: the largest export. */
final class PetitionLedger extends Ledger {
  static final int TABLE = 10;
  private static final byte[] NONE = {};
  private static final byte[] MATTER = County.ascii("XF");

  private final Sheet matters = world.sheet(PetitionForms.matters());
  private final PetitionFollowUp followUp;
  private final PetitionLife life = new PetitionLife(world);
  private final PetitionCallback callback = new PetitionCallback(world);
  private final byte[][] channels;
  private final byte[][] topics;
  private final byte[][] paths;
  private final byte[][] statuses;
  private final byte[][] yesNo;
  private final byte[][] summaries;
  private final byte[] person;
  private final byte[] paper;
  private int number;
  private int minute;
  private int summary;
  private long personNumber;

  PetitionLedger(World world, Volume volume) {
    super(world, TABLE, volume);
    SheetForm form = PetitionForms.matters();
    channels = form.codes("来信", "来访", "网上信访", "来电", "热线转办");
    topics = form.codes("并发症处理", "奖励扶助", "三结合帮扶", "证件办理", "服务质量", "收费", "其他");
    paths = form.codes("信访程序", "复查复核", "仲裁", "行政程序", "履行法定职责", "检举控告");
    statuses = form.codes("待受理", "办理中", "已答复", "已办结", "已撤回", "不予受理", "已终结", "重复件");
    yesNo = form.codes("否", "是");
    summaries = PetitionTexts.summaries(form);
    person = form.bytes("样本-");
    paper = form.bytes("样本证-");
    followUp = new PetitionFollowUp(this, life);
  }

  @Override
  List<Sheet> sheets() {
    return List.of(matters, followUp.contacts(), followUp.steps());
  }

  @Override
  void live(int day, int numberOfDay) {
    number = numberOfDay;
    int place = world.county().anyPlace(dice, 180);
    life.live(day, place, world.county().townshipOf(place), dice);
    minute = dice.between(8 * 60 + 30, 17 * 60 + 29);
    summary = dice.below(summaries.length);
    personNumber = dice.below(900_000);
    callback.live(life.replied, personNumber);
  }

  @Override
  int changedOn() {
    return Math.max(life.changedOn(seenOn), callback.changedOn(seenOn));
  }

  @Override
  void children(long index) {
    followUp.write(index, number);
  }

  @Override
  void cells(Sheet sheet) {
    sheet.dayId(MATTER, life.received, number);
    sheet.day(life.received);
    sheet.text(world.county().code(mistaken ? world.county().placeOfTownship(life.township) : life.place));
    sheet.text(unit(life));
    sheet.text(channels[life.channel]);
    sheet.text(topics[mistaken ? topics.length - 1 : life.topic]);
    sheet.text(paths[life.path]);
    sheet.text(statuses[life.statusOn(seenOn)]);
    sheet.number(mistaken ? life.persons + 1 : life.persons);
    sheet.day(seen(life.accepted));
    extension(sheet);
    sheet.number(happened(life.replied, seenOn) ? life.hearingDays : 0);
    sheet.day(seen(life.replied));
    sheet.day(seen(life.closed));
    sheet.day(seen(life.withdrawn));
    original(sheet);
    petitioner(sheet);
    sheet.stamp(versionDay(), minute);
    callback.cells(sheet, seenOn);
  }

  /** A number from 0 to 999 that comes with the matter, for what has no draw of its own. */
  int lot() {
    return (int) (personNumber % 1_000);
  }

  byte[] unit(PetitionLife of) {
    return of.atCounty ? Codes.COUNTY_RECEPTION : Codes.TOWNSHIP_OFFICES[of.township];
  }

  private void extension(Sheet sheet) {
    boolean known = happened(life.extended, seenOn);
    sheet.day(known ? life.extended : NO_DAY);
    sheet.numberOrNone(life.extensionDays, known);
    sheet.day(known ? life.reasonSent : NO_DAY);
    sheet.text(known ? yesNo[life.headApproved ? 1 : 0] : NONE);
  }

  private void original(Sheet sheet) {
    boolean repeated = life.statusOn(seenOn) == PetitionLife.DUPLICATE;
    sheet.dayId(MATTER, repeated && number > 1 ? life.received : NO_DAY, 1);
  }

  private void petitioner(Sheet sheet) {
    sheet.id(person, personNumber, 6);
    sheet.id(paper, personNumber, 6);
    sheet.id(Codes.PHONE, personNumber % 10_000_000, 7);
    sheet.text(summaries[summary]);
  }

  private int seen(int event) {
    return happened(event, seenOn) ? event : NO_DAY;
  }
}
