package org.doorstep.disclosure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The observations of a published edition as the public may have them: of persons and of matters only what is final,
 * counts below a larger threshold hidden with what would give them back, and the rest rounded. Counts of villages,
 * projects and offices stay exact; what tells of complaints about staff is left out.
 */
public final class PublicStep implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Disclosure disclosure;

  /** The step that follows the internal one with this disclosure. */
  public PublicStep(Disclosure internal) {
    Map<String, Privacy> measures = new TreeMap<>();
    internal.measures().forEach((id, privacy) -> measures.put(id, privacy.counts() == Counts.MATTERS
        ? new Privacy(Counts.PERSONS, privacy.sensitive(), privacy.unit(), privacy.base(), privacy.dimension(),
            privacy.aboutStaff()) : privacy));
    this.disclosure = new Disclosure(measures, internal.rules().forPublic(), internal.successors());
  }

  /** The public rows of these published ones. */
  public Dataset<Row> apply(Dataset<Row> observations) {
    Object[] aboutStaff = disclosure.measures().entrySet().stream()
        .filter(each -> each.getValue().aboutStaff()).map(Map.Entry::getKey).toArray();
    Dataset<Row> ofOffices = observations.filter(not(col("measure_id").isin(aboutStaff)));
    Dataset<Row> hidden = new DisclosureStep(disclosure)
        .apply(ids -> ofOffices.filter(col("measure_id").isin(ids.toArray())), Optional.empty());
    return DisclosureStep.mapped(hidden, hidden.columns(), this::rounded);
  }

  /** The row with its counts rounded, its share made of them anew, and without an interval that would tell more. */
  Map<String, Object> rounded(Map<String, Object> row) {
    Privacy privacy = disclosure.privacy(row);
    if (privacy.counts() == Counts.THINGS || "suppressed".equals(row.get("mark"))) {
      return row;
    }
    Map<String, Object> rounded = new LinkedHashMap<>(row);
    PublicThresholds open = disclosure.rules().open();
    rounded.replaceAll((column, value) -> switch (column) {
      case "numerator", "denominator" -> value == null || !privacy.isCounted() ? null
          : (Object) open.rounded(((Number) value).doubleValue());
      case "n" -> value == null ? null : (Object) (long) open.rounded(((Number) value).doubleValue());
      case "low", "high" -> null;
      default -> value;
    });
    rounded.replace("value", value(privacy, row, rounded));
    return rounded;
  }

  private static Object value(Privacy privacy, Map<String, Object> row, Map<String, Object> rounded) {
    if (row.get("value") == null || privacy.isCount()) {
      return row.get("value") == null ? null : rounded.get("numerator");
    }
    if (!privacy.isCounted()) {
      return Math.round(((Number) row.get("value")).doubleValue() * 10) / 10.0;
    }
    double of = (Double) rounded.get("denominator");
    return of == 0 ? null : (Object) ((Double) rounded.get("numerator") / of);
  }
}
