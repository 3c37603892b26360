package org.doorstep.period;

import java.time.LocalDate;

/**
 * One dated row of the rule table.
 *
 * @param rule what the limit is for, such as petition-closing
 * @param scope what it is limited to, such as a path; {@link TimeLimits#ALL} for every scope
 * @param from first day of a clock that it governs
 * @param to first day that it no longer governs, or null
 * @param source the text that sets it; a proposal says so first
 */
public record TimeLimit(String rule, String scope, int value, LimitUnit unit, RuleLevel level, LocalDate from,
    LocalDate to, String source) implements DatedRow {
}
