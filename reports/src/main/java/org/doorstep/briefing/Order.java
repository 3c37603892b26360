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

/** Briefings that can be made: their month, their languages and their areas are all in the edition. */
record Order(String kind, YearMonth month, List<Language> languages, List<Area> areas) {
  private static final String TOWNSHIP = "township";
  private static final List<String> KINDS = List.of("monthly", TOWNSHIP);

  /** What the caller typed. */
  record Asked(String kind, String period, List<String> languages, String area) {}

  static Order checked(Edition edition, Asked asked) {
    List<String> faults = new ArrayList<>();
    if (!KINDS.contains(asked.kind())) {
      faults.add("--kind '" + asked.kind() + "' is not known; kinds are " + String.join(", ", KINDS) + ".");
    }
    Optional<YearMonth> month = month(new Figures(edition), asked.period(), faults);
    List<Language> languages = languages(asked.languages(), faults);
    List<Area> areas = areas(edition, asked, faults);
    if (!faults.isEmpty()) {
      throw new OrderFault(faults);
    }
    return new Order(asked.kind(), month.orElseThrow(), languages, areas);
  }

  /** The name of a file without its ending, such as {@code township-2026-05-990121003.en}. */
  String fileName(Area area, Language language) {
    return kind + "-" + month + (kind.equals(TOWNSHIP) ? "-" + area.code() : "") + "." + language.tag();
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

  /** The county for a monthly; for township packs the township asked for, else all of them. */
  private static List<Area> areas(Edition edition, Asked asked, List<String> faults) {
    Catalog catalog = new Catalog(edition);
    boolean packs = asked.kind().equals(TOWNSHIP);
    if (asked.area() == null) {
      return packs ? catalog.townships() : county(edition, catalog, faults);
    }
    List<Area> wanted = catalog.townships().stream()
        .filter(area -> area.code().equals(asked.area())).toList();
    if (wanted.isEmpty()) {
      faults.add("--area " + asked.area() + " is not a township of this edition; townships are "
          + String.join(", ", catalog.townships().stream().map(Area::code).toList()) + ".");
    } else if (!packs) {
      faults.add("--area goes with --kind township; --kind " + asked.kind() + " is for the whole county.");
    }
    return wanted;
  }

  private static List<Area> county(Edition edition, Catalog catalog, List<String> faults) {
    String code = edition.manifest().agency().countyCode();
    Optional<Area> county = catalog.findArea(code);
    if (county.isEmpty()) {
      faults.add("The county " + code + " of the manifest is not among the areas of this edition.");
    }
    return county.stream().toList();
  }
}
