package org.doorstep.page;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.ChartPoint;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.Finding;
import org.doorstep.edition.IssueFigures;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;

/**
 * Picks, for each measure, the figure that a page shows for its period.
 *
 * <p>A measure stands with the period itself; a cohort whose window has not passed stands with its latest that
 * has; a measure without weeks stands with its month, a yearly one with its year. A period that was not reported
 * stays empty: no older figure takes its place.
 */
final class Lines {
  private static final List<String> PERIOD_KINDS = List.of("week", "month", "quarter", "year");
  private static final int SERIES_MONTHS = 24;
  private static final int SERIES_OF_A_WEEK = 13;

  private final IssueFigures figures;
  private final String areaCode;
  private final IssuePeriod issue;
  private final List<Observation> observations;
  private final List<Comparison> comparisons;
  private final List<Finding> findings;

  Lines(IssueFigures figures, String areaCode, IssuePeriod issue) {
    this.figures = figures;
    this.areaCode = areaCode;
    this.issue = issue;
    this.observations = figures.observations(areaCode);
    this.comparisons = figures.comparisons(areaCode);
    this.findings = figures.findings(areaCode);
  }

  MeasureLine line(Measure measure) {
    String output = leadingOutput(measure.id());
    Optional<Observation> figure = findFigure(measure.id(), output);
    Optional<FigureKey> key = figure.map(Observation::key);
    return new MeasureLine(measure, figure,
        key.flatMap(found -> findAt(found, Outputs.beside(output))),
        key.flatMap(this::findChange), key.flatMap(this::findFinding), series(measure.id(), output, key),
        published(measure.id(), output, key), key.map(this::parts).orElse(List.of()),
        key.map(this::outputs).orElse(List.of()));
  }

  private String leadingOutput(String measureId) {
    return Outputs.leading(observations.stream().filter(row -> row.key().measureId().equals(measureId))
        .map(row -> row.key().output()).filter(Outputs::canLead)).orElse("value");
  }

  private Optional<Observation> findFigure(String measureId, String output) {
    for (String kind : PERIOD_KINDS.subList(PERIOD_KINDS.indexOf(issue.kind()), PERIOD_KINDS.size())) {
      List<Observation> rows = observations.stream().filter(row -> row.key().measureId().equals(measureId)
          && row.key().output().equals(output) && row.key().dimension().isEmpty()
          && row.key().periodKind().equals(kind)).toList();
      if (!rows.isEmpty()) {
        return findCurrent(rows, kind);
      }
    }
    return Optional.empty();
  }

  private Optional<Observation> findCurrent(List<Observation> rows, String kind) {
    Optional<Observation> current = rows.stream().filter(row -> row.key().period().equals(period(kind)))
        .findFirst();
    if (current.isEmpty() || !isWaiting(current.get())) {
      return current;
    }
    Optional<Observation> elapsed = rows.stream().filter(row -> !isWaiting(row))
        .reduce((first, second) -> second);
    return elapsed.isPresent() ? elapsed : current;
  }

  /** A cohort that time has not shown yet; of a week's matters, half are seldom settled at its end. */
  private static boolean isWaiting(Observation row) {
    return row.mark().equals("not-elapsed")
        || row.mark().equals("not-reached") && row.key().periodKind().equals("week");
  }

  private String period(String kind) {
    YearMonth month = issue.month();
    return switch (kind) {
      case "week" -> issue.code();
      case "quarter" -> month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
      case "year" -> Integer.toString(month.getYear());
      default -> month.toString();
    };
  }

  private Optional<Observation> findAt(FigureKey key, String output) {
    return observations.stream().filter(row -> row.key().equals(new FigureKey(key.measureId(), output,
        key.areaCode(), key.periodKind(), key.period(), "", ""))).findFirst();
  }

  /** The year before, unless only the period before can be compared. */
  private Optional<Comparison> findChange(FigureKey key) {
    List<Comparison> rows = comparisons.stream().filter(row -> row.key().equals(key))
        .sorted(Comparator.comparing((Comparison row) -> !row.kind().equals("year-on-year"))).toList();
    return rows.stream().filter(row -> !row.verdict().equals("no-base")).findFirst()
        .or(() -> rows.stream().findFirst());
  }

  private Optional<Finding> findFinding(FigureKey key) {
    return findings.stream().filter(row -> row.isOfChart() && row.measureId().equals(key.measureId())
        && row.output().equals(key.output()) && row.period().equals(key.period())).findFirst();
  }

  private List<Observation> outputs(FigureKey key) {
    return observations.stream().filter(row -> row.key().measureId().equals(key.measureId())
        && row.key().periodKind().equals(key.periodKind()) && row.key().period().equals(key.period())
        && row.key().dimension().isEmpty()).toList();
  }

  private List<Observation> parts(FigureKey key) {
    return observations.stream().filter(row -> row.key().measureId().equals(key.measureId())
        && row.key().output().equals(key.output()) && row.key().periodKind().equals(key.periodKind())
        && row.key().period().equals(key.period()) && row.key().dimension().equals("path")).toList();
  }

  private List<ChartPoint> series(String measureId, String output, Optional<FigureKey> key) {
    IssuePeriod last = last(key);
    return figures.chartPoints(measureId, output, areaCode, last.kind()).stream()
        .filter(point -> isDrawn(point.period(), last)).toList();
  }

  /** The published figures behind the series. */
  private List<Observation> published(String measureId, String output, Optional<FigureKey> key) {
    IssuePeriod last = last(key);
    return observations.stream().filter(row -> row.key().measureId().equals(measureId)
        && row.key().output().equals(output) && row.key().dimension().isEmpty()
        && row.key().periodKind().equals(last.kind()) && isDrawn(row.key().period(), last)).toList();
  }

  /** A month's series ends with the month; a week's with the figure, which may be a month or an older week. */
  private IssuePeriod last(Optional<FigureKey> key) {
    if (!issue.isWeek()) {
      return issue;
    }
    return key.flatMap(found -> IssuePeriod.findWeek(found.period())).orElse(IssuePeriod.of(issue.month()));
  }

  private boolean isDrawn(String period, IssuePeriod last) {
    int length = issue.isWeek() ? SERIES_OF_A_WEEK : SERIES_MONTHS;
    return period.compareTo(last.minus(length - 1L).code()) >= 0 && period.compareTo(last.code()) <= 0;
  }
}
