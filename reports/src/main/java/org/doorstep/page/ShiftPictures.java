package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.wording.Words;

/**
 * The pictures of one shift's page: control charts of its signals first, then those that its outline names,
 * then the control charts of the other measures. What the edition cannot draw is passed over.
 */
record ShiftPictures(Board board, Words words) {
  /** The outline of each shift; {@code control} is a series, {@code split} one by path or item. */
  private static final Map<Integer, List<String>> OUTLINE = Map.of(
      1, List.of("control:P10", "split:P10", "lorenz:P01", "control:P04", "control:P01", "funnel:P10"),
      2, List.of("tiles:V03", "control:V03", "control:V04", "control:V15"),
      3, List.of("survival:D04", "control:D03", "control:D11", "split:D11", "funnel:D11"),
      4, List.of("funnel:X06", "split:X06", "survival:X09", "control:X03", "control:X06"),
      5, List.of("pairs:J01", "milestones:J07", "control:J04", "control:J07", "tiles:J04", "funnel:J07"));

  List<Picture> choose(int shift, int atMost) {
    List<MeasureLine> lines = board.shift(shift);
    Set<String> wanted = new LinkedHashSet<>();
    lines.stream().filter(MeasureLine::isSignal)
        .sorted(Comparator.comparingDouble(GlanceTable::importance).reversed())
        .forEach(line -> wanted.add("control:" + line.measure().id()));
    wanted.addAll(OUTLINE.getOrDefault(shift, List.of()));
    lines.forEach(line -> wanted.add("control:" + line.measure().id()));
    List<Picture> pictures = new ArrayList<>();
    for (String name : wanted) {
      if (pictures.size() < atMost) {
        String[] parts = name.split(":");
        lines.stream().filter(line -> line.measure().id().equals(parts[1])).findFirst()
            .flatMap(line -> find(parts[0], line)).ifPresent(pictures::add);
      }
    }
    return pictures;
  }

  private Optional<Picture> find(String kind, MeasureLine line) {
    return switch (kind) {
      case "control" -> Optional.of(line).filter(GlanceTable::hasSeries)
          .map(new ControlPicture(board, words)::of);
      case "funnel" -> Optional.of(line.measure()).filter(new FunnelPicture(board, words)::canShow)
          .map(new FunnelPicture(board, words)::of);
      case "split" -> Optional.of(line.measure()).filter(new SplitPicture(board, words)::canShow)
          .map(new SplitPicture(board, words)::of);
      case "survival" -> Optional.of(line).filter(new SurvivalPicture(board, words)::canShow)
          .map(new SurvivalPicture(board, words)::of);
      case "lorenz" -> Optional.of(line.measure()).filter(new LorenzPicture(board, words)::canShow)
          .map(new LorenzPicture(board, words)::of);
      case "milestones" -> Optional.of(line.measure()).filter(new MilestonePicture(board, words)::canShow)
          .map(new MilestonePicture(board, words)::of);
      case "pairs" -> Optional.of(line.measure()).filter(new NeedPicture(board, words)::canShow)
          .map(new NeedPicture(board, words)::of);
      case "tiles" -> Optional.of(line.measure()).filter(new TilesPicture(board, words)::canShow)
          .map(new TilesPicture(board, words)::of);
      default -> throw new IllegalArgumentException("no picture is called " + kind);
    };
  }
}
