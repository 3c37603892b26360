package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;

/**
 * Chooses at most five main points: what a detector found, the most important first and lasting improvements last;
 * then, where places are left, in a weekly what fell due, missed targets, measures not judged yet, and what is as
 * usual.
 */
final class Highlights {
  private static final int MISSED_AT_MOST = 3;
  private static final int NEWS_AT_MOST = 3;

  private final Board board;

  Highlights(Board board) {
    this.board = board;
  }

  List<Highlight> choose(int places) {
    List<Highlight> chosen = new ArrayList<>(found().limit(places).toList());
    boolean due = board.issue().isWeek() && chosen.size() < places && DueWords.tells(board);
    boolean found = !chosen.isEmpty();
    if (due) {
      chosen.add(new Highlight.Due());
    }
    List<MeasureLine> missed = chosen.size() < places ? missed() : List.of();
    missed.forEach(line -> chosen.add(new Highlight.Missed(line)));
    boolean telling = found || !missed.isEmpty();
    chosen.addAll(telling ? unjudged() : quiet(missed));
    chosen.addAll(telling ? quiet(missed) : unjudged());
    return chosen.subList(0, Math.min(places, chosen.size()));
  }

  private record Ranked(double importance, String measureId, Highlight highlight) {
    /** Whether it is an improvement that has been told for months: worth a place, but not the first. */
    boolean isOldGood() {
      return highlight instanceof Highlight.Signal signal && signal.line().streak().size() > NEWS_AT_MOST
          && signal.line().finding().orElseThrow().direction().equals("better");
    }
  }

  private Stream<Highlight> found() {
    List<Ranked> ranked = new ArrayList<>();
    for (MeasureLine line : board.judged()) {
      line.finding().ifPresent(finding -> {
        if (finding.isSignal()) {
          ranked.add(new Ranked(finding.importance(), line.measure().id(), new Highlight.Signal(line)));
        } else if (finding.verdict().equals("sign-of-change")) {
          ranked.add(new Ranked(finding.importance(), line.measure().id(), new Highlight.Sign(line)));
        }
      });
    }
    outside("above-chance").forEach(ranked::add);
    outside("below-chance").forEach(ranked::add);
    return ranked.stream().sorted(Comparator.comparing(Ranked::isOldGood)
        .thenComparing(Comparator.comparing(Ranked::importance).reversed())
        .thenComparing(Ranked::measureId)).map(Ranked::highlight);
  }

  /** A county sees every township; a township sees only itself. */
  private Stream<Ranked> outside(String verdict) {
    Map<String, List<Finding>> byMeasure = new TreeMap<>();
    board.funnels().stream().filter(finding -> finding.verdict().equals(verdict))
        .filter(finding -> board.isCounty() || finding.areaCode().equals(board.area().code())
            && !isToldBySignal(finding))
        .sorted(Comparator.comparing(Finding::areaCode))
        .forEach(finding -> byMeasure.computeIfAbsent(finding.measureId(), id -> new ArrayList<>())
        .add(finding));
    return byMeasure.entrySet().stream().flatMap(entry -> board.catalog().findMeasure(entry.getKey()).stream()
        .map(measure -> rank(measure, verdict, entry.getValue())));
  }

  /** A township whose own series gives a signal for the measure is told that, with its place in the county below. */
  private boolean isToldBySignal(Finding finding) {
    return board.judged().stream()
        .anyMatch(line -> line.measure().id().equals(finding.measureId()) && line.isSignal());
  }

  private static Ranked rank(Measure measure, String verdict, List<Finding> findings) {
    double importance = findings.stream().mapToDouble(Finding::importance).max().orElse(0);
    return new Ranked(importance, measure.id(),
        new Highlight.Outside(measure, verdict.equals("above-chance"), findings));
  }

  /** The measures furthest from their targets, in parts of the target. */
  private List<MeasureLine> missed() {
    return board.judged().stream().filter(line -> line.hasVerdict("within-usual") && line.missesTarget())
        .sorted(Comparator.comparingDouble(Highlights::shortfall).reversed()).limit(MISSED_AT_MOST)
        .toList();
  }

  private static double shortfall(MeasureLine line) {
    double target = line.measure().target().orElseThrow();
    return Math.abs(line.figure().orElseThrow().value().orElseThrow() - target)
        / Math.max(Math.abs(target), 1e-9);
  }

  private List<Highlight> unjudged() {
    List<MeasureLine> lines = board.judged().stream().filter(Standing::isUnjudged).toList();
    return lines.isEmpty() ? List.of() : List.of(new Highlight.Unjudged(lines));
  }

  private List<Highlight> quiet(List<MeasureLine> told) {
    List<MeasureLine> lines = board.judged().stream().filter(line -> line.hasVerdict("within-usual"))
        .filter(line -> !told.contains(line)).toList();
    return lines.isEmpty() ? List.of()
        : List.of(new Highlight.Quiet(lines, lines.size() == board.judged().size()));
  }
}
