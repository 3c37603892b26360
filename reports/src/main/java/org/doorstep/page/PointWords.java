package org.doorstep.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Writes a highlight as a main point. */
final class PointWords {
  private static final int VALUES_AT_MOST = 6;

  private final Board board;
  private final Words words;
  private final WhyWords why;

  PointWords(Board board, Words words) {
    this.board = board;
    this.words = words;
    this.why = new WhyWords(board, words);
  }

  Point point(Highlight highlight) {
    if (highlight instanceof Highlight.Signal signal) {
      return new Point(moved(signal.line(), "point.signal"), why.of(signal.line()), isWorse(signal.line()));
    }
    if (highlight instanceof Highlight.Sign sign) {
      return new Point(moved(sign.line(), "point.sign"), why.of(sign.line()), false);
    }
    if (highlight instanceof Highlight.Outside outside) {
      return new ApartWords(board, words, outside).point();
    }
    if (highlight instanceof Highlight.Missed missed) {
      return missed(missed.line());
    }
    if (highlight instanceof Highlight.Due) {
      DueWords due = new DueWords(board, words);
      return new Point(due.message().then("", Sentence.of(words.text("end"))), due.lead(), false);
    }
    return highlight instanceof Highlight.Unjudged unjudged
        ? unjudged(unjudged.lines()) : quiet((Highlight.Quiet) highlight);
  }

  /** What one measure says, whatever its verdict. */
  Point measure(MeasureLine line) {
    Sentence headline = line.hasVerdict("sign-of-change") ? moved(line, "point.sign")
        : line.finding().isPresent() && Standing.isUnjudged(line) ? moved(line, "point.unknown")
        : line.finding().isPresent() ? moved(line, "point.signal")
        : new Sentence(words.text("point.plain", "period", period(line), "measure", name(line), "value",
            value(line), "base", base(line)), line.figure().map(Observation::fact).stream().toList());
    return new Point(headline, why.of(line), line.isSignal() && isWorse(line));
  }

  private static boolean isWorse(MeasureLine line) {
    return line.finding().map(finding -> finding.direction().equals("worse")).orElse(false);
  }

  private Sentence moved(MeasureLine line, String key) {
    Finding finding = line.finding().orElseThrow();
    String verdict = words.verdicts().plain(finding);
    Optional<Sentence> change = line.change().filter(found -> !why.tells(line, found))
        .map(found -> words.changes().clause(line.measure(), found))
        .filter(sentence -> !sentence.text().equals(verdict));
    List<String> facts = Stream.of(line.figure().map(Observation::fact).stream(), Stream.of(finding.fact()),
        change.map(Sentence::facts).stream().flatMap(List::stream)).flatMap(found -> found).toList();
    return new Sentence(words.text(key, "period", period(line),
        "measure", words.language().of(line.measure().name()), "value", value(line), "base", base(line),
        "verdict", verdict, "seen", joined(words.verdicts().reason(line.measure(), finding)) + streak(line),
        "change", joined(change.map(Sentence::text).orElse(""))), facts);
  }

  /** How long it has been so: what began long ago is no news. */
  private String streak(MeasureLine line) {
    int length = line.streak().size();
    boolean weeks = line.figure().map(row -> row.key().periodKind().equals("week")).orElse(false);
    return length < 2 ? "" : words.text(weeks ? "verdict.streak.week" : "verdict.streak.month", "n", length);
  }

  private String joined(String clause) {
    return clause.isEmpty() ? "" : words.text("join.clause") + clause;
  }

  private Point missed(MeasureLine line) {
    String text = words.text("point.missed", "measure", name(line), "value", value(line), "base", base(line),
        "target", words.figures().inUnit(line.measure(), line.measure().target().orElseThrow()),
        "verdict", words.verdicts().cell(line.finding().orElseThrow()));
    return new Point(new Sentence(text, line.figure().map(Observation::fact).stream().toList()), why.of(line),
        false);
  }

  private Point quiet(Highlight.Quiet quiet) {
    List<String> byChange = quiet.lines().stream().filter(MeasureLine::isOfChange).map(this::name).toList();
    String text = words.text(quiet.all() ? "point.quiet.all" : "point.quiet.rest", "n", quiet.lines().size(),
        "names", words.list(quiet.lines().stream().map(line -> quiet(line, quiet.lines().size())).toList()));
    String change = byChange.isEmpty() ? "" : words.text("point.quiet.change", "names", words.list(byChange));
    List<String> facts = Stream.concat(findingFacts(quiet.lines()).stream(), quiet.lines().stream()
        .filter(line -> quiet.lines().size() <= VALUES_AT_MOST)
        .flatMap(line -> line.figure().map(Observation::fact).stream())).toList();
    return new Point(new Sentence(text, facts),
        Sentence.of(words.text(board.key("point.quiet.why")) + change + words.text("end")), false);
  }

  /** The name, with its figure where the list is short, and with the figure's period where that is another. */
  private String quiet(MeasureLine line, int length) {
    if (length > VALUES_AT_MOST) {
      return name(line);
    }
    String value = words.text("message.usual.one", "measure", name(line), "value", value(line));
    return line.figure().map(row -> row.key().period()).filter(period -> !period.equals(board.issue().code()))
        .map(period -> value + words.text("paren", "text", words.periods().brief(period))).orElse(value);
  }

  private Point unjudged(List<MeasureLine> lines) {
    Map<String, List<String>> byVerdict = new LinkedHashMap<>();
    lines.forEach(line -> byVerdict.computeIfAbsent(unjudgedWhy(line), verdict -> new ArrayList<>())
        .add(name(line)));
    String names = byVerdict.entrySet().stream().map(entry -> words.text("point.unjudged.name",
        "verdict", entry.getKey(), "measures", words.list(entry.getValue())))
        .collect(Collectors.joining(words.text("join.sentence")));
    return new Point(new Sentence(words.text("point.unjudged", "n", lines.size(), "names", names),
        findingFacts(lines)), Sentence.of(words.text("point.unjudged.why") + words.text("end")), false);
  }

  private String unjudgedWhy(MeasureLine line) {
    return line.finding().map(words.verdicts()::full)
        .orElse(words.text(line.figure().isPresent() ? "verdict.none" : "mark.no-data"));
  }

  private static List<String> findingFacts(List<MeasureLine> lines) {
    return lines.stream().flatMap(line -> line.finding().stream()).map(Finding::fact).toList();
  }

  private String name(MeasureLine line) {
    return words.language().of(line.measure().shortName());
  }

  private String period(MeasureLine line) {
    return line.figure().map(row -> words.periods().period(row.key().period())).orElse("");
  }

  private String value(MeasureLine line) {
    return line.figure().map(row -> words.figures().told(line.measure(), row))
        .orElse(words.text("mark.no-data"));
  }

  private String base(MeasureLine line) {
    String base = line.longest().map(row -> words.figures().beside(line.measure(), row))
        .or(() -> line.figure().map(row -> words.figures().base(line.measure(), row)))
        .orElse(words.text("dash"));
    return base.equals(words.text("dash")) || base.equals(value(line)) ? ""
        : words.text("paren", "text", base);
  }
}
