package org.doorstep.finding;

import java.util.List;
import java.util.Map;

/**
 * The post-stratified share of each survey with its interval, the bounds that silence leaves, and whether it changed
 * since the months before. With fewer than six in ten answering, a change stands only where the bounds say so too.
 */
public final class SurveyScreen {

  private SurveyScreen() {
  }

  /** One finding for each survey, sorted. */
  public static List<Finding> screen(List<Survey> surveys, Map<String, MeasureMeta> measures) {
    return Tested.corrected(surveys.stream().map(survey -> new SurveyTest(survey, measures.get(survey.measureId())))
        .toList());
  }
}
