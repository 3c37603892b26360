package org.doorstep.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How long one standing village has waited for a valid visit on the business date, counted as {@link LongestWait} does.
 *
 * @param lastVisitOn null for a village never visited, which waits since the first visit on record anywhere
 */
public record VillageWait(String areaCode, int waitDays, LocalDate lastVisitOn) {

  /** By village; none where no visit is on record. */
  public static List<VillageWait> of(VisitDays visits, Scope scope) {
    Map<String, TreeSet<LocalDate>> days = visits.ofAnyMeasure();
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate today = scope.businessDate();
    LocalDate first = VisitDays.first(days);
    List<VillageWait> waits = new ArrayList<>();
    scope.areas().villagesOn(today).values().stream().flatMap(List::stream).distinct().forEach(village -> {
      LocalDate last = village.codes().stream().map(days::get).filter(Objects::nonNull).map(own -> own.floor(today))
          .filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
      waits.add(new VillageWait(village.code(), (int) ChronoUnit.DAYS.between(last == null ? first : last, today),
          last));
    });
    return waits;
  }
}
