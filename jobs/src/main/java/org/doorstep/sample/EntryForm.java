package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one of the smaller systems exports its entries, column by column: what is drawn for an entry and what
 * is written of it on a day. Events that lie after that day are not written yet. Chances are per thousand.
 */
final class EntryForm {

  /** What is drawn for an entry. */
  interface Drawing {
    int of(EntryLedger entry);
  }

  /** What is written of it. */
  interface Writing {
    void to(Sheet sheet, EntryLedger entry, int drawn);
  }

  /** One column; an event is a day on which the entry changes. */
  record Column(String header, Drawing drawing, Writing writing, boolean isEvent) {}

  private final String record;
  private final String files;
  private final int table;
  private final List<Column> columns = new ArrayList<>();
  private final List<String[]> faults = new ArrayList<>();
  private final List<String[]> datedBack = new ArrayList<>();
  private boolean isYearly;

  /**
   * An empty form.
   *
   * @param table a number that no other ledger has; lives are drawn from it
   */
  EntryForm(String record, String files, int table) {
    this.record = record;
    this.files = files;
    this.table = table;
  }

  /** One file for each year instead of each month. */
  EntryForm yearly() {
    isYearly = true;
    return this;
  }

  boolean isYearly() {
    return isYearly;
  }

  int table() {
    return table;
  }

  List<Column> columns() {
    return columns;
  }

  /** The number of an entry, made of its day. */
  EntryForm id(String header, String prefix) {
    byte[] start = County.ascii(prefix);
    return column(header, entry -> 0, (sheet, entry, drawn) -> sheet.dayId(start, entry.begun(), entry.number()));
  }

  /** A thing that reports again and again, by its place in the day's entries. */
  EntryForm slot(String header, String prefix) {
    byte[] start = County.ascii(prefix);
    return column(header, entry -> 0, (sheet, entry, drawn) -> sheet.id(start, entry.number(), 3));
  }

  /** The day of the entry. */
  EntryForm begun(String header) {
    faults.add(new String[] {"missing-required", header, ""});
    faults.add(new String[] {"bad-date", header, "2025-02-30"});
    faults.add(new String[] {"implausible-date", header, "1900-01-01"});
    return column(header, entry -> 0, (sheet, entry, drawn) -> sheet.day(entry.begun()));
  }

  /** The first day of the quarter before the entry's, in the quarter's first month. */
  EntryForm quarter(String header) {
    faults.add(new String[] {"missing-required", header, ""});
    faults.add(new String[] {"bad-date", header, "二季度"});
    faults.add(new String[] {"not-first-of-quarter", header, "2020-02-01"});
    return column(header, EntryLedger::quarterBefore, (sheet, entry, drawn) -> sheet.day(drawn));
  }

  /** The first day of the month before the entry's. */
  EntryForm month(String header) {
    faults.add(new String[] {"missing-required", header, ""});
    faults.add(new String[] {"bad-date", header, "六月"});
    return column(header, EntryLedger::monthBefore, (sheet, entry, drawn) -> sheet.day(drawn));
  }

  /** Any village, or its township for some. */
  EntryForm place(String header, int townshipPerMille) {
    faults.add(new String[] {"unknown-area", header, Faults.NO_SUCH_AREA});
    return column(header, entry -> entry.stand(entry.world.county().anyPlace(entry.dice, townshipPerMille)),
        (sheet, entry, drawn) -> sheet.text(entry.world.county().code(entry.mistaken
            ? entry.world.county().placeOfTownship(entry.township()) : drawn)));
  }

  /** One village after the other, by the entry's place in the day's entries. */
  EntryForm eachVillage(String header) {
    return reporting(header, entry -> (entry.number() - 1) % entry.world.county().villages().size());
  }

  /** One township after the other. */
  EntryForm eachTownship(String header) {
    return reporting(header, entry -> entry.world.county().placeOfTownship(
        (entry.number() - 1) % entry.world.county().townships().size()));
  }

  private EntryForm reporting(String header, Drawing drawing) {
    faults.add(new String[] {"unknown-area", header, Faults.NO_SUCH_AREA});
    return column(header, entry -> entry.stand(drawing.of(entry)),
        (sheet, entry, drawn) -> sheet.text(entry.world.county().code(drawn)));
  }

  /** The township's office. */
  EntryForm unit(String header) {
    return column(header, entry -> 0,
        (sheet, entry, drawn) -> sheet.text(Codes.TOWNSHIP_OFFICES[entry.township()]));
  }

