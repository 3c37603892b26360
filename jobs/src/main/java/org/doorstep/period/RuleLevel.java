package org.doorstep.period;

import java.util.Locale;

/** Who set a rule; the most local one in force wins, so the order is from local to national. */
public enum RuleLevel {
  COUNTY,
  PROVINCE,
  NATIONAL;

  /** The code in the rule tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
