package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.chart.ControlChart;
import org.doorstep.chart.ControlPoint;
import org.doorstep.chart.ControlSeries;
import org.doorstep.chart.ControlWords;
import org.doorstep.chart.EventNote;
import org.doorstep.chart.Limits;
import org.doorstep.chart.PointMark;
import org.doorstep.chart.Sparkline;
import org.doorstep.chart.ValueAxis;
import org.doorstep.edition.ChartPoint;
import org.doorstep.edition.Finding;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Measure;
import org.doorstep.wording.Words;

/** Turns a measure's monthly points into a sparkline or a control chart. */
final class SeriesDrawing {
  private static final int TRIAL_BELOW = 13;
  private static final int LABELS_AT_MOST = 2;

  private final Board board;
  private final Words words;

  SeriesDrawing(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  Sparkline sparkline(MeasureLine line) {
    return new Sparkline(new ControlSeries(points(line, Set.of()), List.of(), isTrial(line), Double.NaN));
  }

  ControlChart chart(MeasureLine line) {
    ControlSeries series = new ControlSeries(points(line, labelled(line)), events(line), isTrial(line),
        line.measure().target().orElse(Double.NaN));
    return new ControlChart(series, axis(line.measure()), new ControlWords(
        words.text(line.isOfChange() ? "chart.expected" : "chart.center"), words.text("chart.upper"),
        words.text("chart.lower"), words.text("chart.target"),
        words.text("chart.empty")));
  }

  ValueAxis axis(Measure measure) {
    return measure.isShare()
        ? ValueAxis.proportion(value -> words.figures().onChart(measure, value),
            value -> words.figures().onAxis(measure, value))
        : ValueAxis.fromZero(value -> words.figures().onChart(measure, value),
            value -> words.figures().onAxis(measure, value));
  }

  /**
   * The last point is labelled, and the latest outside the limits that does not lead up to it without a break:
   * more would hide the line.
   */
  private static Set<String> labelled(MeasureLine line) {
    int last = line.series().size() - 1;
    Set<String> periods = new TreeSet<>();
    boolean unbroken = true;
    for (int i = last; i >= 0 && periods.size() < LABELS_AT_MOST; i--) {
      boolean outside = line.series().get(i).signal().endsWith("-limit");
      if (i == last || outside && !unbroken) {
        periods.add(line.series().get(i).period());
      }
      unbroken &= outside;
    }
    return periods;
  }

  private List<ControlPoint> points(MeasureLine line, Set<String> labelled) {
    return line.series().stream().map(point -> new ControlPoint(
        tick(point.period()), orGap(point.value()), limits(line.measure(), point), point.phase(), mark(point),
        labelled.contains(point.period()) && point.value().isPresent() ? label(line, point) : "")).toList();
  }

  /** Month and year in figures; a week by its number. */
  private String tick(String period) {
    return IssuePeriod.findWeek(period).map(week -> words.text("chart.week", "n", week.number()))
        .orElse(period.substring(2));
  }

  private String label(MeasureLine line, ChartPoint point) {
    boolean week = IssuePeriod.findWeek(point.period()).isPresent();
    return (week ? tick(point.period()) : words.periods().brief(point.period())) + " "
        + words.figures().onChart(line.measure(), point.value().getAsDouble());
  }

  private PointMark mark(ChartPoint point) {
    if (!point.signal().isEmpty() && !point.signal().equals("none")) {
      return PointMark.SIGNAL;
    }
    boolean current = point.period().equals(board.issue().code());
    return current && !board.state().equals("final") ? PointMark.PROVISIONAL : PointMark.NORMAL;
  }

  private static Limits limits(Measure measure, ChartPoint point) {
    return new Limits(measure.bounded(orGap(point.lowerLimit())), orGap(point.center()),
        measure.bounded(orGap(point.upperLimit())));
  }

  private static double orGap(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  private static boolean isTrial(MeasureLine line) {
    return line.finding().map(Finding::n)
        .orElseGet(() -> line.series().stream().filter(point -> point.value().isPresent()).count()) < TRIAL_BELOW;
  }

  /** A short text as it is, a long one as its date: the notes below the chart tell the rest. */
  private String note(org.doorstep.edition.EventNote event) {
    String text = words.language().of(event.text());
    return text.length() <= (words.language().isChinese() ? 12 : 24) ? text
        : words.periods().shortDate(event.fromOn());
  }

  private List<EventNote> events(MeasureLine line) {
    List<EventNote> notes = new ArrayList<>();
    board.surroundings().chartEvents().stream()
        .filter(event -> event.measureId().equals(line.measure().id()))
        .forEach(event -> {
          String period = event.fromOn().toString().substring(0, 7);
          for (int i = 1; i < line.series().size(); i++) {
            if (line.series().get(i).period().equals(period)) {
              notes.add(new EventNote(i, note(event)));
            }
          }
        });
    return notes;
  }
}
