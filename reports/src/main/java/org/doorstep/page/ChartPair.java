package org.doorstep.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Measure;
import org.doorstep.wording.Words;

/** The control chart of the strongest signal beside the township funnel, each under the one thing it says. */
record ChartPair(Board board, Words words) {
  Block block(Draft draft) {
    Block block = Block.of("charts");
    findStrongest().map(new ControlPicture(board, words)::of).ifPresentOrElse(
        picture -> picture.into(block, 1, draft),
        () -> block.with("label1", words.text("chart.empty")).with("alt1", words.text("chart.empty")));
    Optional<Measure> measure = board.catalog().findMeasure(Board.FUNNEL_MEASURE);
    measure.map(new FunnelPicture(board, words)::of).ifPresentOrElse(
        picture -> picture.into(block, 2, draft),
        () -> block.with("label2", words.text("funnel.empty")).with("alt2", words.text("funnel.empty")));
    return block;
  }

  /**
   * The signal of the greatest importance; without one the funnel's own measure, else any that has points.
   */
  private Optional<MeasureLine> findStrongest() {
    List<MeasureLine> drawable = board.lines().stream().filter(GlanceTable::hasSeries).toList();
    return drawable.stream().filter(MeasureLine::isSignal)
        .max(Comparator.comparingDouble(GlanceTable::importance))
        .or(() -> drawable.stream().filter(line -> line.measure().id().equals(Board.FUNNEL_MEASURE))
        .findFirst())
        .or(() -> drawable.stream().findFirst());
  }
}
