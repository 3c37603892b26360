package org.doorstep.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.edition.Area;
import org.doorstep.edition.DueAhead;
import org.doorstep.edition.VillageWait;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** What falls due next, and the villages that have waited longest, each in one row. */
record AheadRows(Board board, Words words) {
  static int villagesAtMost(Board board) {
    return board.isCounty() ? 10 : 3;
  }

  /** Both under a heading of their own; nothing where the edition does not look ahead. */
  void section(Draft draft, int villagesAtMost) {
    if (!board.dueAhead().isEmpty() || !board.villageWaits().isEmpty()) {
      draft.add(Block.of("heading").with("text", words.text("heading.ahead")));
      due(draft);
      villages(draft, villagesAtMost);
    }
  }

  void due(Draft draft) {
    List<DueAhead> due = board.dueAhead();
    if (!due.isEmpty()) {
      List<String> parts = due.stream().map(this::one).toList();
      draft.add(Block.of("none").with("text", draft.say(new Sentence(words.text("ahead.due", "days", days(due.get(0)),
          "list", String.join(words.text("join.clause"), parts)), due.stream().map(DueAhead::fact).toList()))));
    }
  }

  /** A list of places, not a ranking of people: the days are those of offices that did not come. */
  void villages(Draft draft, int atMost) {
    List<VillageWait> waits = board.villageWaits().stream().limit(Math.min(atMost, villagesAtMost(board))).toList();
    if (!waits.isEmpty()) {
      String list = Stream.of(never(waits), visited(waits)).filter(part -> !part.isEmpty())
          .collect(Collectors.joining(words.text("join.sentence")));
      draft.add(Block.of("none").with("text", draft.say(new Sentence(words.text("ahead.villages", "date",
          words.periods().shortDate(board.manifest().businessDate()), "list", list),
          waits.stream().map(VillageWait::fact).toList()))));
    }
  }

  /** The days ahead, such as 6月11日—6月17日. */
  String days(DueAhead row) {
    return words.text("range", "low", words.periods().shortDate(row.fromOn()), "high",
        words.periods().shortDate(row.untilOn()));
  }

  private String one(DueAhead row) {
    String own = "ahead.one." + row.measureId();
    return words.text(words.texts().find(own).isPresent() ? own : "ahead.one", "measure",
        words.language().of(board.catalog().measure(row.measureId()).shortName()), "open",
        Numbers.whole(row.open()), "due", Numbers.whole(row.due()));
  }

  /** Those that never were visited, as one group; how many there are in all where not all are named. */
  private String never(List<VillageWait> waits) {
    List<String> names = names(waits, false);
    long all = board.villageWaits().stream().filter(wait -> !wait.wasVisited()).count();
    String list = String.join(words.text("join.list"), names);
    return names.isEmpty() ? "" : words.text("ahead.never", "list",
        all > names.size() ? words.text("more", "list", list, "n", all) : list);
  }

  private String visited(List<VillageWait> waits) {
    return String.join(words.text("join.list"), names(waits, true));
  }

  private List<String> names(List<VillageWait> waits, boolean visited) {
    return waits.stream().filter(wait -> wait.wasVisited() == visited).map(this::village).toList();
  }

  private String village(VillageWait wait) {
    Area village = board.catalog().findArea(wait.areaCode()).orElseThrow();
    String name = words.language().of(village.name());
    String place = board.isCounty() ? board.catalog().findArea(village.parentCode()).map(Area::name)
        .map(words.language()::of).orElse("") : "";
    String whole = place.isEmpty() ? name : words.text("ahead.place", "name", name, "place", place);
    return wait.wasVisited() ? words.text("ahead.village", "name", whole, "n", Numbers.whole(wait.days())) : whole;
  }
}
