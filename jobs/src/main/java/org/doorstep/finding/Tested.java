package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.stat.area.FalseDiscovery;

/** One test of one family, which becomes a finding once the p-values of its family are corrected. */
interface Tested {

  /** Tests of the same family are corrected together. */
  String family();

  /** The raw p-value; NaN when nothing was tested. */
  double pValue();

  /**
   * What the test says.
   *
   * @param adjustedP the p-value corrected within the family
   * @param familySize tests in the family
   */
  Finding finding(double adjustedP, int familySize);

  /** The findings of all tests, each family corrected by Benjamini and Hochberg, sorted. */
  static List<Finding> corrected(Collection<? extends Tested> tests) {
    Map<String, List<Tested>> families = new TreeMap<>();
    tests.forEach(test -> families.computeIfAbsent(test.family(), family -> new ArrayList<>()).add(test));
    List<Finding> findings = new ArrayList<>();
    families.values().forEach(family -> {
      double[] p = family.stream().mapToDouble(Tested::pValue).toArray();
      double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
      int size = (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
      for (int i = 0; i < p.length; i++) {
        findings.add(family.get(i).finding(adjusted[i], size));
      }
    });
    findings.sort(Comparator.comparing(Finding::findingId));
    return findings;
  }
}
