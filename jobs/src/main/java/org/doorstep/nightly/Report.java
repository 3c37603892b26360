package org.doorstep.nightly;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorstep.publish.Manifest;
import org.doorstep.table.Disposition;
import org.doorstep.table.RowCount;

/** The last lines of a night: what was read, kept and set aside, and what was published. */
record Report(PrintStream out) {

  private static final int SHOWN = 5;

  void print(Manifest manifest, Map<String, Long> reasons, Intake intake, Progress progress) {
    Map<Disposition, Long> rows = new TreeMap<>();
    intake.counts().forEach(count -> rows.merge(count.disposition(), count.rows(), Long::sum));
    out.println();
    out.printf(Locale.ROOT, "Read %,d rows of %,d files: %,d new, %,d corrected, %,d unchanged, %,d superseded, %,d set aside, %,d refused by law.%n",
        rows.values().stream().mapToLong(Long::longValue).sum(), intake.filesRead(), of(rows, Disposition.INSERTED),
        of(rows, Disposition.UPDATED), of(rows, Disposition.UNCHANGED), of(rows, Disposition.SUPERSEDED),
        of(rows, Disposition.SET_ASIDE), of(rows, Disposition.REFUSED));
    if (intake.withdrawn() > 0) {
      out.printf(Locale.ROOT, "Withdrawn: %,d records that their files no longer hold.%n", intake.withdrawn());
    }
    setAside(intake.counts());
    list("Notices on rows that were kept: ", intake.notices());
    intake.dropped().forEach((source, columns) ->
        out.println("Columns of " + source + " that no mapping names were dropped: " + String.join(", ", columns)));
    some("%,d files in the inbox that no source of doorstep.yaml reads: %s%n", intake.unmatched());
    some("%,d files hold no row, only a header or nothing: %s%n", intake.rowless());
    intake.unreadable().forEach(fault -> out.println("Not read: " + fault));
    TestCounts.print(manifest.findings(), out);
    Manifest.Hidden hidden = manifest.hidden();
    out.printf(Locale.ROOT, "Of %,d figures of persons or sensitive topics, %,d are hidden.", hidden.figures(),
        hidden.small() + hidden.beyond());
    if (!reasons.isEmpty()) {
      long others = reasons.getOrDefault("others", 0L);
      out.printf(Locale.ROOT, " Of those new tonight %,d are too small to show, %,d stand with such a one for the same"
          + " place and period, %,d (%.1f %%) are hidden so that no other can be had from them.",
          reasons.getOrDefault("small", 0L), reasons.getOrDefault("together", 0L), others,
          100.0 * others / Math.max(1, hidden.figures()));
    }
    out.println();
    out.printf(Locale.ROOT, "Published edition %s (%,d observations) in %.1f s.%n", manifest.edition(),
        manifest.datasets().get("observations").rows(),
        progress.stages().stream().mapToDouble(Progress.Stage::seconds).sum());
  }

  private void some(String words, List<String> files) {
    if (!files.isEmpty()) {
      out.printf(Locale.ROOT, words, files.size(), files.stream().limit(SHOWN).collect(Collectors.joining(", "))
          + (files.size() > SHOWN ? ", ..." : ""));
    }
  }

  private void setAside(List<RowCount> counts) {
    Map<String, Long> reasons = new TreeMap<>();
    counts.stream().filter(count -> count.disposition() == Disposition.SET_ASIDE)
        .forEach(count -> reasons.merge(count.reason(), count.rows(), Long::sum));
    list("Set aside, kept in quarantine: ", reasons);
  }

  private void list(String title, Map<String, Long> rows) {
    if (!rows.isEmpty()) {
      out.println(title + rows.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
          .collect(Collectors.joining(", ")));
    }
  }

  private static long of(Map<Disposition, Long> rows, Disposition disposition) {
    return rows.getOrDefault(disposition, 0L);
  }
}
