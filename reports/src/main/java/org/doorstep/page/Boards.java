package org.doorstep.page;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.Figures;
import org.doorstep.edition.Finding;
import org.doorstep.edition.IssueFigures;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Manifest;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.edition.Registers;

/** The boards of one issue for several areas: what they have in common is read from the edition once. */
public final class Boards {
  /** Measures that a weekly tells beside the headline ones, in the order of its third page. */
  private static final List<String> WEEKLY_BESIDE = List.of("X08", "X07", "X06b", "V09", "V07", "V16");

  private final Manifest manifest;
  private final Catalog catalog;
  private final IssuePeriod issue;
  private final Figures figures;
  private final IssueFigures shown;
  private final List<Measure> beside;
  private final List<Finding> funnels;
  private final Drawn funnel;
  private final List<Observation> townships;
  private final Board.Surroundings surroundings;

  public Boards(Edition edition, IssuePeriod issue, List<Area> areas) {
    manifest = edition.manifest();
    catalog = new Catalog(edition);
    this.issue = issue;
    figures = new Figures(edition);
    beside = (issue.isWeek() ? WEEKLY_BESIDE : List.<String>of()).stream()
        .flatMap(id -> catalog.findMeasure(id).stream()).toList();
    shown = new IssueFigures(edition, Stream.concat(catalog.headlines().stream(), beside.stream())
        .map(Measure::id).toList(), areas.stream().map(Area::code).toList(), issue);
    funnels = figures.funnelFindings(issue.code());
    funnel = Drawn.funnelOnly(figures, Board.FUNNEL_MEASURE, issue);
    townships = figures.townshipObservations(issue.month().toString());
    surroundings = surroundings(manifest, new Registers(edition), issue);
  }

  /** The board of one of the areas. */
  public Board of(Area area) {
    boolean county = area.code().equals(manifest.agency().countyCode());
    Lines lines = new Lines(shown, area.code(), issue);
    return new Board(manifest, catalog, area, issue, catalog.headlines().stream().map(lines::line).toList(),
        beside.stream().map(lines::line).toList(), funnels,
        county ? Drawn.read(figures, catalog.headlines(), area.code(), issue) : funnel, townships,
        county && !issue.isWeek() ? figures.villageObservations(Board.LORENZ_MEASURE, issue.code()) : List.of(),
        county ? surroundings : surroundings.of(area, manifest.agency().countyCode()));
  }

  private static Board.Surroundings surroundings(Manifest manifest, Registers registers, IssuePeriod issue) {
    YearMonth month = issue.month();
    return new Board.Surroundings(registers.actions(),
        registers.events(month.minusMonths(23).atDay(1), issue.endExclusive()),
        registers.coverage(month.toString()), registers.intake(), registers.intakeByRecord(),
        registers.setAside(), registers.restatements(manifest.agency().countyCode()),
        Ahead.read(manifest, registers, issue), issue);
  }
}
