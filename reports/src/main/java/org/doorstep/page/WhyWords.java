package org.doorstep.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.EventNote;
import org.doorstep.edition.Finding;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/**
 * Writes the line below a main point: what the measure is for, its interval, its usual limits, its target,
 * and any event on record for it. An event is set beside the figure, never named as its cause.
 */
final class WhyWords {
  private static final int EVENTS_AT_MOST = 2;

  private final Board board;
  private final Words words;

  WhyWords(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  Sentence of(MeasureLine line) {
    Sentence bounds = bounds(line);
    return Sentence.of(purpose(line.measure())).then(bounds.text().isEmpty() ? "" : words.text("join.sentence"), bounds)
        .then("", Sentence.of(words.text("end")));
  }

  /** Why the measure matters. */
  String purpose(Measure measure) {
    return words.texts().find("why." + measure.id()).orElseGet(() -> words.text("why.shift." + measure.shift()));
  }

  /** A bare difference, or one that chance explains beside a verdict that says more, stands here alone. */
  boolean tells(MeasureLine line, Comparison change) {
    boolean moved = line.isSignal() || line.hasVerdict("sign-of-change");
    return words.changes().isBare(line.measure(), change)
        || moved && change.hasInterval() && !change.excludesNoChange();
  }

  private Sentence bounds(MeasureLine line) {
    List<String> parts = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    line.figure().ifPresent(figure -> addInterval(line.measure(), figure, parts, facts));
    line.finding().filter(finding -> !Standing.isUnjudged(line))
        .ifPresent(finding -> addUsual(line.measure(), finding, parts, facts));
    addTarget(line, parts);
    line.change().filter(change -> tells(line, change)).ifPresent(change -> {
      parts.add(words.changes().clause(line.measure(), change).text());
      facts.add(change.fact());
    });
    addEvents(line, parts, facts);
    return new Sentence(String.join(words.text("join.sentence"), parts), facts);
  }

  /** Of what has lasted for several periods, what was on record when it began or in the period before. */
  private LocalDate since(MeasureLine line) {
    return line.streak().stream().findFirst().flatMap(point -> IssuePeriod.findWeek(point.period())
        .or(() -> IssuePeriod.findMonth(point.period()))).map(first -> first.minus(1).start())
        .filter(start -> start.isBefore(board.issue().start())).orElse(board.issue().start());
  }

  /** What was on record of a measure in its townships that stand apart, the latest; empty where nothing was. */
  Sentence onRecord(Highlight.Outside outside) {
    List<String> areas = outside.findings().stream().map(Finding::areaCode).toList();
    return board.surroundings().chartEvents().stream()
        .filter(event -> event.measureId().equals(outside.measure().id()) && areas.contains(event.areaCode()))
        .max(Comparator.comparing(EventNote::fromOn))
        .map(event -> Sentence.of(words.text("join.sentence") + onRecord(event), event.fact()))
        .orElse(Sentence.of(""));
  }

  private String onRecord(EventNote event) {
    return words.text("why.event", "event", words.language().of(event.text()), "date",
        words.periods().dateIn(board.issue().year(), event.fromOn()));
  }

  private void addEvents(MeasureLine line, List<String> parts, List<String> facts) {
    LocalDate since = since(line);
    List<EventNote> events = board.surroundings().chartEvents().stream()
        .filter(event -> event.measureId().equals(line.measure().id()) && !event.fromOn().isBefore(since)).toList();
    events.stream().limit(EVENTS_AT_MOST).forEach(event -> {
      parts.add(onRecord(event));
      facts.add(event.fact());
    });
    if (events.size() > EVENTS_AT_MOST) {
      parts.add(words.text("why.event.more", "n", events.size() - EVENTS_AT_MOST));
    }
  }

  private void addInterval(Measure measure, Observation figure, List<String> parts, List<String> facts) {
    String interval = words.figures().interval(measure, figure);
    if (!interval.isEmpty()) {
      parts.add(words.text("why.interval", "range", interval));
      facts.add(figure.fact());
    }
  }

  private void addUsual(Measure measure, Finding finding, List<String> parts, List<String> facts) {
    if (finding.hasLimits()) {
      parts.add(words.text(finding.isOfChange() ? "why.usual.change" : "why.usual", "range",
          words.figures().range(measure, finding.lowerLimit(), finding.upperLimit())));
      facts.add(finding.fact());
    }
  }

  private void addTarget(MeasureLine line, List<String> parts) {
    if (line.measure().target().isPresent() && line.figure().map(Observation::isPlain).orElse(false)) {
      parts.add(words.text("why.target", "target",
          words.figures().inUnit(line.measure(), line.measure().target().getAsDouble()),
          "assurance", words.text(line.assurance())));
    }
  }
}
