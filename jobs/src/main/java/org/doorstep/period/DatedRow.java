package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;

/** A row of a rule table: what holds for a rule and scope from one day up to another, as one level set it. */
interface DatedRow extends Serializable {

  String rule();

  String scope();

  RuleLevel level();

  /** The first day on which it holds. */
  LocalDate from();

  /** The first day on which it no longer holds, or null. */
  LocalDate to();

  /** Whether it holds on a day. */
  default boolean governs(LocalDate day) {
    return !day.isBefore(from()) && (to() == null || day.isBefore(to()));
  }

  /** Whether it contradicts another: of the same rule, scope and level, on some day with it. */
  default boolean meets(DatedRow other) {
    return rule().equals(other.rule()) && scope().equals(other.scope()) && level() == other.level()
        && (to() == null || other.from().isBefore(to())) && (other.to() == null || from().isBefore(other.to()));
  }
}
