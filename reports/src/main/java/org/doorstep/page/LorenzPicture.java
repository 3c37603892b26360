package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.chart.LorenzChart;
import org.doorstep.chart.LorenzPoint;
import org.doorstep.chart.LorenzWords;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** How evenly the cases of a measure lie over the villages of the county: its Lorenz curve. */
record LorenzPicture(Board board, Words words) {
  private static final double MARKED = 0.5;
  private static final int FEWEST = 10;

  boolean canShow(Measure measure) {
    return cases(measure).size() >= FEWEST && cases(measure).stream().mapToDouble(Double::doubleValue).sum() > 0;
  }

  Picture of(Measure measure) {
    List<Double> cases = cases(measure);
    double all = cases.stream().mapToDouble(Double::doubleValue).sum();
    List<LorenzPoint> points = new ArrayList<>();
    double sum = 0;
    double marked = 0;
    int half = (int) Math.round(cases.size() * MARKED);
    for (int i = 1; i < cases.size(); i++) {
      sum += cases.get(i - 1);
      marked = i == half ? sum / all : marked;
      points.add(new LorenzPoint((double) i / cases.size(), sum / all, i == half ? words.text("lorenz.marked",
          "share", Numbers.percent(marked)) : ""));
    }
    Sentence heading = new Sentence(words.text("lorenz.heading", "share", Numbers.percent(marked)),
        board.villages().stream().map(Observation::fact).toList());
    return new Picture(heading, words.text("lorenz.note", "n", cases.size()), words.text("lorenz.alt", "heading",
        heading.text(), "n", cases.size()), new LorenzChart(points, new LorenzWords("", words.text("lorenz.equality"),
        words.text("lorenz.base"), words.text("lorenz.share"), words.text("chart.empty"))));
  }

  /** Cases of each village of the register, the fewest first; a village without any counts as none. */
  private List<Double> cases(Measure measure) {
    List<Double> cases = new ArrayList<>(board.villages().stream()
        .filter(row -> row.key().measureId().equals(measure.id()))
        .map(row -> row.denominator().orElse(row.n())).toList());
    if (cases.isEmpty()) {
      return cases;
    }
    for (long i = cases.size(); i < board.catalog().count("village"); i++) {
      cases.add(0.0);
    }
    cases.sort(null);
    return cases;
  }
}
