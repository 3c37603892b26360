package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.wording.Words;

/** Page 3 of a weekly: what fell due and what is overdue, and what the visits to villages look like. */
public record DuePage(Board board, Words words) implements Page {
  private static final List<String> OFFICE = List.of(DueWords.BACKLOG, DueWords.EXTENSIONS, "X06b");
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
    DueWords due = new DueWords(board, words);
    inside.head(draft, words.text("due.part"), due.message(), due.lead());
    inside.section(draft, "due.section");
    new DueTable(board, words, board.catalog().measure(DueWords.CLOSED_ON_TIME)).rows(draft);
    new AheadRows(board, words).due(draft);
    GlanceTable table = new GlanceTable(board, words);
    inside.section(draft, "due.overdue");
    table.measures(draft, lines(OFFICE));
    inside.section(draft, "field.section");
    table.measures(draft, lines(FIELD));
    new AheadRows(board, words).villages(draft, Math.max(FEWEST_VILLAGES, 2 * detail.notes()));
    inside.tall(draft, pictures(detail.charts()));
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.inner(draft, notes.of(Stream.concat(lines(OFFICE).stream(), lines(FIELD).stream()).toList()),
        detail.notes());
    return inside.content(draft);
  }

  private List<Picture> pictures(int rows) {
    List<Picture> pictures = new ArrayList<>();
    board.find(DueWords.BACKLOG).map(MeasureLine::measure).filter(new AgePicture(board, words)::canShow)
        .map(new AgePicture(board, words)::of).ifPresent(pictures::add);
    board.find(WAIT).map(MeasureLine::measure).filter(new TilesPicture(board, words)::canShow)
        .map(new TilesPicture(board, words)::of).ifPresent(pictures::add);
    return pictures.stream().limit(2L * rows).toList();
  }

  private List<MeasureLine> lines(List<String> ids) {
    return ids.stream().flatMap(id -> board.find(id).stream()).toList();
  }
}
