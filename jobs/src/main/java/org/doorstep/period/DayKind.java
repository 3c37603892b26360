package org.doorstep.period;

import java.util.Locale;

/** How a day differs from an ordinary week. */
enum DayKind {
  HOLIDAY,
  MAKE_UP_WORKDAY;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
