package org.doorstep.sample;

import java.util.List;
import java.util.function.Consumer;

/** Milestones, payments and inspections of one project. */
final class ProjectFollowUp {
  private static final int NO_DAY = Sheet.NO_DAY;
  private static final int[] MILESTONE_PERCENT = {5, 30, 60, 85, 100};
  private static final int[] WEIGHT_PERCENT = {10, 25, 30, 25, 10};
  private static final int[] PART_PERCENT = {30, 40, 30};
  private static final int[] RELEASE_AT_PERCENT = {2, 40, 80};
  private static final int[] PAYMENT_AT_PERCENT = {12, 55, 98};
  private static final int[] INSPECTED_AT_PERCENT = {20, 45, 75, 100};
  private static final Weighted RESULTS = Weighted.of(82, 14, 4);
  private static final byte[] PAYMENT = County.ascii("ZJ");
  private static final byte[] INSPECTION = County.ascii("JY");

  private final ProjectLedger ledger;
  private final Sheet milestones;
  private final Sheet payments;
  private final Sheet inspections;
  private final byte[][] milestoneKinds = ProjectForms.milestones().codes("开工", "基础", "主体", "装修", "交付");
  private final byte[][] paymentKinds = ProjectForms.payments().codes("拨付", "支付");
  private final byte[][] results = ProjectForms.inspections().codes("合格", "整改", "不合格");
  private final byte[] account = ProjectForms.payments().bytes("样本账户-");
  private final Consumer<Sheet> milestoneCells = this::milestoneCells;
  private final Consumer<Sheet> paymentCells = this::paymentCells;
  private final Consumer<Sheet> inspectionCells = this::inspectionCells;
  private List<Sheet> all;
  private long index;
  private int at;
  private int kind;
  private int due;
  private int planned;
  private int done;
  private int changed;
  private long dueFen;
  private long paidFen;

  ProjectFollowUp(ProjectLedger ledger) {
    this.ledger = ledger;
    milestones = ledger.world.sheet(ProjectForms.milestones());
    payments = ledger.world.sheet(ProjectForms.payments());
    inspections = ledger.world.sheet(ProjectForms.inspections());
  }

  List<Sheet> withFirst(Sheet first) {
    if (all == null) {
      all = List.of(first, milestones, payments, inspections);
    }
    return all;
  }

  /** Writes all three for the project that was just drawn. */
  void write(long projectIndex) {
    index = projectIndex;
    for (at = 0; at < MILESTONE_PERCENT.length; at++) {
      milestone();
    }
    for (kind = 0; kind < paymentKinds.length; kind++) {
      for (at = 0; at < PART_PERCENT.length; at++) {
        payment();
      }
    }
    for (at = 0; at < INSPECTED_AT_PERCENT.length; at++) {
      inspection();
    }
  }

  private void milestone() {
    Dice dice = ledger.dice;
    due = dayAt(MILESTONE_PERCENT[at]);
    boolean onTime = dice.chance(ledger.world.effects().milestonesOnTime(ledger.township(), due));
    done = onTime ? almanac().onOrBefore(due - dice.skewed(0, 8))
        : dice.chance(880) ? almanac().onOrAfter(due + dice.skewed(4, 90)) : NO_DAY;
    boolean replanned = !onTime && dice.chance(400);
    int told = almanac().onOrBefore(due - 10);
    planned = replanned && told <= seenOn() ? due + 60 : due;
    changed = Math.max(ledger.approved(), Math.max(planned > due ? told : 0, seen(done)));
    ledger.child(milestones, index, at, changed, milestoneCells);
  }

  private void payment() {
    Dice dice = ledger.dice;
    due = almanac().onOrAfter(dayAt(kind == 0 ? RELEASE_AT_PERCENT[at] : PAYMENT_AT_PERCENT[at]));
    dueFen = ledger.costFen() * PART_PERCENT[at] / 100;
    boolean onTime = dice.chance(ledger.world.effects().fundsOnTime(ledger.township(), due));
    done = onTime ? due : dice.chance(850) ? almanac().onOrAfter(due + dice.skewed(5, 80)) : NO_DAY;
    int percent = dice.chance(40) ? 60 : 100;
    paidFen = seen(done) > 0 ? dueFen * percent / 100 : 0;
    changed = Math.max(ledger.approved(), seen(done));
    ledger.child(payments, index, 16 + kind * 4 + at, changed, paymentCells);
  }

  private void inspection() {
    done = almanac().onOrAfter(dayAt(INSPECTED_AT_PERCENT[at]) + ledger.dice.between(1, 12));
    kind = RESULTS.pick(ledger.dice);
    ledger.child(inspections, index, 32 + at, done, inspectionCells);
  }

  private void milestoneCells(Sheet out) {
    ledger.projectId(out);
    out.number(at + 1);
    ledger.area(out);
    out.text(milestoneKinds[at]);
    out.day(due);
    out.day(planned);
    out.day(seen(done) > 0 ? done : NO_DAY);
    out.number(WEIGHT_PERCENT[at]);
    out.stamp(changed, ledger.minute());
  }

  private void paymentCells(Sheet out) {
    out.id(PAYMENT, index * 8 + kind * 4 + at, 7);
    ledger.projectId(out);
    ledger.area(out);
    out.text(paymentKinds[kind]);
    out.day(due);
    out.hundredths(dueFen);
    out.day(seen(done) > 0 ? done : NO_DAY);
    out.hundredths(paidFen);
    out.id(account, index % 40, 3);
    out.stamp(changed, ledger.minute());
  }

  private void inspectionCells(Sheet out) {
    out.id(INSPECTION, index * 4 + at, 7);
    ledger.projectId(out);
    ledger.area(out);
    out.day(done);
    out.text(Codes.COUNTY_PROJECTS);
    out.text(results[kind]);
    out.number(at + 1);
    out.stamp(done, ledger.minute());
  }

  private int dayAt(int percent) {
    return ledger.approved() + ledger.buildDays() * percent / 100;
  }

  private int seen(int event) {
    return event <= seenOn() ? event : NO_DAY;
  }

  private int seenOn() {
    return ledger.seenOn;
  }

  private Almanac almanac() {
    return ledger.world.almanac();
  }
}
