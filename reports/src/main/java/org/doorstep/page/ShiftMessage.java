package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/**
 * The one thing that the page of a shift says first: its signals; else townships that chance does not explain,
 * a sign of change, a missed target; else that all is as usual.
 */
record ShiftMessage(Board board, Words words, List<MeasureLine> lines) {
  private static final int SIGNALS_AT_MOST = 2;
  private static final int NAMES_AT_MOST = 3;

  Sentence sentence() {
    if (lines.stream().allMatch(Standing::isUnjudged)) {
      return Sentence.of(words.text("message.unjudged"));
    }
    return signals().or(this::outside)
        .or(() -> named("message.sign", line -> line.hasVerdict("sign-of-change")))
        .or(() -> named("message.missed", line -> line.hasVerdict("within-usual") && line.missesTarget()))
        .orElseGet(this::usual);
  }

  /** The figures themselves where there are few of them. */
  private Sentence usual() {
    List<MeasureLine> judged = lines.stream().filter(line -> line.hasVerdict("within-usual")
        && line.figure().map(Observation::isPlain).orElse(false)).toList();
    if (judged.isEmpty() || judged.size() > NAMES_AT_MOST) {
      return Sentence.of(words.text("message.none"));
    }
    List<String> values = judged.stream().map(line -> words.text("message.usual.one", "measure", name(line.measure()),
        "value", words.figures().value(line.measure(), line.figure().orElseThrow()))).toList();
    return new Sentence(words.text("message.usual", "list", words.list(values)), judged.stream()
        .map(line -> line.figure().orElseThrow().fact()).toList());
  }

  private Optional<Sentence> signals() {
    List<MeasureLine> found = lines.stream().filter(MeasureLine::isSignal)
        .sorted(Comparator.comparingDouble(GlanceTable::importance).reversed()).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(found.stream().limit(SIGNALS_AT_MOST).map(line ->
        words.text("message.signal", "measure", name(line.measure()),
            "verdict", words.verdicts().plain(line.finding().orElseThrow()))).toList());
    if (found.size() > SIGNALS_AT_MOST) {
      parts.add(words.text("message.more", "n", found.size() - SIGNALS_AT_MOST));
    }
    return Optional.of(new Sentence(String.join(words.text("join.sentence"), parts),
        found.stream().map(line -> line.finding().orElseThrow().fact()).toList()));
  }

  /** The townships on one side of one funnel, the most telling first. */
  private Optional<Sentence> outside() {
    Optional<Finding> first = board.funnels().stream().filter(finding -> finding.verdict().endsWith("-chance"))
        .filter(finding -> board.isCounty() && find(finding).isPresent()).findFirst();
    return first.map(finding -> {
      List<Finding> side = board.funnels().stream().filter(other -> other.verdict().equals(finding.verdict())
          && other.measureId().equals(finding.measureId())).toList();
      List<String> names = side.stream().map(other -> board.catalog().findArea(other.areaCode())
          .map(area -> words.language().of(area.name())).orElse(other.areaCode())).toList();
      String list = words.list(names.stream().limit(NAMES_AT_MOST).toList());
      return new Sentence(words.text(finding.verdict().equals("above-chance") ? "message.outside.above"
          : "message.outside.below", "measure", name(find(finding).orElseThrow().measure()), "names",
          names.size() > NAMES_AT_MOST ? words.text("more", "list", list, "n", names.size()) : list),
          side.stream().map(Finding::fact).toList());
    });
  }

  private Optional<MeasureLine> find(Finding finding) {
    return lines.stream().filter(line -> line.measure().id().equals(finding.measureId())).findFirst();
  }

  private Optional<Sentence> named(String key, Predicate<MeasureLine> wanted) {
    List<MeasureLine> found = lines.stream().filter(wanted).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(new Sentence(words.text(key, "names",
        words.list(found.stream().map(line -> name(line.measure())).toList())),
        found.stream().flatMap(line -> Stream.concat(line.finding().stream().map(Finding::fact),
            line.figure().stream().map(Observation::fact))).toList()));
  }

  private String name(Measure measure) {
    return words.language().of(measure.shortName());
  }
}
