package org.doorstep.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.edition.Coverage;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.SetAside;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Page 4 of a weekly: two or three things to watch, each told in full; notes on the data; the foot. */
public record WatchPage(Board board, Words words) implements Page {
  private static final int REASONS_AT_MOST = 3;
  private static final int DRAWN_AT_MOST = 2;

  @Override
  public List<Detail> levels() {
    return Detail.forWatch();
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    Inside inside = new Inside(board, words, 4);
    List<MeasureLine> watched = watched().stream().limit(detail.points()).toList();
    inside.head(draft, words.text("watch.part"), message(), Standing.lead(board, board.judged(), words));
    for (int i = 0; i < watched.size(); i++) {
      thing(draft, watched.get(i), i < DRAWN_AT_MOST * detail.charts());
    }
    inside.section(draft, "watch.data");
    data().forEach(text -> draft.add(Block.of("none").with("text", text)));
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.last(draft, notes.of(watched), detail.notes());
    draft.add(new Foot(board, words).block());
    return inside.content(draft);
  }

  private Sentence message() {
    List<MeasureLine> telling = watched().stream()
        .filter(line -> line.isSignal() || line.hasVerdict("sign-of-change")).toList();
    return telling.isEmpty() ? Sentence.of(words.text("watch.none"))
        : new ShiftMessage(board, words, telling).sentence();
  }

  /** Signals, then signs of change, then missed targets, then what comes nearest to its limits. */
  private List<MeasureLine> watched() {
    return board.judged().stream().filter(line -> !Standing.isUnjudged(line)).filter(GlanceTable::hasSeries)
        .sorted(Comparator.comparingInt(WatchPage::rank).thenComparing(
            Comparator.comparingDouble(GlanceTable::importance).reversed())).toList();
  }

  private static int rank(MeasureLine line) {
    return line.isSignal() ? 0 : line.hasVerdict("sign-of-change") ? 1 : line.missesTarget() ? 2 : 3;
  }

  /** What happened, what is being done and what is not known; of what is as usual, or better, nothing is asked. */
  private void thing(Draft draft, MeasureLine line, boolean drawn) {
    Point point = new PointWords(board, words).measure(line);
    draft.add(Block.of("said").with("text", draft.say(point.headline())).with("note", draft.say(point.why()))
        .with("tone", point.alarming() ? "alarm" : "calm"));
    List<Sentence> doing = new ActionRows(board, words).doing(line.measure().id());
    boolean asks = rank(line) < 2;
    if (asks && !isBetter(line) || !doing.isEmpty()) {
      String text = doing.stream().map(draft::say).collect(Collectors.joining(words.text("join.sentence")));
      draft.add(Block.of("none").with("text",
          (doing.isEmpty() ? words.text("watch.doing.none") : text) + words.text("end")));
    }
    if (asks) {
      draft.add(Block.of("none").with("text", draft.say(unknown(line))));
    }
    if (drawn) {
      Block wide = Block.of("chart");
      new ControlPicture(board, words).of(line).into(wide, 1, draft);
      draft.add(wide);
    }
  }

  private static boolean isBetter(MeasureLine line) {
    return line.finding().map(finding -> finding.direction().equals("better")).orElse(false);
  }

  /** What the figure does not tell: whether it will change, who has not reported, what lies behind it. */
  private Sentence unknown(MeasureLine line) {
    String state = board.state();
    Sentence sentence = Sentence.of("");
    List<Sentence> events = board.surroundings().chartEvents().stream()
        .filter(event -> event.measureId().equals(line.measure().id()))
        .filter(event -> !event.fromOn().isBefore(drawnFrom(line)))
        .map(event -> Sentence.of(words.text("watch.unknown.event", "event", words.language().of(event.text()),
            "date", words.periods().dateIn(board.issue().year(), event.fromOn())), event.fact())).toList();
    Stream<Sentence> parts = Stream.concat(events.isEmpty()
        ? Stream.of(Sentence.of(words.text("watch.unknown.cause"))) : events.stream(),
        state.equals("final") ? Stream.empty() : Stream.of(Sentence.of(words.text("watch.unknown.state", "state",
            new IssueWords(board, words).state(), "note", words.text("state.note." + state)))));
    for (Sentence part : parts.toList()) {
      sentence = sentence.then(sentence.text().isEmpty() ? "" : words.text("join.sentence"), part);
    }
    return new Sentence(words.text("watch.unknown", "parts", sentence.text()) + words.text("end"), sentence.facts());
  }

  /** The first day of the line's picture: what stands on it is told below it. */
  private LocalDate drawnFrom(MeasureLine line) {
    String first = line.series().get(0).period();
    return IssuePeriod.findWeek(first).or(() -> IssuePeriod.findMonth(first)).orElseThrow().start();
  }

  private Stream<String> data() {
    String state = board.state();
    List<Coverage> late = board.surroundings().coverage().stream()
        .filter(row -> row.reported() < row.expected()).toList();
    List<SetAside> reasons = board.surroundings().setAside();
    Stream<String> always = Stream.of(words.text("watch.data.state", "state", new IssueWords(board, words).state(),
        "note", words.text("state.note." + state)), words.text("watch.data.month", "period",
        words.periods().period(board.month().toString())));
    Stream<String> missing = late.isEmpty() ? Stream.empty() : Stream.of(words.text("watch.data.late", "list",
        String.join(words.text("join.list"), late.stream().map(row -> words.text("late.one", "record",
        words.language().of(board.catalog().tableName(row.record())), "missing",
        words.language().of(row.missing()))).toList())));
    Stream<String> aside = reasons.isEmpty() ? Stream.empty() : Stream.of(words.text("watch.data.aside", "n",
        Numbers.whole(reasons.stream().mapToLong(SetAside::rows).sum()), "reasons",
        String.join(words.text("join.list"), reasons.stream().limit(REASONS_AT_MOST)
        .map(row -> words.text("news.aside.reason", "reason", words.language().of(row.text()), "n",
            Numbers.whole(row.rows()))).toList())));
    return Stream.of(always, missing, aside).flatMap(text -> text);
  }
}
