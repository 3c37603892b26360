package org.doorstep.finding;

import java.util.List;
import org.doorstep.period.Period;

/** What projects cost beside their estimates, as of the end of a month; {@code above} is the area of them all. */
public record CostClass(String measureId, String above, Period month, List<Project> projects) {

  /** One project's cost over its estimate, less 1; of one under way, the cost that is expected now. */
  public record Project(double overrun, boolean isFinished) {
  }

  /** The finished ones, and those under way that are over their estimates already: leaving them out would flatter. */
  double[] overruns() {
    return projects.stream().filter(project -> project.isFinished() || project.overrun() > 0)
        .mapToDouble(Project::overrun).toArray();
  }

  long finished() {
    return projects.stream().filter(Project::isFinished).count();
  }
}
