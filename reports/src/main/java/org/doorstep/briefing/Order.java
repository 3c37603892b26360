package org.doorstep.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.Figures;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.wording.Language;

/** Briefings that can be made: their period, their languages and their areas are all in the edition. */
record Order(String kind, IssuePeriod period, List<Language> languages, List<Area> areas) {
  private static final String TOWNSHIP = "township";
  private static final String WEEKLY = "weekly";
  private static final List<String> KINDS = List.of(WEEKLY, "monthly", TOWNSHIP);

  /** What the caller typed. */
  record Asked(String kind, String period, List<String> languages, String area) {}

  static Order checked(Edition edition, Asked asked) {
    List<String> faults = new ArrayList<>();
    if (!KINDS.contains(asked.kind())) {
      faults.add("--kind '" + asked.kind() + "' is not known; kinds are " + String.join(", ", KINDS) + ".");
    }
    Optional<IssuePeriod> period = period(new Figures(edition), asked, faults);
    List<Language> languages = languages(asked.languages(), faults);
    List<Area> areas = areas(edition, asked, faults);
    if (!faults.isEmpty()) {
      throw new OrderFault(faults);
    }
    return new Order(asked.kind(), period.orElseThrow(), languages, areas);
  }

  /** The name of a file without its ending, such as {@code township-2026-05-990121003.en}. */
  String fileName(Area area, Language language) {
    return kind + "-" + period.code() + (kind.equals(TOWNSHIP) ? "-" + area.code() : "") + "." + language.tag();
  }

  private static Optional<IssuePeriod> period(Figures figures, Asked asked, List<String> faults) {
    boolean weekly = asked.kind().equals(WEEKLY);
    Optional<IssuePeriod> period = weekly ? IssuePeriod.findWeek(asked.period())
        : IssuePeriod.findMonth(asked.period());
    if (period.isEmpty()) {
      faults.add("--period '" + asked.period() + (weekly ? "' is not a week; write it like 2026-W22."
          : "' is not a month; write it like 2026-05."));
      return period;
    }
    List<String> held = figures.periods(period.get().kind());
    if (!held.contains(period.get().code())) {
      faults.add("--period " + asked.period() + " is not in this edition; it holds " + (held.isEmpty()
          ? "no " + period.get().kind() : held.get(0) + " to " + held.get(held.size() - 1)) + ".");
    }
    return period;
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
