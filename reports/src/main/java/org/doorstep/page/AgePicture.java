package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.chart.AgeChart;
import org.doorstep.chart.AgeRow;
import org.doorstep.edition.Area;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Overdue matters of each township by days overdue, in administrative order: counts, never a ranking. */
record AgePicture(Board board, Words words) {
  /** The outputs of the backlog's measure, the youngest first. */
  static final List<String> AGES = List.of("days_1_15", "days_16_30", "days_31_60", "days_61_on");

  boolean canShow(Measure measure) {
    return rows(measure).size() > 1;
  }

  Picture of(Measure measure) {
    List<AgeRow> rows = rows(measure);
    long all = rows.stream().flatMap(row -> row.counts().stream()).mapToLong(Long::longValue).sum();
    long old = rows.stream().mapToLong(row -> row.counts().get(AGES.size() - 1)).sum();
    Sentence heading = new Sentence(words.text("age.heading", "measure", words.language().of(measure.shortName()),
        "n", Numbers.whole(all), "old", Numbers.whole(old)), facts(measure));
    List<String> ages = new ArrayList<>();
    for (int i = 1; i <= AGES.size(); i++) {
      ages.add(words.text("age." + i));
    }
    return new Picture(heading, words.text("age.note", "period", words.periods().period(board.month().toString())),
        words.text("age.alt", "heading", heading.text(), "n", rows.size()),
        new AgeChart(ages, rows, words.text("funnel.empty")));
  }

  /** Townships of which every age is published. */
  private List<AgeRow> rows(Measure measure) {
    List<AgeRow> rows = new ArrayList<>();
    for (Area area : board.catalog().townships()) {
      List<Long> counts = AGES.stream().flatMap(age -> find(measure, area, age).stream())
          .map(row -> Math.round(row.value().orElseThrow())).toList();
      if (counts.size() == AGES.size()) {
        rows.add(new AgeRow(words.language().of(area.name()), counts));
      }
    }
    return rows;
  }

  private List<String> facts(Measure measure) {
    return board.catalog().townships().stream().flatMap(area -> AGES.stream()
        .flatMap(age -> find(measure, area, age).stream())).map(Observation::fact).toList();
  }

  private Optional<Observation> find(Measure measure, Area area, String output) {
    return board.townships().stream().filter(Observation::isPlain)
        .filter(row -> row.key().measureId().equals(measure.id()) && row.key().areaCode().equals(area.code())
            && row.key().output().equals(output)).findFirst();
  }
}
