package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Notes below the charts: figures by path, periods other than the month, definitions of what stood out. */
final class DefinitionNotes {
  private final Board board;
  private final Words words;

  DefinitionNotes(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  Block block(Draft draft, int definitions) {
    List<String> notes = new ArrayList<>();
    board.lines().forEach(line -> paths(draft, line).ifPresent(notes::add));
    board.lines().forEach(line -> period(line).ifPresent(notes::add));
    board.surroundings().events().forEach(event -> notes.add(draft.say(Sentence.of(words.text("notes.event",
        "date", words.periods().shortDate(event.fromOn()), "text", words.language().of(event.text())),
        event.fact()))));
    definitions(definitions).forEach(notes::add);
    notes.add(words.text("notes.rates"));
    notes.add(words.text("notes.source", "edition", board.manifest().edition()));
    return Block.of("definitions").with("label1", words.text("notes.heading"))
        .with("text", String.join(words.text("join.note"), notes));
  }

  private Optional<String> paths(Draft draft, MeasureLine line) {
    if (line.parts().isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = line.parts().stream().map(part -> path(line, part)).toList();
    Sentence sentence = new Sentence(words.text("notes.paths", "measure", name(line), "parts",
        String.join(words.text("join.list"), parts)), line.parts().stream().map(Observation::fact).toList());
    return Optional.of(draft.say(sentence));
  }

  private String path(MeasureLine line, Observation part) {
    String name = words.language().of(board.catalog().fieldLabel(part.key().dimension(), part.key().dimensionValue()));
    String value = words.figures().value(line.measure(), part);
    return part.isPlain()
        ? words.text("notes.path", "path", name, "value", value, "base", words.figures().base(line.measure(), part))
        : words.text("notes.path.small", "path", name, "base", value);
  }

  private Optional<String> period(MeasureLine line) {
    return line.figure().map(Observation::key).filter(key -> !key.period().equals(board.month().toString()))
        .map(key -> words.text(key.periodKind().equals("month") ? "notes.period" : "notes.year",
            "measure", name(line), "period", words.periods().period(key.period())));
  }

  private List<String> definitions(int atMost) {
    return board.lines().stream().filter(line -> line.isSignal() || line.measure().id().equals(Board.FUNNEL_MEASURE))
        .filter(line -> !line.measure().definition().isEmpty()).limit(atMost)
        .map(line -> words.text("notes.definition", "measure", name(line), "definition",
            withoutEnd(words.language().of(line.measure().definition())))).toList();
  }

  /** Cards may end their definition with a full stop; the note sets its own. */
  private static String withoutEnd(String text) {
    return text.endsWith("。") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private String name(MeasureLine line) {
    return words.language().of(line.measure().shortName());
  }
}
