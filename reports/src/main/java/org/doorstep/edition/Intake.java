package org.doorstep.edition;

import java.util.List;

/** Rows read, kept, set aside and refused, over all files of the edition. */
public record Intake(long files, long read, long kept, long setAside, long refused) {
  static Intake from(Row row) {
    return new Intake(row.count("files"), row.count("rows_read"), row.count("rows_kept"),
        row.count("rows_set_aside"), row.count("rows_refused"));
  }

  /** The sums of several. */
  public static Intake together(List<Intake> intakes) {
    return intakes.stream().reduce(new Intake(0, 0, 0, 0, 0), (one, other) -> new Intake(one.files + other.files,
        one.read + other.read, one.kept + other.kept, one.setAside + other.setAside, one.refused + other.refused));
  }
}