  /** A code from the first day on. */
  EntryForm code(String header, String texts, int... weights) {
    byte[][] all = texts(texts);
    Weighted choice = Weighted.of(weights);
    faults.add(new String[] {"unknown-code", header, "待定类"});
    return column(header, entry -> choice.pick(entry.dice), (sheet, entry, drawn) -> sheet.text(all[drawn]));
  }

  /** A code that entries with the {@code only}th code of an earlier column have, but for some of them. */
  EntryForm codeOf(String header, String kinds, int only, int perMille, String texts, int... weights) {
    int at = position(kinds);
    byte[][] all = texts(texts);
    Weighted choice = Weighted.of(weights);
    return column(header, entry -> entry.dice.chance(perMille) ? choice.pick(entry.dice) : Sheet.NO_DAY,
        (sheet, entry, drawn) -> sheet.text(entry.drawn(at) == only && drawn >= 0 ? all[drawn] : new byte[0]));
  }

  /** One code after the other by the entry's place in the day's entries; each stands {@code times} times. */
  EntryForm turn(String header, String texts, int times) {
    byte[][] all = texts(texts);
    return column(header, entry -> (entry.number() - 1) / times % all.length,
        (sheet, entry, drawn) -> sheet.text(all[drawn]));
  }

  /** A code that is known once the entry is done. */
  EntryForm outcome(String header, String texts, int... weights) {
    byte[][] all = texts(texts);
    Weighted choice = Weighted.of(weights);
    return column(header, entry -> choice.pick(entry.dice),
        (sheet, entry, drawn) -> sheet.text(entry.isDone() ? all[drawn] : new byte[0]));
  }

  /** Yes or no from the first day on. */
  EntryForm yes(String header, int perMille) {
    faults.add(new String[] {"bad-boolean", header, "大概"});
    return yesNo(header, perMille, false);
  }

  /** No until the entry is done, then yes for some. */
  EntryForm yesWhenDone(String header, int perMille) {
    return yesNo(header, perMille, true);
  }

  private EntryForm yesNo(String header, int perMille, boolean whenDone) {
    byte[][] all = texts("否,是");
    return column(header, entry -> entry.dice.chance(perMille) ? 1 : 0,
        (sheet, entry, drawn) -> sheet.text(all[whenDone && !entry.isDone() ? 0 : drawn]));
  }

  /** The day by which it is to be done: a working day so many days after the entry's. */
  EntryForm due(String header, int fewest, int most) {
    faults.add(new String[] {"implausible-plan-date", header, "2099-01-01"});
    return column(header, entry -> entry.fallDue(fewest, most), (sheet, entry, drawn) -> sheet.day(drawn));
  }

  /** The day on which it is done: by the due day for {@code onTime}, later or never for the others. */
  EntryForm done(String header, int onTime, int never) {
    columns.add(new Column(header, entry -> entry.finish(onTime, never),
        (sheet, entry, drawn) -> sheet.day(entry.seen(drawn)), true));
    return this;
  }

  /**
   * A day some days after the entry's (before it, when they are negative), for {@code perMille} of the
   * entries.
   */
  EntryForm day(String header, int perMille, int from, int to) {
    columns.add(new Column(header, entry -> entry.dice.chance(perMille)
        ? entry.world.almanac().onOrAfter(entry.begun() + entry.dice.between(from, to)) : Sheet.NO_DAY,
        (sheet, entry, drawn) -> sheet.day(entry.seen(drawn)), true));
    return this;
  }

  /**
   * A day up to {@code most} days after the one in an earlier column and no later than the entry's; in a row dated back
   * it comes after the day in another column.
   */
  EntryForm dayAfter(String header, String earlier, int most, String notAfter) {
    int at = position(earlier);
    datedBack.add(new String[] {notAfter, header});
    return column(header, entry -> entry.soonAfter(entry.drawn(at), most),
        (sheet, entry, drawn) -> sheet.day(entry.seen(drawn)));
  }

  /**
   * The day on which it is done where there is no due day: some days after the entry's, for {@code perMille}.
   */
  EntryForm end(String header, int perMille, int from, int to) {
    columns.add(new Column(header, entry -> entry.end(perMille, from, to),
        (sheet, entry, drawn) -> sheet.day(entry.seen(drawn)), true));
    return this;
  }

  /** A small number: 0, 1, 2 and so on by their weights. */
  EntryForm few(String header, int... weights) {
    Weighted choice = Weighted.of(weights);
    faults.add(new String[] {"negative-count", header, "-2"});
    return column(header, entry -> choice.pick(entry.dice), (sheet, entry, drawn) -> sheet.number(drawn));
  }

  /** A whole number. */
  EntryForm number(String header, int least, int most) {
    faults.add(new String[] {"bad-number", header, "若干"});
    faults.add(new String[] {"negative-count", header, "-2"});
    return column(header, entry -> entry.dice.between(least, most), (sheet, entry, drawn) -> sheet.number(drawn));
  }

