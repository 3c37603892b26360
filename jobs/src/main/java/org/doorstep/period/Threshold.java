package org.doorstep.period;

import java.time.LocalDate;

/**
 * One dated row of the table of thresholds: a number that a measure needs and that people set.
 *
 * @param rule what it is for, such as note-characters
 * @param scope what it is limited to, such as a category of tenders; all for every scope
 * @param value in the row's own unit
 */
record Threshold(String rule, String scope, long value, RuleLevel level, LocalDate from, LocalDate to)
    implements DatedRow {
}
