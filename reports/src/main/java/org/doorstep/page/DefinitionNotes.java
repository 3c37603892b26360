package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/**
 * Notes below the charts: periods other than the issue's, events, definitions; in a pack, which has no page of them,
 * figures by path. The last page says in addition what rates mean and where figures come from.
 */
final class DefinitionNotes {
  private static final int DEFINITIONS_AT_MOST = 3;

  private final Board board;
  private final Words words;

  DefinitionNotes(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  /** For a page of all measures, in the order of weight. */
  List<Sentence> ofAll() {
    List<Sentence> found = new ArrayList<>();
    found.addAll(periods(board.lines()));
    board.lines().stream().filter(line -> !board.isCounty() && line.measure().id().equals(Board.FUNNEL_MEASURE))
        .forEach(line -> paths(line).ifPresent(found::add));
    board.surroundings().events().forEach(event -> found.add(Sentence.of(words.text("notes.event",
        "date", words.periods().shortDate(event.fromOn()), "text", words.language().of(event.text())),
        event.fact())));
    found.addAll(definitions());
    return found;
  }

  /** For a page of some measures: periods other than the issue's, and what the measures are. */
  List<Sentence> of(List<MeasureLine> lines) {
    List<Sentence> found = new ArrayList<>();
    found.addAll(periods(lines));
    lines.forEach(line -> definition(line).ifPresent(found::add));
    return found;
  }

  /** As many as have room; no block without any. */
  void inner(Draft draft, List<Sentence> found, int atMost) {
    if (!found.isEmpty() && atMost > 0) {
      draft.add(block(found.stream().limit(atMost).map(draft::say).toList()));
    }
  }

  /** As many as have room, and what all pages share. */
  void last(Draft draft, List<Sentence> found, int atMost) {
    List<String> notes = new ArrayList<>(found.stream().limit(atMost).map(draft::say).toList());
    notes.add(words.text("notes.rates"));
    notes.add(words.text("notes.source", "edition", board.manifest().edition()));
    draft.add(block(notes));
  }

  private Block block(List<String> notes) {
    return Block.of("definitions").with("label1", words.text("notes.heading"))
        .with("text", String.join(words.text("join.note"), notes));
  }

  private Optional<Sentence> paths(MeasureLine line) {
    if (line.parts().isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = line.parts().stream().map(part -> path(line, part)).toList();
    return Optional.of(new Sentence(words.text("notes.paths", "measure", name(line), "parts",
        String.join(words.text("join.list"), parts)), line.parts().stream().map(Observation::fact).toList()));
  }

  private String path(MeasureLine line, Observation part) {
    String name = words.language().of(board.catalog()
        .fieldLabel(part.key().dimension(), part.key().dimensionValue()));
    String value = words.figures().value(line.measure(), part);
    return part.isPlain()
        ? words.text("notes.path", "path", name, "value", value, "base",
        words.figures().base(line.measure(), part))
        : words.text("notes.path.small", "path", name, "base", value);
  }

  /** Which figures are of another period; the months of a weekly in one note. */
  private List<Sentence> periods(List<MeasureLine> lines) {
    String month = board.month().toString();
    List<String> monthly = board.issue().isWeek() ? lines.stream().flatMap(line -> line.figure().stream())
        .filter(row -> row.key().period().equals(month)).map(Observation::fact).toList() : List.of();
    List<Sentence> found = new ArrayList<>();
    if (!monthly.isEmpty()) {
      found.add(new Sentence(words.text("notes.month", "period", words.periods().period(month)), monthly));
    }
    lines.stream().filter(line -> line.figure().map(row -> !monthly.contains(row.fact())).orElse(false))
        .forEach(line -> period(line).ifPresent(found::add));
    return found;
  }

  private Optional<Sentence> period(MeasureLine line) {
    return line.figure().filter(row -> !row.key().period().equals(board.issue().code()))
        .map(row -> Sentence.of(words.text(row.key().periodKind().equals("year") ? "notes.year" : "notes.period",
            "measure", name(line), "period", words.periods().period(row.key().period())), row.fact()));
  }

  private List<Sentence> definitions() {
    return board.lines().stream().filter(line -> line.isSignal()
        || line.measure().id().equals(Board.FUNNEL_MEASURE))
        .limit(DEFINITIONS_AT_MOST).flatMap(line -> definition(line).stream()).toList();
  }

  private Optional<Sentence> definition(MeasureLine line) {
    return Optional.of(line.measure().definition()).filter(text -> !text.isEmpty())
        .map(text -> Sentence.of(words.text("notes.definition", "measure", name(line), "definition",
            withoutEnd(words.language().of(text)))));
  }

  /** Cards may end their definition with a full stop; the note sets its own. */
  private static String withoutEnd(String text) {
    return text.endsWith("。") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private String name(MeasureLine line) {
    return words.language().of(line.measure().shortName());
  }
}
