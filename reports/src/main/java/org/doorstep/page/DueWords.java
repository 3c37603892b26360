package org.doorstep.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** What fell due in a week, on time or not, and the backlog: for the page about it, and for page 1. */
record DueWords(Board board, Words words) {
  static final String CLOSED_ON_TIME = "X06";
  static final String BACKLOG = "X08";
  static final String EXTENSIONS = "X07";

  /** Whether anything fell due. */
  static boolean tells(Board board) {
    return closed(board).isPresent();
  }

  private static Optional<MeasureLine> closed(Board board) {
    return board.find(CLOSED_ON_TIME)
        .filter(line -> line.figure().map(row -> row.denominator().isPresent()).orElse(false));
  }

  /** What fell due and what is overdue, or that nothing did. */
  Sentence message() {
    Optional<MeasureLine> closed = closed(board);
    if (closed.isEmpty()) {
      return Sentence.of(words.text("due.message.none"));
    }
    Observation figure = closed.get().figure().orElseThrow();
    Optional<Observation> overdue = figure(BACKLOG);
    List<String> facts = Stream.concat(Stream.of(figure.fact()), overdue.map(Observation::fact).stream()).toList();
    return new Sentence(words.text(overdue.isPresent() ? "due.message" : "due.message.plain",
        "due", Numbers.whole(figure.denominator().getAsDouble()),
        "share", words.figures().value(closed.get().measure(), figure),
        "overdue", overdue.map(row -> Numbers.whole(row.value().getAsDouble())).orElse(""),
        "period", words.periods().brief(board.month().toString())), facts);
  }

  /** How old the backlog is, and how it grows; empty where that is not known. */
  Sentence lead() {
    Optional<Observation> all = figure(BACKLOG);
    Optional<Observation> old = output(BACKLOG, "days_61_on");
    Optional<Observation> valid = output(EXTENSIONS, "valid");
    if (all.isEmpty() || old.isEmpty() || valid.isEmpty() || all.get().value().getAsDouble() == 0) {
      return Sentence.of("");
    }
    Sentence lead = new Sentence(words.text("due.lead", "old", Numbers.whole(old.get().value().getAsDouble()),
        "part", Numbers.percent(old.get().value().getAsDouble() / all.get().value().getAsDouble()),
        "invalid", Numbers.whole(valid.get().denominator().orElse(0) - valid.get().numerator().orElse(0))),
        List.of(all.get().fact(), old.get().fact(), valid.get().fact()));
    return board.find(BACKLOG).flatMap(this::growth).map(growth -> lead.then(words.text("join.sentences"), growth))
        .orElse(lead);
  }

  /**
   * A backlog that grows as steadily as ever is as usual in its change alone: the reader is told of both, and of what
   * the changes come to in a year.
   */
  private Optional<Sentence> growth(MeasureLine line) {
    if (line.usualChange().isEmpty() || line.lastChange().isEmpty()) {
      return Optional.empty();
    }
    Sentence month = new Sentence(words.text("due.growth",
        "now", Numbers.signed(line.lastChange().getAsDouble(), 0),
        "usual", Numbers.signed(line.usualChange().getAsDouble(), 0)),
        line.finding().map(Finding::fact).stream().toList());
    return Optional.of(line.change().map(change -> month.then(words.text("join.clause"),
        words.changes().clause(line.measure(), change))).orElse(month).then("", Sentence.of(words.text("end"))));
  }

  private Optional<Observation> figure(String id) {
    return board.find(id).flatMap(MeasureLine::figure).filter(Observation::isPlain);
  }

  /** Another output of a measure in its period. */
  private Optional<Observation> output(String id, String output) {
    return board.find(id).flatMap(line -> line.outputs().stream()
        .filter(row -> row.key().output().equals(output)).findFirst()).filter(Observation::isPlain);
  }
}
