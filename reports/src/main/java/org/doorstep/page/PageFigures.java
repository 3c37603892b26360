package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.edition.DueAhead;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Observation;
import org.doorstep.edition.VillageWait;

/** The published figures that a briefing prints or draws, each once, in the order of their facts. */
public record PageFigures(Board board) {
  public List<Observation> all() {
    Map<String, Observation> figures = new TreeMap<>();
    List<Observation> found = new ArrayList<>();
    Stream.concat(board.lines().stream(), board.others().stream()).forEach(line -> {
      line.figure().ifPresent(found::add);
      line.second().filter(Observation::isPlain).ifPresent(found::add);
      found.addAll(line.parts());
      found.addAll(line.months());
      found.addAll(board.issue().isWeek() ? line.outputs() : List.of());
    });
    found.addAll(townships());
    if (board.isCounty()) {
      found.addAll(board.townships());
      found.addAll(board.villages());
      found.addAll(board.drawn().splits());
      found.addAll(board.drawn().splitsBefore());
    }
    found.forEach(figure -> figures.put(figure.fact(), figure));
    return List.copyOf(figures.values());
  }

  /** What falls due next, as far as it is printed: in all, of a weekly also by part. */
  public List<DueAhead> due() {
    return board.isCounty() && !board.issue().isWeek() ? List.of() : board.surroundings().ahead().due().stream()
        .filter(row -> row.areaCode().equals(board.area().code())).toList();
  }

  /** The waits of the villages that are named. */
  public List<VillageWait> waits() {
    return board.isCounty() && !board.issue().isWeek() ? List.of() : board.villageWaits().stream()
        .limit(AheadRows.villagesAtMost(board)).toList();
  }

  /** A township's own pack holds no figure of another. */
  private List<Observation> townships() {
    Predicate<Finding> shown = board.isCounty()
        ? finding -> finding.measureId().equals(Board.FUNNEL_MEASURE) || finding.verdict().endsWith("-chance")
        : finding -> finding.areaCode().equals(board.area().code());
    return board.funnels().stream().filter(shown)
        .flatMap(finding -> board.findTownship(finding.measureId(), finding.areaCode()).stream()).toList();
  }
}
