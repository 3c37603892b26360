package org.doorstep.edition;

import java.util.OptionalDouble;

/** One day of a published survival curve: at risk, censored, share still open with its interval. */
public record SurvivalRow(
    double day, long atRisk, long censored, double survival, OptionalDouble low, OptionalDouble high) {

  static final String COLUMNS = "day, at_risk, censored, survival, low, high";

  static SurvivalRow from(Row row) {
    return new SurvivalRow(row.number("day").orElseThrow(), row.count("at_risk"), row.count("censored"),
        row.number("survival").orElseThrow(), row.number("low"), row.number("high"));
  }
}
