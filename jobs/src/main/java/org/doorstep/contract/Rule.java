package org.doorstep.contract;

import java.io.Serializable;

/**
 * One row rule of a contract.
 *
 * @param predicate Spark SQL over the table's columns that is true for a bad row; {@code :business_date}
 *     stands for the business date
 */
public record Rule(
    String name, String predicate, Severity severity, String dimension, Label label, String description)
    implements Serializable {

  /** How a predicate names the business date. */
  public static final String BUSINESS_DATE = ":business_date";

  /** Whether a row that breaks the rule today may keep it on a later day. */
  public boolean asksForBusinessDate() {
    return predicate.contains(BUSINESS_DATE);
  }
}
