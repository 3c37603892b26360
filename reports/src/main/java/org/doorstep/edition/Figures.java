package org.doorstep.edition;

import java.util.List;

/** Figures of one edition over all places of a level, and what charts other than time series are drawn from. */
public final class Figures {
  private static final String ORDER = " ORDER BY measure_id, output, period_kind, period, dimension,"
      + " dimension_value";

  private final Edition edition;

  public Figures(Edition edition) {
    this.edition = edition;
  }

  /** The figures of all townships in one month; of measures by the year alone, in the month's year. */
  public List<Observation> townshipObservations(String month) {
    return edition.list("SELECT " + Observation.COLUMNS + " FROM observations o WHERE area_level = 'township' AND"
        + " dimension = '' AND (period = ? OR period = ? AND NOT EXISTS (SELECT 1 FROM observations m WHERE"
        + " m.measure_id = o.measure_id AND m.period_kind = 'month')) ORDER BY measure_id, area_code, output",
        Observation::from, month, month.substring(0, 4));
  }

  /** The figures of one measure for all villages in one month. */
  public List<Observation> villageObservations(String measureId, String month) {
    return edition.list("SELECT " + Observation.COLUMNS + " FROM observations WHERE area_level = 'village' AND"
        + " measure_id = ? AND period_kind = 'month' AND period = ? AND dimension = '' ORDER BY area_code, output",
        Observation::from, measureId, month);
  }

  /** What the funnels said about every township in one period. */
  public List<Finding> funnelFindings(String period) {
    return edition.list("SELECT " + Finding.COLUMNS + " FROM findings WHERE method = 'funnel' AND period = ?"
        + " ORDER BY importance DESC NULLS LAST, measure_id, area_code, finding_id", Finding::from, period);
  }

  public List<FunnelPoint> funnelPoints(String measureId, String period) {
    return edition.list("SELECT " + FunnelPoint.COLUMNS
        + " FROM funnel_points WHERE measure_id = ? AND period = ?"
        + " ORDER BY area_code", FunnelPoint::from, measureId, period);
  }

  public List<FunnelLimit> funnelLimits(String measureId, String period) {
    return edition.list("SELECT " + FunnelLimit.COLUMNS
        + " FROM funnel_limits WHERE measure_id = ? AND period = ?"
        + " ORDER BY denominator", FunnelLimit::from, measureId, period);
  }

  /** The figures of one area and period that are split by a dimension. */
  public List<Observation> splits(String areaCode, String period) {
    return edition.list("SELECT " + Observation.COLUMNS + " FROM observations WHERE area_code = ?"
        + " AND period = ? AND dimension <> ''" + ORDER,
        Observation::from, areaCode, period);
  }

  /** The survival curve of one measure in one area and month; empty where the edition has none. */
  public List<SurvivalRow> survivalSteps(String measureId, String areaCode, String month) {
    if (!edition.manifest().datasets().containsKey("survival_steps")) {
      return List.of();
    }
    return edition.list("SELECT " + SurvivalRow.COLUMNS + " FROM survival_steps WHERE measure_id = ?"
        + " AND area_code = ? AND period_kind = 'month' AND period = ? AND dimension = '' ORDER BY day",
        SurvivalRow::from, measureId, areaCode, month);
  }

  /** The periods of one kind that the edition holds, oldest first. */
  public List<String> periods(String kind) {
    return edition.list("SELECT DISTINCT period FROM observations WHERE period_kind = ? ORDER BY period",
        row -> row.text("period"), kind);
  }
}