  /** A whole number that entries with the {@code only}th code of an earlier column have. */
  EntryForm numberOf(String header, String kinds, int only, int least, int most) {
    int at = position(kinds);
    return column(header, entry -> entry.dice.between(least, most),
        (sheet, entry, drawn) -> sheet.numberOrNone(drawn, entry.drawn(at) == only));
  }

  /** A whole number that a thing reports every time. */
  EntryForm constant(String header, int least, int most) {
    return column(header, entry -> least + (int) Math.floorMod(
        Dice.hash(entry.world.seed(), table, -entry.number()), (long) most - least),
        (sheet, entry, drawn) -> sheet.number(drawn));
  }

  /** About so many of a number that stands in an earlier column, never more. */
  EntryForm part(String header, String whole, int perMille) {
    int at = position(whole);
    return column(header, entry -> entry.partOf(at, perMille), (sheet, entry, drawn) -> sheet.number(drawn));
  }

  /** An amount of whole yuan. */
  EntryForm money(String header, int least, int most) {
    faults.add(new String[] {"bad-number", header, "约三万"});
    faults.add(new String[] {"negative-money", header, "-5.00"});
    return column(header, entry -> entry.dice.between(least, most),
        (sheet, entry, drawn) -> sheet.hundredths(100L * drawn));
  }

  /** One of some firms, a few of them far more often. */
  EntryForm firm(String header, String prefix, int firms) {
    byte[] start = County.ascii(prefix);
    return column(header, entry -> Math.min(entry.dice.skewed(1, firms), entry.dice.skewed(1, firms)),
        (sheet, entry, drawn) -> sheet.id(start, drawn, 3));
  }

  /** Nothing until the entry is done, then an amount of whole yuan. */
  EntryForm amountWhenDone(String header, int least, int most) {
    return column(header, entry -> entry.dice.between(least, most),
        (sheet, entry, drawn) -> sheet.hundredths(entry.isDone() ? 100L * drawn : 0));
  }

  /** An amount of whole yuan that a thing reports every time. */
  EntryForm standing(String header, int least, int most) {
    return column(header, entry -> least + (int) Math.floorMod(
        Dice.hash(entry.world.seed(), table, -entry.number()), (long) most - least),
        (sheet, entry, drawn) -> sheet.hundredths(100L * drawn));
  }

  /** From one to another percentage of the amount in an earlier column. */
  EntryForm share(String header, String whole, int least, int most) {
    int at = position(whole);
    return column(header, entry -> entry.drawn(at) / 100 * entry.dice.between(least, most),
        (sheet, entry, drawn) -> sheet.hundredths(100L * drawn));
  }

  /**
   * Nothing until the entry is done; then the amount in an earlier column, or three fifths of it for some.
   */
  EntryForm paid(String header, String whole, int partPerMille) {
    int at = position(whole);
    return column(header, entry -> entry.dice.chance(partPerMille) ? entry.drawn(at) / 5 * 3 : entry.drawn(at),
        (sheet, entry, drawn) -> sheet.hundredths(entry.isDone() ? 100L * drawn : 0));
  }

  /** When the entry was last changed. */
  EntryForm stamp(String header) {
    return column(header, entry -> entry.dice.between(8 * 60 + 30, 17 * 60 + 29),
        (sheet, entry, drawn) -> sheet.stamp(entry.versionDay(), drawn));
  }

  /** The export that these columns make. */
  SheetForm sheet() {
    Layout layout = Layout.csv(StandardCharsets.UTF_8,
        columns.stream().map(Column::header).collect(Collectors.joining(",")));
    Faults planted = new Faults(layout.columns());
    faults.forEach(fault -> planted.text(fault[0], fault[1], fault[2]));
    planted.broken("wrong-field-count", columns.get(1).header());
    datedBack.forEach(pair -> planted.after("back-dated", pair[0], pair[1]));
    return new SheetForm(record, files, layout, new DateForm("yyyy-MM-dd", " HH:mm:ss", StandardCharsets.UTF_8),
        planted);
  }

  private int position(String header) {
    return columns.stream().map(Column::header).toList().indexOf(header);
  }

  private EntryForm column(String header, Drawing drawing, Writing writing) {
    columns.add(new Column(header, drawing, writing, false));
    return this;
  }

  private static byte[][] texts(String texts) {
    String[] parts = texts.split(",");
    byte[][] bytes = new byte[parts.length][];
    for (int at = 0; at < parts.length; at++) {
      bytes[at] = parts[at].getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }
}
