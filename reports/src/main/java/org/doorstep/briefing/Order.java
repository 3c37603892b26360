package org.doorstep.briefing;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.Figures;
import org.doorstep.wording.Language;

/** A briefing that can be made: its month, its languages and its area are all in the edition. */
record Order(String kind, YearMonth month, List<Language> languages, Area area, boolean township) {
  private static final List<String> KINDS = List.of("monthly");

  /** What the caller typed. */
  record Asked(String kind, String period, List<String> languages, String area) {}

  static Order checked(Edition edition, Asked asked) {
    List<String> faults = new ArrayList<>();
    if (!KINDS.contains(asked.kind())) {
      faults.add("--kind '" + asked.kind() + "' is not known; kinds are " + String.join(", ", KINDS) + ".");
    }
    Optional<YearMonth> month = month(new Figures(edition), asked.period(), faults);
    List<Language> languages = languages(asked.languages(), faults);
    Optional<Area> area = area(edition, asked.area(), faults);
    if (!faults.isEmpty()) {
      throw new OrderFault(faults);
    }
    return new Order(asked.kind(), month.orElseThrow(), languages, area.orElseThrow(), asked.area() != null);
  }

  String fileName(Language language) {
    return kind + "-" + month + (township ? "-" + area.code() : "") + "." + language.tag() + ".pdf";
  }

  private static Optional<YearMonth> month(Figures figures, String period, List<String> faults) {
    YearMonth month;
    try {
      month = YearMonth.parse(period);
    } catch (DateTimeException e) {
      faults.add("--period '" + period + "' is not a month; write it like 2026-05.");
      return Optional.empty();
    }
    if (!figures.holdsMonth(month.toString())) {
      List<String> months = figures.months();
      faults.add("--period " + period + " is not in this edition; it holds " + (months.isEmpty() ? "no month"
          : months.get(0) + " to " + months.get(months.size() - 1)) + ".");
    }
    return Optional.of(month);
  }

  private static List<Language> languages(List<String> tags, List<String> faults) {
    List<Language> languages = new ArrayList<>();
    for (String tag : tags) {
      Language.find(tag.strip()).ifPresentOrElse(languages::add,
          () -> faults.add("--lang '" + tag + "' is not known; languages are zh-CN, en."));
    }
    return languages.stream().distinct().toList();
  }

  private static Optional<Area> area(Edition edition, String code, List<String> faults) {
    Catalog catalog = new Catalog(edition);
    String wanted = code == null ? edition.manifest().agency().countyCode() : code;
    Optional<Area> area = catalog.findArea(wanted);
    boolean fits = area.map(found -> code == null || !found.level().equals("village")).orElse(false);
    if (!fits) {
      String townships = String.join(", ", catalog.townships().stream().map(Area::code).toList());
      faults.add((code == null ? "The county " + wanted + " of the manifest" : "--area " + code)
          + " is not a township of this edition; townships are " + townships + ".");
    }
    return area;
  }
}
