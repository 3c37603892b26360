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
    implements Serializable {}
