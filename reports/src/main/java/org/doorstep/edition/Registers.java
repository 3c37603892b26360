package org.doorstep.edition;

import java.time.LocalDate;
import java.util.List;

/** The registers of the home, what was read, and what lies ahead, as the edition carries them. */
public final class Registers {
  private final Edition edition;

  public Registers(Edition edition) {
    this.edition = edition;
  }

  public List<ActionItem> actions() {
    return edition.list("SELECT action_id, raised_on, kind, text_zh, text_en, owner_zh, owner_en, due_on,"
        + " done_on, state, measure_id FROM actions ORDER BY due_on NULLS LAST, action_id", ActionItem::from);
  }

  /** Events that began in the given days, the latest first. */
  public List<EventNote> events(LocalDate from, LocalDate endExclusive) {
    return edition.list("SELECT event_id, from_on, to_on, area_code, text_zh, text_en, measure_id FROM events"
        + " WHERE from_on >= ? AND from_on < ? ORDER BY from_on DESC, event_id", EventNote::from, from,
        endExclusive);
  }

  public List<Coverage> coverage(String month) {
    return edition.list("SELECT record, expected, reported, missing_zh, missing_en FROM coverage"
        + " WHERE period_kind = 'month' AND period = ? ORDER BY record", Coverage::from, month);
  }

  /** What falls due after the business date; empty where the edition does not say. */
  public List<DueAhead> dueAhead() {
    return holds("due_ahead") ? edition.list("SELECT " + DueAhead.COLUMNS + " FROM due_ahead ORDER BY measure_id,"
        + " area_code, dimension, dimension_value", DueAhead::from) : List.of();
  }

  /** The villages, the longest waiting first; empty where the edition does not say. */
  public List<VillageWait> villageWaits() {
    return holds("village_waits") ? edition.list("SELECT " + VillageWait.COLUMNS + " FROM village_waits"
        + " ORDER BY wait_days DESC, area_code", VillageWait::from) : List.of();
  }

  /** The months of an area whose final figures, not those of its parts, have changed since, the latest first. */
  public List<Restatement> restatements(String areaCode) {
    return holds("restatements") ? edition.list("SELECT " + Restatement.COLUMNS + " FROM restatements"
        + " WHERE area_code = ? AND period_kind = 'month' AND dimension = '' AND first_value IS NOT NULL"
        + " AND value IS NOT NULL ORDER BY period DESC, measure_id, output", Restatement::from, areaCode) : List.of();
  }

  private boolean holds(String dataset) {
    return edition.manifest().datasets().containsKey(dataset);
  }

  public Intake intake() {
    return edition.list("SELECT count(*) AS files, coalesce(sum(rows_read), 0)::BIGINT AS rows_read,"
        + " coalesce(sum(rows_kept), 0)::BIGINT AS rows_kept, coalesce(sum(rows_set_aside), 0)::BIGINT AS"
        + " rows_set_aside, coalesce(sum(rows_refused), 0)::BIGINT AS rows_refused FROM inputs", Intake::from)
        .get(0);
  }

  /** The rows read for each record table, in the order of their names. */
  public List<RecordIntake> intakeByRecord() {
    return edition.list("SELECT record, count(*) AS files, sum(rows_read)::BIGINT AS rows_read,"
        + " sum(rows_kept)::BIGINT AS rows_kept, sum(rows_set_aside)::BIGINT AS rows_set_aside,"
        + " sum(rows_refused)::BIGINT AS rows_refused FROM inputs GROUP BY record ORDER BY record",
        RecordIntake::from);
  }

  /** Reasons for which rows were set aside, the most frequent first. */
  public List<SetAside> setAside() {
    return edition.list("SELECT reason, min(reason_zh) AS reason_zh, min(reason_en) AS reason_en,"
        + " sum(rows)::BIGINT AS rows FROM set_aside GROUP BY reason ORDER BY rows DESC, reason",
        SetAside::from);
  }
}
