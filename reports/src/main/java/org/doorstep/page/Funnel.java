package org.doorstep.page;

import java.util.List;
import org.doorstep.edition.FunnelLimit;
import org.doorstep.edition.FunnelPoint;

/** The townships of one measure against what chance gives at their size. */
public record Funnel(List<FunnelPoint> points, List<FunnelLimit> limits) {
  /** The townships with a base large enough for a share. */
  List<FunnelPoint> drawn() {
    return points.stream().filter(point -> point.value().isPresent() && point.denominator().isPresent())
        .toList();
  }

  List<FunnelPoint> outside() {
    return points.stream().filter(point -> !point.flag().equals("none") && !point.flag().isEmpty()).toList();
  }
}
