package org.doorstep.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The main point about townships that chance does not explain, to be asked before they are judged. */
record ApartWords(Board board, Words words, Highlight.Outside outside) {
  private static final int NAMES_AT_MOST = 4;

  Point point() {
    return board.isCounty()
        ? point(new Sentence(names(), facts()), words.text("point.outside.why", "n", others()))
        : point(new Sentence(own(), facts()), words.text("point.outside.own.why"));
  }

  private Point point(Sentence headline, String reason) {
    WhyWords why = new WhyWords(board, words);
    Sentence said = Sentence.of(why.purpose(measure()) + words.text("join.sentence") + reason)
        .then("", why.onRecord(outside)).then("", Sentence.of(words.text("end")));
    return new Point(headline, said, isBad());
  }

  /** One township in a sentence of its own, several in a list. */
  private String names() {
    String key = outside.above() ? "point.outside.above" : "point.outside.below";
    List<Finding> found = outside.findings();
    Optional<Observation> only = figure(found.get(0)).filter(row -> found.size() == 1);
    if (only.isPresent()) {
      return words.text(key + ".one", "name", name(found.get(0)), "measure", measureName(), "whole", whole(),
          "value", words.figures().value(measure(), only.get()), "base", words.figures().base(measure(), only.get()));
    }
    List<String> names = found.stream().limit(NAMES_AT_MOST).map(this::township).toList();
    String list = words.list(names);
    return words.text(key, "measure", measureName(), "whole", whole(),
        "names", found.size() > names.size() ? words.text("more", "list", list, "n", found.size()) : list);
  }

  private String own() {
    Finding finding = outside.findings().get(0);
    Optional<Observation> figure = figure(finding);
    return words.text("point.outside.own", "measure", measureName(),
        "value", figure.map(row -> words.figures().value(measure(), row)).orElse(words.text("dash")),
        "base", figure.map(row -> words.figures().base(measure(), row)).orElse(words.text("dash")),
        "verdict", words.verdicts().full(finding), "whole", whole());
  }

  private String township(Finding finding) {
    String name = name(finding);
    return figure(finding).map(row -> words.text("point.outside.name", "name", name, "value",
        words.figures().value(measure(), row), "base", words.figures().base(measure(), row))).orElse(name);
  }

  private String name(Finding finding) {
    return board.catalog().findArea(finding.areaCode()).map(area -> words.language().of(area.name()))
        .orElse(finding.areaCode());
  }

  private String measureName() {
    return words.language().of(measure().shortName());
  }

  private Measure measure() {
    return outside.measure();
  }

  private Optional<Observation> figure(Finding finding) {
    return board.findTownship(measure().id(), finding.areaCode());
  }

  private String whole() {
    Finding first = outside.findings().get(0);
    return first.center().isPresent() ? words.figures().inUnit(measure(), first.center().getAsDouble())
        : words.text("dash");
  }

  private long others() {
    return board.funnels().stream().filter(finding -> finding.measureId().equals(measure().id())
        && finding.verdict().equals("not-distinguishable")).count();
  }

  private List<String> facts() {
    return outside.findings().stream().flatMap(finding -> Stream.concat(Stream.of(finding.fact()),
        figure(finding).map(Observation::fact).stream())).toList();
  }

  private boolean isBad() {
    return measure().direction().equals(outside.above() ? "down" : "up");
  }
}
