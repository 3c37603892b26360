package org.doorstep.edition;

/** Rows read, kept, set aside and refused, over all files of the edition. */
public record Intake(long files, long read, long kept, long setAside, long refused) {
  static Intake from(Row row) {
    return new Intake(row.count("files"), row.count("rows_read"), row.count("rows_kept"),
        row.count("rows_set_aside"), row.count("rows_refused"));
  }
}
