package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.chart.PairChart;
import org.doorstep.chart.PairRow;
import org.doorstep.chart.PairWords;
import org.doorstep.chart.ValueAxis;
import org.doorstep.edition.Area;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Each township's share of need beside its share of money in the year, in administrative order. */
record NeedPicture(Board board, Words words) {
  private static final String NEED = "need_share";
  private static final String FUNDS = "funds_share";

  /** A township with both of its shares. */
  private record Shares(Area area, Observation need, Observation funds) {
    double gap() {
      return funds.value().orElseThrow() - need.value().orElseThrow();
    }
  }

  boolean canShow(Measure measure) {
    return shares(measure).size() > 1;
  }

  Picture of(Measure measure) {
    List<Shares> shares = shares(measure);
    Shares widest = shares.stream().max(Comparator.comparingDouble(row -> Math.abs(row.gap()))).orElseThrow();
    List<PairRow> rows = shares.stream().map(row -> new PairRow(words.language().of(row.area().name()),
        row.need().value().orElseThrow(), row.funds().value().orElseThrow(), row.equals(widest))).toList();
    Sentence heading = new Sentence(words.text(widest.gap() > 0 ? "need.heading.more" : "need.heading.less", "name",
        words.language().of(widest.area().name()), "need", Numbers.percent(widest.need().value().orElseThrow()),
        "funds", Numbers.percent(widest.funds().value().orElseThrow())),
        List.of(widest.need().fact(), widest.funds().fact()));
    return new Picture(heading, words.text("need.note", "period",
        words.periods().period(widest.need().key().period())),
        words.text("tiles.alt", "heading", heading.text(), "n", rows.size()), new PairChart(rows,
        ValueAxis.proportion(Numbers::percent, share -> Numbers.decimal(share * 100, 0) + "%"),
        new PairWords(words.text("need.need"), words.text("need.funds"), words.text("chart.empty"))));
  }

  private List<Shares> shares(Measure measure) {
    List<Shares> shares = new ArrayList<>();
    for (Area area : board.catalog().townships()) {
      Optional<Observation> need = find(measure, area, NEED);
      Optional<Observation> funds = find(measure, area, FUNDS);
      if (need.isPresent() && funds.isPresent()) {
        shares.add(new Shares(area, need.get(), funds.get()));
      }
    }
    return shares;
  }

  private Optional<Observation> find(Measure measure, Area area, String output) {
    return board.townships().stream().filter(Observation::isPlain)
        .filter(row -> row.key().measureId().equals(measure.id()) && row.key().areaCode().equals(area.code())
            && row.key().output().equals(output)).findFirst();
  }
}
