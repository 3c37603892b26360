package org.doorstep.page;

import java.util.Comparator;
import java.util.List;
import org.doorstep.chart.PairChart;
import org.doorstep.chart.PairRow;
import org.doorstep.chart.PairWords;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** One measure by path, kind or item: this month beside the same month a year before. */
record SplitPicture(Board board, Words words) {
  private static final int ROWS_AT_MOST = 9;

  boolean canShow(Measure measure) {
    return rows(measure).size() > 1;
  }

  Picture of(Measure measure) {
    List<Observation> rows = rows(measure);
    List<PairRow> pairs = rows.stream().map(row -> new PairRow(name(row), board.drawn().findBefore(row)
        .filter(Observation::isPlain).map(before -> before.value().getAsDouble()).orElse(Double.NaN),
        row.value().getAsDouble(), false)).toList();
    Sentence heading = heading(measure, rows);
    return new Picture(heading, words.text("split.note"),
        words.text("split.alt", "heading", heading.text(), "n", rows.size()),
        new PairChart(pairs, new SeriesDrawing(board, words).axis(measure), new PairWords(
            words.periods().period(board.month().minusYears(1).toString()),
            words.periods().period(board.month().toString()), words.text("chart.empty"))));
  }

  private Sentence heading(Measure measure, List<Observation> rows) {
    Comparator<Observation> byValue = Comparator.comparingDouble(row -> row.value().getAsDouble());
    Observation least = rows.stream().min(byValue).orElseThrow();
    Observation most = rows.stream().max(byValue).orElseThrow();
    String key = rows.size() == 2 ? "split.heading.two" : "split.heading";
    return new Sentence(words.text(key, "measure", words.language().of(measure.shortName()),
        "least", words.figures().value(measure, least), "leastName", name(least),
        "most", words.figures().value(measure, most), "mostName", name(most)),
        List.of(least.fact(), most.fact()));
  }

  private List<Observation> rows(Measure measure) {
    return board.drawn().split(measure.id()).stream().filter(Observation::isPlain).limit(ROWS_AT_MOST)
        .toList();
  }

  /** The label of a part; a code that has none is said to be one. */
  private String name(Observation row) {
    String code = row.key().dimensionValue();
    String label = words.language().of(board.catalog().fieldLabel(row.key().dimension(), code));
    String bare = "split.code." + row.key().dimension();
    boolean named = !label.equals(code) || words.texts().find(bare).isEmpty();
    return words.capital(named ? label : words.text(bare, "code", code));
  }
}
