package org.doorstep.sample;

import java.util.function.Consumer;

/** The contacts and the steps of one petition. */
final class PetitionFollowUp {
  private static final int PETITIONER = 0;
  private static final int AGENCY = 1;
  private static final int FIRST = 0;
  private static final int CHASE = 1;
  private static final int REPEAT = 2;
  private static final int PROGRESS = 3;
  private static final int ROUTE = 0;
  private static final int ACCEPT = 1;
  private static final int NOTICE = 2;
  private static final int EXTEND = 3;
  private static final int MEET = 4;
  private static final int REPLY = 5;
  private static final int REVIEW = 6;
  private static final int REGISTER = 7;
  /** Of 1,000 matters: how many came first to the province, and how many to it or to the city. */
  private static final int FIRST_TO_PROVINCE = 6;
  private static final int FIRST_TO_CITY = 30;
  private static final byte[] MATTER = County.ascii("XF");
  private static final byte[] CONTACT = County.ascii("LX");

  private final PetitionLedger ledger;
  private final PetitionLife life;
  private final Sheet contacts;
  private final Sheet steps;
  private final byte[][] parties;
  private final byte[][] kinds;
  private final byte[][] channels;
  private final byte[][] stepNames;
  private final Consumer<Sheet> contactCells = this::contactCells;
  private final Consumer<Sheet> stepCells = this::stepCells;
  private long index;
  private int number;
  private int contactNo;
  private int stepNo;
  private int day;
  private int party;
  private int kind;
  private int minute;
  private byte[] unit;

  PetitionFollowUp(PetitionLedger ledger, PetitionLife life) {
    this.ledger = ledger;
    this.life = life;
    contacts = ledger.world.sheet(PetitionForms.contacts());
    steps = ledger.world.sheet(PetitionForms.steps());
    parties = PetitionForms.contacts().codes("信访人", "单位");
    kinds = PetitionForms.contacts().codes("初次", "催办", "重复", "查询进度");
    channels = PetitionForms.contacts().codes("信件", "走访", "网络", "电话", "热线");
    stepNames = PetitionForms.steps().codes("转送", "受理", "告知", "延期", "见面", "答复", "复查", "登记");
  }

  Sheet contacts() {
    return contacts;
  }

  Sheet steps() {
    return steps;
  }

  /** Writes both for the matter that was just drawn. */
  void write(long matterIndex, int numberOfDay) {
    index = matterIndex;
    number = numberOfDay;
    contactNo = 0;
    stepNo = 0;
    contact(life.received, PETITIONER, FIRST);
    registerAbove();
    if (life.accepted != Sheet.NO_DAY) {
      beforeReply();
    }
    if (life.replied != Sheet.NO_DAY) {
      afterReply();
    }
  }

  /** Some come first to an office above the county, which passes the matter down. */
  private void registerAbove() {
    int lot = ledger.lot();
    if (lot < FIRST_TO_CITY) {
      step(life.received, REGISTER, lot < FIRST_TO_PROVINCE ? Codes.PROVINCE_RECEPTION : Codes.CITY_RECEPTION);
    }
  }

  private void beforeReply() {
    Dice dice = ledger.dice;
    if (dice.chance(150)) {
      step(life.received + dice.between(0, Math.min(9, life.accepted - life.received)), ROUTE);
    }
    step(life.accepted, ACCEPT);
    step(ledger.world.almanac().onOrAfter(life.accepted + dice.skewed(0, 4)), NOTICE);
    if (life.extended != Sheet.NO_DAY) {
      step(life.extended, EXTEND);
    }
    int end = life.replied == Sheet.NO_DAY ? life.accepted + 60 : life.replied;
    if (dice.chance(110)) {
      contact(dice.between(life.accepted, end - 1), PETITIONER, CHASE);
    }
    if (dice.chance(120)) {
      int met = dice.between(life.accepted, end - 1);
      contact(met, AGENCY, PROGRESS);
      step(met, MEET);
    }
  }

  private void afterReply() {
    Dice dice = ledger.dice;
    step(life.replied, REPLY);
    if (dice.chance(ledger.world.effects().repeats(life.township))) {
      contact(life.replied + dice.between(3, 88), PETITIONER, REPEAT);
    } else if (dice.chance(30)) {
      contact(life.replied + dice.between(95, 170), PETITIONER, REPEAT);
    }
    if (dice.chance(40)) {
      contact(life.replied + dice.between(1, 60), PETITIONER, PROGRESS);
    }
    if (dice.chance(25)) {
      step(ledger.world.almanac().onOrAfter(life.replied + dice.between(5, 30)), REVIEW);
    }
  }

  private void contact(int on, int by, int what) {
    day = on;
    party = by;
    kind = what;
    contactNo++;
    minute = 510 + (int) ((index * 7 + contactNo * 31) % 540);
    ledger.child(contacts, index, contactNo, day, contactCells);
  }

  private void step(int on, int what) {
    step(on, what, what == ROUTE ? Codes.COUNTY_RECEPTION : ledger.unit(life));
  }

  private void step(int on, int what, byte[] by) {
    stepNo++;
    day = on;
    kind = what;
    unit = by;
    minute = 510 + (int) ((index * 11 + stepNo * 37) % 540);
    ledger.child(steps, index, stepNo, day, stepCells);
  }

  private void contactCells(Sheet sheet) {
    sheet.id(CONTACT, index * 16 + contactNo, 9);
    sheet.dayId(MATTER, life.received, number);
    sheet.day(day);
    sheet.text(parties[party]);
    sheet.text(kinds[kind]);
    sheet.text(channels[kind == FIRST ? life.channel : (life.channel + contactNo) % channels.length]);
    sheet.id(Codes.CLERK, index % 90, 3);
    sheet.stamp(day, minute);
  }

  private void stepCells(Sheet sheet) {
    sheet.dayId(MATTER, life.received, number);
    sheet.number(stepNo);
    sheet.text(stepNames[kind]);
    sheet.stamp(day, minute);
    sheet.text(unit);
    sheet.stamp(day, Math.min(minute + 20, 1439));
  }
}
