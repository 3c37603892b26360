package org.doorstep.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Matters that fell due in the week by path, those in time and those not, beside the week before. */
record DueTable(Board board, Words words, Measure measure) {
  void rows(Draft draft) {
    List<Observation> paths = board.drawn().split(measure.id()).stream()
        .filter(row -> row.denominator().isPresent()).toList();
    if (paths.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("due.none")));
      return;
    }
    draft.add(Block.of("intake-head").with("c1", words.text("due.path")).with("c2", words.text("due.due"))
        .with("c3", words.text("due.met")).with("c4", words.text("due.missed"))
        .with("c5", isAhead() ? words.text("due.ahead") : words.text("due.before"))
        .with("c6", words.text("due.share")));
    for (Observation path : paths) {
      boolean last = path == paths.get(paths.size() - 1);
      draft.add(row(draft, path).with("last", last ? "end" : null));
    }
  }

  private Block row(Draft draft, Observation path) {
    Optional<Observation> before = board.drawn().findBefore(path);
    String now = words.figures().value(measure, path);
    String share = before.map(row -> words.text("due.share.before", "now", now, "before",
        words.figures().value(measure, row))).orElse(now);
    List<String> facts = before.map(row -> List.of(path.fact(), row.fact())).orElse(List.of(path.fact()));
    double due = path.denominator().getAsDouble();
    double met = path.numerator().orElse(0);
    return Block.of("intake").with("c1", words.capital(words.language().of(board.catalog()
            .fieldLabel(path.key().dimension(), path.key().dimensionValue()))))
        .with("c2", Numbers.whole(due)).with("c3", Numbers.whole(met)).with("c4", Numbers.whole(due - met))
        .with("c5", isAhead() ? ahead(draft, path.key().dimensionValue())
            : before.map(Observation::denominator).filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble).map(Numbers::whole).orElse(words.text("dash")))
        .with("c6", draft.say(new Sentence(share, facts))).with("tone", "calm");
  }

  private boolean isAhead() {
    return board.surroundings().ahead().due().stream().anyMatch(row -> row.measureId().equals(measure.id()));
  }

  /** What is still open of that which falls due next on a path. */
  private String ahead(Draft draft, String path) {
    return board.surroundings().ahead().due().stream().filter(row -> row.measureId().equals(measure.id())
            && row.areaCode().equals(board.area().code()) && row.dimensionValue().equals(path)).findFirst()
        .map(row -> draft.say(Sentence.of(Numbers.whole(row.open()), row.fact()))).orElse(Numbers.whole(0));
  }
}
