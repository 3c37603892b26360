package org.doorstep.edition;

/** What became of the rows of one record table, over all files that fed it. */
public record RecordIntake(String record, Intake intake) {
  static RecordIntake from(Row row) {
    return new RecordIntake(row.text("record"), Intake.from(row));
  }
}
