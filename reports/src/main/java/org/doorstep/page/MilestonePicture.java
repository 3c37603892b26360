package org.doorstep.page;

import java.util.List;
import java.util.Optional;
import org.doorstep.chart.DotRow;
import org.doorstep.chart.DotRows;
import org.doorstep.edition.Area;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** What fell due in each township and what of it was met, one dot each, in administrative order. */
record MilestonePicture(Board board, Words words) {
  boolean canShow(Measure measure) {
    return figures(measure).size() > 1;
  }

  Picture of(Measure measure) {
    List<Observation> figures = figures(measure);
    double due = figures.stream().mapToDouble(row -> row.denominator().orElseThrow()).sum();
    double met = figures.stream().mapToDouble(row -> row.numerator().orElseThrow()).sum();
    Sentence heading = new Sentence(words.text("milestones.heading", "measure",
        words.language().of(measure.shortName()), "due", Numbers.whole(due), "met", Numbers.whole(met)),
        figures.stream().map(Observation::fact).toList());
    List<DotRow> rows = board.catalog().townships().stream().flatMap(area -> find(measure, area).stream()
        .map(row -> new DotRow(words.language().of(area.name()), Math.round(row.numerator().orElseThrow()),
            Math.round(row.denominator().orElseThrow())))).toList();
    return new Picture(heading, words.text("milestones.note"),
        words.text("tiles.alt", "heading", heading.text(), "n", rows.size()),
        new DotRows(rows, words.text("funnel.empty")));
  }

  private List<Observation> figures(Measure measure) {
    return board.catalog().townships().stream().flatMap(area -> find(measure, area).stream()).toList();
  }

  /** Small bases are told too: their counts are published, only their rate is not. */
  private Optional<Observation> find(Measure measure, Area area) {
    return board.findTownship(measure.id(), area.code())
        .filter(row -> row.numerator().isPresent() && row.denominator().isPresent());
  }
}
