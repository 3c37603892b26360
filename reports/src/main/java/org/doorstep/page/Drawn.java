package org.doorstep.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Figures;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.edition.SurvivalRow;

/** What charts other than time series are drawn from: funnels, survival curves, figures by dimension. */
public record Drawn(
    Map<String, Funnel> funnels, Map<String, List<SurvivalRow>> survival,
    Map<String, List<SurvivalRow>> survivalBefore, List<Observation> splits, List<Observation> splitsBefore) {

  static Drawn read(Figures figures, List<Measure> measures, String areaCode, IssuePeriod issue) {
    YearMonth month = issue.month();
    Map<String, Funnel> funnels = new TreeMap<>();
    Map<String, List<SurvivalRow>> survival = new TreeMap<>();
    Map<String, List<SurvivalRow>> before = new TreeMap<>();
    for (Measure measure : measures) {
      String id = measure.id();
      funnels.put(id, new Funnel(figures.funnelPoints(id, issue.code()), figures.funnelLimits(id, issue.code())));
      survival.put(id, figures.survivalSteps(id, areaCode, month.toString()));
      before.put(id, figures.survivalSteps(id, areaCode, month.minusYears(1).toString()));
    }
    return new Drawn(funnels, survival, before, figures.splits(areaCode, issue.code()),
        figures.splits(areaCode, issue.minus(issue.isWeek() ? 1 : 12).code()));
  }

  /** A township's pack draws one funnel and nothing else of these. */
  static Drawn funnelOnly(Figures figures, String measureId, IssuePeriod issue) {
    return new Drawn(Map.of(measureId, new Funnel(figures.funnelPoints(measureId, issue.code()),
        figures.funnelLimits(measureId, issue.code()))), Map.of(), Map.of(), List.of(), List.of());
  }

  Funnel funnel(String measureId) {
    return funnels.getOrDefault(measureId, new Funnel(List.of(), List.of()));
  }

  List<SurvivalRow> survival(String measureId) {
    return survival.getOrDefault(measureId, List.of());
  }

  /** The same figure a year before, in a weekly the week before. */
  Optional<Observation> findBefore(Observation now) {
    FigureKey key = now.key();
    return splitsBefore.stream().filter(row -> row.key().measureId().equals(key.measureId())
        && row.key().output().equals(key.output()) && row.key().dimension().equals(key.dimension())
        && row.key().dimensionValue().equals(key.dimensionValue())).findFirst();
  }

  /** The leading output of a measure by dimension value, in the order of the values. */
  List<Observation> split(String measureId) {
    List<Observation> own = splits.stream().filter(row -> row.key().measureId().equals(measureId)).toList();
    String leading = Outputs.leading(own.stream().map(row -> row.key().output())).orElse("value");
    return own.stream().filter(row -> row.key().output().equals(leading)).toList();
  }
}
