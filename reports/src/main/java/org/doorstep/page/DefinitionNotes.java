package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Notes below the charts: figures by path, periods other than the month, definitions of what stood out. */
final class DefinitionNotes {
  private static final int DEFINITIONS_AT_MOST = 3;

  private final Board board;
  private final Words words;

  DefinitionNotes(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  /** What has room, in the order of its weight; what rates mean and where figures come from always. */
  Block block(Draft draft, int atMost) {
    List<Sentence> found = new ArrayList<>();
    found.addAll(periods(board.lines()));
    board.lines().forEach(line -> paths(line).ifPresent(found::add));
    board.surroundings().events().forEach(event -> found.add(Sentence.of(words.text("notes.event",
        "date", words.periods().shortDate(event.fromOn()), "text", words.language().of(event.text())),
        event.fact())));
    found.addAll(definitions());
    return block(draft, found.stream().limit(atMost).toList());
  }

  /** For a page of its own: the definitions of its measures, and periods other than the month. */
  Block of(Draft draft, List<MeasureLine> lines, int atMost) {
    List<Sentence> found = new ArrayList<>();
    found.addAll(periods(lines));
    lines.forEach(line -> definition(line).ifPresent(found::add));
    return block(draft, found.stream().limit(atMost).toList());
  }

  private Block block(Draft draft, List<Sentence> found) {
    List<String> notes = new ArrayList<>();
    found.stream().map(draft::say).forEach(notes::add);
    notes.add(words.text("notes.rates"));
    notes.add(words.text("notes.source", "edition", board.manifest().edition()));
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
