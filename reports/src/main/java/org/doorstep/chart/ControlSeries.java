package org.doorstep.chart;

import java.util.List;

/**
 * The periods of one measure with the events that fell among them; {@code trial} limits stand on fewer than
 * thirteen points and are drawn fainter; {@code target} is NaN when there is none.
 */
public record ControlSeries(List<ControlPoint> points, List<EventNote> events, boolean trial, double target) {

  /** A series without events and target. */
  public static ControlSeries plain(List<ControlPoint> points) {
    return new ControlSeries(points, List.of(), false, Double.NaN);
  }
}
