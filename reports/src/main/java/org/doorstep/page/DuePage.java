package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Page 3 of a weekly: what fell due and what is overdue, and what the visits to villages look like. */
public record DuePage(Board board, Words words) implements Page {
  private static final String CLOSED_ON_TIME = "X06";
  private static final String BACKLOG = "X08";
  private static final String EXTENSIONS = "X07";
  private static final List<String> OFFICE = List.of(BACKLOG, EXTENSIONS, "X06b");
  private static final List<String> FIELD = List.of("V04", "V15", "V09", "V07", "V16");
  private static final String WAIT = "V04";
  private static final int FEWEST_VILLAGES = 5;

  @Override
  public List<Detail> levels() {
    return Detail.forDue();
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    Inside inside = new Inside(board, words, 3);
    inside.head(draft, words.text("due.part"), message(), lead());
    inside.section(draft, "due.section");
    new DueTable(board, words, board.catalog().measure(CLOSED_ON_TIME)).rows(draft);
    new AheadRows(board, words).due(draft);
    GlanceTable table = new GlanceTable(board, words);
    inside.section(draft, "due.overdue");
    table.measures(draft, lines(OFFICE));
    inside.section(draft, "field.section");
    table.measures(draft, lines(FIELD));
    new AheadRows(board, words).villages(draft, Math.max(FEWEST_VILLAGES, 2 * detail.notes()));
    inside.tall(draft, pictures(detail.charts()));
    draft.add(new DefinitionNotes(board, words).of(draft, Stream.concat(lines(OFFICE).stream(),
        lines(FIELD).stream()).toList(), detail.notes()));
    return inside.content(draft);
  }

  private Sentence message() {
    Optional<MeasureLine> closed = find(CLOSED_ON_TIME)
        .filter(line -> line.figure().map(row -> row.denominator().isPresent()).orElse(false));
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

  private Sentence lead() {
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
    return find(BACKLOG).flatMap(this::growth).map(growth -> lead.then(words.text("join.sentences"), growth))
        .orElse(lead);
  }

  /** A backlog that grows as steadily as ever is as usual in its change alone: the reader is told of both. */
  private Optional<Sentence> growth(MeasureLine line) {
    if (line.usualChange().isEmpty() || line.lastChange().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sentence(words.text("due.growth",
        "now", Numbers.signed(line.lastChange().getAsDouble(), 0),
        "usual", Numbers.signed(line.usualChange().getAsDouble(), 0)),
        line.finding().map(Finding::fact).stream().toList()));
  }

  private List<Picture> pictures(int rows) {
    List<Picture> pictures = new ArrayList<>();
    find(BACKLOG).map(MeasureLine::measure).filter(new AgePicture(board, words)::canShow)
        .map(new AgePicture(board, words)::of).ifPresent(pictures::add);
    find(WAIT).map(MeasureLine::measure).filter(new TilesPicture(board, words)::canShow)
        .map(new TilesPicture(board, words)::of).ifPresent(pictures::add);
    return pictures.stream().limit(2L * rows).toList();
  }

  private List<MeasureLine> lines(List<String> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  private Optional<MeasureLine> find(String id) {
    return Stream.concat(board.lines().stream(), board.others().stream())
        .filter(line -> line.measure().id().equals(id)).findFirst();
  }

  private Optional<Observation> figure(String id) {
    return find(id).flatMap(MeasureLine::figure).filter(Observation::isPlain);
  }

  /** Another output of a measure in its period. */
  private Optional<Observation> output(String id, String output) {
    return find(id).flatMap(line -> line.outputs().stream()
        .filter(row -> row.key().output().equals(output)).findFirst()).filter(Observation::isPlain);
  }
}
