package org.doorstep.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.ActionItem;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Decisions asked of the reader, and what became of what was promised before. */
final class ActionRows {
  /** What is late comes first, what is still in time last. */
  private static final List<String> ORDER = List.of("late", "done", "dropped", "open");

  private final Board board;
  private final Words words;

  ActionRows(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  /**
   * Open decisions from the register; then one for each measure that got worse and that no open action
   * covers.
   */
  void decisions(Draft draft, int atMost) {
    List<ActionItem> open = board.surroundings().actions().stream()
        .filter(item -> item.kind().equals("decision") && item.isOpen()).toList();
    List<MeasureLine> uncovered = uncovered();
    draft.add(Block.of("heading").with("text", words.text("heading.decisions")));
    if (open.isEmpty() && uncovered.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("decision.none")));
      return;
    }
    head(draft, "decision.ask", "column.decision", "column.due");
    open.stream().limit(atMost).forEach(item -> row(draft, words.text("decision.box"), item, due(item)));
    uncovered.stream().limit(Math.max(0, atMost - open.size()))
        .forEach(line -> draft.add(cause(draft, line)));
    more(draft, open.size() + uncovered.size() - atMost);
  }

  private Block cause(Draft draft, MeasureLine line) {
    Sentence sentence = new Sentence(words.text("decision.cause", "measure",
        words.language().of(line.measure().shortName())), List.of(line.finding().orElseThrow().fact()));
    return Block.of("action").with("c1", words.text("decision.box")).with("c2", draft.say(sentence))
        .with("c3", words.text("decision.unnamed")).with("c4", words.text("decision.unnamed"));
  }

  /** What has no room is counted, not dropped. */
  private void more(Draft draft, int count) {
    if (count > 0) {
      draft.add(Block.of("none").with("text", words.text("action.more", "n", count)));
    }
  }

  /** Promises that are still open, or that were closed since the last issue. */
  void promises(Draft draft, int atMost) {
    LocalDate since = board.issue().start();
    List<ActionItem> items = board.surroundings().actions().stream()
        .filter(item -> item.kind().equals("promise"))
        .filter(item -> item.raisedOn().isBefore(board.issue().endExclusive()))
        .filter(item -> item.isOpen() || item.doneOn().map(done -> !done.isBefore(since)).orElse(false))
        .sorted(Comparator.comparingInt(item -> ORDER.indexOf(standing(item)))).toList();
    draft.add(Block.of("heading").with("text", words.text("heading.promises")));
    if (items.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("promise.none")));
      return;
    }
    head(draft, "column.state", "column.promise", "column.done");
    items.stream().limit(atMost).forEach(item -> row(draft, state(item), item, date(item)));
    more(draft, items.size() - atMost);
  }

  /** What the register says is being done about a measure. */
  List<Sentence> doing(String measureId) {
    return board.surroundings().actions().stream().filter(ActionItem::isOpen)
        .filter(item -> item.measureId().equals(measureId)).map(item -> Sentence.of(words.text("watch.doing",
            "text", words.language().of(item.text()), "owner", words.language().of(item.owner()),
            "date", standing(item).equals("late") ? state(item) : date(item)), item.fact())).toList();
  }

  /** Every promise and decision that is open or was closed since the month began, with its age. */
  void register(Draft draft, int atMost) {
    List<ActionItem> items = board.surroundings().actions().stream()
        .filter(item -> item.isOpen() || item.doneOn().map(done -> !done.isBefore(board.issue().start()))
            .orElse(false))
        .sorted(Comparator.comparingInt(item -> ORDER.indexOf(standing(item)))).toList();
    if (items.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("register.none")));
      return;
    }
    draft.add(Block.of("register-head").with("c1", words.text("column.state"))
        .with("c2", words.text("column.decision")).with("c3", words.text("column.owner"))
        .with("c4", words.text("column.age")).with("c5", words.text("column.when")));
    List<ActionItem> shown = items.subList(0, Math.min(atMost, items.size()));
    shown.forEach(item -> draft.add(entry(draft, item)
        .with("last", item == shown.get(shown.size() - 1) ? "end" : null)));
    more(draft, items.size() - shown.size());
  }

  private Block entry(Draft draft, ActionItem item) {
    LocalDate until = item.doneOn().orElse(board.manifest().businessDate());
    return Block.of("register").with("c1", state(item))
        .with("c2", draft.say(Sentence.of(words.language().of(item.text()), item.fact())))
        .with("c3", words.language().of(item.owner()))
        .with("c4", words.text("register.age", "n", ChronoUnit.DAYS.between(item.raisedOn(), until)))
        .with("c5", when(item)).with("tone", standing(item).equals("late") ? "alarm" : "calm");
  }

  private List<MeasureLine> uncovered() {
    List<String> covered = board.surroundings().actions().stream().filter(ActionItem::isOpen)
        .map(ActionItem::measureId).toList();
    return board.lines().stream().filter(MeasureLine::isSignal)
        .filter(line -> line.finding().orElseThrow().direction().equals("worse"))
        .filter(line -> !covered.contains(line.measure().id())).toList();
  }

  private void head(Draft draft, String first, String second, String last) {
    draft.add(Block.of("table-head").with("c1", words.text(first)).with("c2", words.text(second))
        .with("c3", words.text("column.owner")).with("c4", words.text(last)));
  }

  private void row(Draft draft, String mark, ActionItem item, String date) {
    draft.add(Block.of("action").with("c1", mark)
        .with("c2", draft.say(Sentence.of(words.language().of(item.text()), item.fact())))
        .with("c3", words.language().of(item.owner())).with("c4", date)
        .with("tone", standing(item).equals("late") ? "alarm" : "calm"));
  }

  /** The state on file; what is open past its date is late, whether or not someone has said so. */
  private String standing(ActionItem item) {
    boolean past = item.dueOn().map(due -> due.isBefore(board.manifest().businessDate())).orElse(false);
    return item.state().equals("open") && past ? "late" : item.state();
  }

  private String state(ActionItem item) {
    if (!standing(item).equals("late")) {
      return words.text("action." + standing(item));
    }
    long days = item.dueOn().map(due -> ChronoUnit.DAYS.between(due, board.manifest().businessDate()))
        .orElse(0L);
    return days > 0 ? words.text("action.late", "n", days) : words.text("action.late.plain");
  }

  private String date(ActionItem item) {
    return item.doneOn().map(done -> words.text("action.on", "date", words.periods().shortDate(done)))
        .orElseGet(() -> item.dueOn().map(day ->
        words.text("action.due", "date", words.periods().shortDate(day)))
            .orElse(words.text("dash")));
  }

  /** The day that it was closed or is due. */
  private String when(ActionItem item) {
    return item.doneOn().or(item::dueOn).map(words.periods()::shortDate).orElse(words.text("dash"));
  }

  private String due(ActionItem item) {
    Optional<LocalDate> due = item.dueOn();
    String date = due.map(words.periods()::shortDate).orElse(words.text("dash"));
    return standing(item).equals("late") && due.isPresent() ? words.text("action.past", "date", date) : date;
  }
}
