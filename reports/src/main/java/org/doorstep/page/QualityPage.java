package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.edition.Coverage;
import org.doorstep.edition.Intake;
import org.doorstep.edition.RecordIntake;
import org.doorstep.edition.SetAside;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The last page: what was read and what was not, states, method, definitions, and the foot. */
public record QualityPage(Board board, Words words, int number) implements Page {
  static final List<String> METHODS = List.of("quality.privacy", "quality.chart", "quality.funnel",
      "quality.interval", "reading.words", "reading.marks");
  private static final int REASONS_AT_MOST = 8;
  private static final int STATES_AT_MOST = 6;
  private static final int RECORDS_AT_MOST = 12;

  @Override
  public List<Detail> levels() {
    return Detail.forQuality();
  }

  @Override
  public boolean shrinksSteadily() {
    return true;
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    Inside inside = new Inside(board, words, number);
    inside.head(draft, words.text("quality.title"), Sentence.of(message()), Sentence.of(words.text(
        "quality.lead", "state", new IssueWords(board, words).state(), "note",
        words.text("state.note." + board.state()))));
    table(draft);
    inside.section(draft, "quality.aside");
    line(draft, reasons());
    inside.section(draft, "quality.states");
    line(draft, states());
    line(draft, draft.say(new RestatedWords(board, words).sentence()));
    if (!board.absentShifts().isEmpty()) {
      line(draft, words.text("quality.absent", "shifts", words.list(board.absentShifts().stream()
          .map(shift -> words.text("shift.title." + shift)).toList())));
    }
    inside.section(draft, "quality.method");
    line(draft, new ReadingNotes(board, words).chance());
    METHODS.stream().limit(detail.points()).forEach(key -> line(draft, words.text(key)));
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.last(draft, notes.of(board.lines()), detail.notes());
    draft.add(new Foot(board, words).block());
    return inside.content(draft);
  }

  private String message() {
    Intake intake = board.surroundings().intake();
    long expected = board.surroundings().coverage().stream().mapToLong(Coverage::expected).sum();
    long reported = board.surroundings().coverage().stream().mapToLong(Coverage::reported).sum();
    return words.text(expected > 0 ? "quality.message" : "quality.message.unknown", "reported",
        Numbers.whole(reported), "expected", Numbers.whole(expected), "read", Numbers.whole(intake.read()),
        "aside", Numbers.whole(intake.setAside() + intake.refused()));
  }

  private void table(Draft draft) {
    draft.add(Block.of("intake-head").with("c1", words.text("intake.record"))
        .with("c2", words.text("intake.read")).with("c3", words.text("intake.kept"))
        .with("c4", words.text("intake.aside")).with("c5", words.text("intake.refused"))
        .with("c6", words.text("intake.reports")));
    TreeMap<String, Optional<Intake>> records = new TreeMap<>();
    board.surroundings().coverage().forEach(row -> records.put(row.record(), Optional.empty()));
    List<RecordIntake> named = named();
    named.forEach(row -> records.put(row.record(), Optional.of(row.intake())));
    List<Intake> others = board.surroundings().intakes().stream().filter(row -> !named.contains(row))
        .map(RecordIntake::intake).toList();
    records.forEach((record, intake) -> draft.add(row(record, intake)
        .with("last", others.isEmpty() && record.equals(records.lastKey()) ? "end" : null)));
    if (!others.isEmpty()) {
      draft.add(row(words.text("intake.others", "n", others.size()), Optional.of(Intake.together(others)),
          Optional.empty()).with("last", "end"));
    }
  }

  /** The records that have a line of their own: those whose reports are counted, then those with most set aside. */
  private List<RecordIntake> named() {
    List<String> reporting = board.surroundings().coverage().stream().map(Coverage::record).toList();
    List<RecordIntake> all = board.surroundings().intakes();
    return all.size() <= RECORDS_AT_MOST ? all : all.stream().sorted(
        Comparator.comparing((RecordIntake row) -> !reporting.contains(row.record()))
            .thenComparing(row -> -row.intake().setAside()).thenComparing(RecordIntake::record))
        .limit(RECORDS_AT_MOST - 1L).toList();
  }

  private Block row(String record, Optional<Intake> intake) {
    return row(words.language().of(board.catalog().tableName(record)), intake,
        board.surroundings().coverage().stream().filter(row -> row.record().equals(record)).findFirst());
  }

  private Block row(String name, Optional<Intake> intake, Optional<Coverage> coverage) {
    boolean late = coverage.map(row -> row.reported() < row.expected()).orElse(false);
    String dash = words.text("dash");
    return Block.of("intake").with("c1", name)
        .with("c2", intake.map(Intake::read).map(Numbers::whole).orElse(dash))
        .with("c3", intake.map(Intake::kept).map(Numbers::whole).orElse(dash))
        .with("c4", intake.map(Intake::setAside).map(Numbers::whole).orElse(dash))
        .with("c5", intake.map(Intake::refused).map(Numbers::whole).orElse(dash))
        .with("c6", coverage.map(this::reports).orElse(dash)).with("tone", late ? "alarm" : "calm");
  }

  private String reports(Coverage row) {
    String count = words.text("base.of", "x", row.reported(), "y", row.expected());
    String missing = words.language().of(row.missing());
    return missing.isEmpty() ? count : words.text("intake.missing", "count", count, "names", missing);
  }

  private String reasons() {
    List<SetAside> reasons = board.surroundings().setAside();
    if (reasons.isEmpty()) {
      return words.text("quality.aside.none");
    }
    return words.capital(String.join(words.text("join.list"), reasons.stream().limit(REASONS_AT_MOST)
        .map(row -> words.text("news.aside.reason", "reason", words.language().of(row.text()), "n",
            Numbers.whole(row.rows()))).toList())) + words.text("end");
  }

  /** Which of the last months may still change: the weakest state of each month's figures. */
  private String states() {
    String first = board.month().minusMonths(STATES_AT_MOST - 1L).toString();
    TreeMap<String, String> states = new TreeMap<>();
    board.lines().stream().flatMap(line -> line.months().stream())
        .filter(row -> row.key().period().compareTo(first) >= 0)
        .forEach(row -> states.merge(row.key().period(), row.state(),
            (one, other) -> Board.STATES.indexOf(one) <= Board.STATES.indexOf(other) ? one : other));
    return states.isEmpty() ? words.text("quality.states.none")
        : String.join(words.text("join.sentence"), spans(states)) + words.text("end");
  }

  /** Neighbours with one state are told together. */
  private List<String> spans(TreeMap<String, String> states) {
    List<String> told = new ArrayList<>();
    List<String> periods = List.copyOf(states.keySet());
    for (int from = 0, i = 0; i < periods.size(); i++) {
      String state = states.get(periods.get(i));
      if (i + 1 == periods.size() || !states.get(periods.get(i + 1)).equals(state)) {
        String last = words.periods().period(periods.get(i));
        told.add(from == i ? words.text("quality.state", "period", last, "state", inSentence(state))
            : words.text("quality.state.span", "first", words.periods().period(periods.get(from)), "last", last,
                "state", inSentence(state)));
        from = i + 1;
      }
    }
    return told;
  }

  private String inSentence(String state) {
    return words.text("state." + state).toLowerCase(Locale.ROOT);
  }

  private static void line(Draft draft, String text) {
    draft.add(Block.of("none").with("text", text));
  }
}
