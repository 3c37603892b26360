package org.doorstep.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.ChartPoint;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.Figures;
import org.doorstep.edition.Finding;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;

/**
 * Picks, for each measure, the figure that a month's page shows.
 *
 * <p>A measure shown by the month stands with that month; a cohort whose window has not passed stands with
 * its latest month that has; a yearly measure stands with its year. A month that was not reported stays
 * empty: no older figure takes its place.
 */
final class Lines {
  private static final List<String> PERIOD_KINDS = List.of("month", "quarter", "year");
  private static final int SERIES_MONTHS = 24;

  private final Figures figures;
  private final String areaCode;
  private final YearMonth month;
  private final List<Observation> observations;
  private final List<Comparison> comparisons;
  private final List<Finding> findings;

  Lines(Figures figures, String areaCode, YearMonth month) {
    this.figures = figures;
    this.areaCode = areaCode;
    this.month = month;
    LocalDate end = month.plusMonths(1).atDay(1);
    this.observations = figures.observations(areaCode, end);
    this.comparisons = figures.comparisons(areaCode);
    this.findings = figures.findings(areaCode);
  }

  MeasureLine line(Measure measure) {
    String output = leadingOutput(measure.id());
    Optional<Observation> figure = findFigure(measure.id(), output);
    Optional<FigureKey> key = figure.map(Observation::key);
    return new MeasureLine(measure, figure,
        key.flatMap(found -> findAt(found, Outputs.beside(output))),
        key.flatMap(this::findChange), key.flatMap(this::findFinding), series(measure.id(), output),
        months(measure.id(), output), key.map(this::parts).orElse(List.of()));
  }

  private String leadingOutput(String measureId) {
    return Outputs.leading(observations.stream().filter(row -> row.key().measureId().equals(measureId))
        .map(row -> row.key().output())).orElse("value");
  }

  private Optional<Observation> findFigure(String measureId, String output) {
    for (String kind : PERIOD_KINDS) {
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
    if (current.isEmpty() || !current.get().mark().equals("not-elapsed")) {
      return current;
    }
    Optional<Observation> elapsed = rows.stream().filter(row -> !row.mark().equals("not-elapsed"))
        .reduce((first, second) -> second);
    return elapsed.isPresent() ? elapsed : current;
  }

  private String period(String kind) {
    return switch (kind) {
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

  private List<Observation> parts(FigureKey key) {
    return observations.stream().filter(row -> row.key().measureId().equals(key.measureId())
        && row.key().output().equals(key.output()) && row.key().periodKind().equals(key.periodKind())
        && row.key().period().equals(key.period()) && row.key().dimension().equals("path")).toList();
  }

  private List<ChartPoint> series(String measureId, String output) {
    return figures.chartPoints(measureId, output, areaCode).stream()
        .filter(point -> isDrawn(point.period())).toList();
  }

  /** The published figures behind the series. */
  private List<Observation> months(String measureId, String output) {
    return observations.stream().filter(row -> row.key().measureId().equals(measureId)
        && row.key().output().equals(output) && row.key().dimension().isEmpty()
        && row.key().periodKind().equals("month") && isDrawn(row.key().period())).toList();
  }

  private boolean isDrawn(String period) {
    return period.compareTo(month.minusMonths(SERIES_MONTHS - 1L).toString()) >= 0
        && period.compareTo(month.toString()) <= 0;
  }
}
