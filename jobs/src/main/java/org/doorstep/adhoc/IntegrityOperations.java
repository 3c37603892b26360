package org.doorstep.adhoc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doorstep.stat.integrity.Benford;
import org.doorstep.stat.integrity.DuplicatePairs;
import org.doorstep.stat.integrity.Heaping;
import org.doorstep.stat.integrity.Jaccard;
import org.doorstep.stat.integrity.Journey;
import org.doorstep.stat.integrity.LeadingDigits;
import org.doorstep.stat.integrity.Overlaps;
import org.doorstep.stat.integrity.PeriodEnd;
import org.doorstep.stat.integrity.TerminalDigit;

/** Binds the integrity screens to their functions. */
final class IntegrityOperations {

  private IntegrityOperations() {}

  static Map<String, Function<Fields, Object>> all() {
    Map<String, Function<Fields, Object>> all = new HashMap<>();
    all.put("terminal-digit", IntegrityOperations::terminalDigit);
    all.put("heaping", f -> heaping(Heaping.of(f.integer("x"), f.integer("n"), f.number("p0"))));
    all.put("benford", IntegrityOperations::benford);
    all.put("benford-digits", f -> Outputs.of("leading_digits", Arrays.stream(f.decimals("amounts"))
        .mapToDouble(amount -> LeadingDigits.of(amount, f.integer("digits"))).toArray()));
    all.put("benford-expected-mad", f -> Outputs.of("mad", Arrays.stream(f.integers("n"))
        .mapToDouble(n -> Benford.expectedMad(n, f.integer("digits"))).toArray()));
    all.put("period-end-bunching", f ->
        PeriodEnd.of(f.integers("counts"), f.integer("last"), f.number("conf")));
    all.put("haversine", f -> Outputs.of("distance_m", Arrays.stream(journeys(f))
        .mapToDouble(way -> Journey.distanceM(way.from(), way.to(), f.number("radius_m"))).toArray()));
    all.put("travel-speed", IntegrityOperations::travelSpeed);
    all.put("overlaps", f -> Outputs.of("pairs",
        Overlaps.of(f.numbers("start"), f.numbers("end"), f.number("min_overlap_minutes")).stream()
            .map(pair -> new double[] {pair.first(), pair.second(), pair.minutes()})
                .toArray(double[][]::new)));
    all.put("jaccard", IntegrityOperations::jaccard);
    all.put("duplicate-pairs", f ->
        DuplicatePairs.of(f.integers("group_sizes"), f.number("expected_pairs")));
    return all;
  }

  private static Outputs terminalDigit(Fields f) {
    TerminalDigit test = TerminalDigit.of(f.integers("counts"));
    return Outputs.of("n", test.n()).and("statistic", test.statistic()).and("df", test.df())
        .and("p_value", test.pValue()).and("cramers_v", test.cramersV())
        .and("digit_p_value", test.digitPValue()).and("digit_adjusted_p", test.digitAdjustedP())
        .and("share_0_or_5", test.shareOf0Or5()).and("share_0_or_5_p_value", test.shareOf0Or5PValue());
  }

  private static Outputs heaping(Heaping test) {
    return Outputs.of("ratio", test.ratio()).and("p_value", test.pValue())
        .and("log10_p_value", test.log10PValue());
  }

  private static Object benford(Fields f) {
    if (f.has("amounts") == f.has("counts")) {
      throw new CaseFault("amounts and counts: give exactly one of them");
    }
    int digits = f.integer("digits");
    int[] counts = f.has("counts") ? f.integers("counts")
        : LeadingDigits.counts(f.decimals("amounts"), digits);
    return Benford.of(counts, digits, f.integer("top"));
  }

  private static Journey[] journeys(Fields f) {
    double[] lat1 = f.numbers("lat1");
    double[] lon1 = f.numbers("lon1");
    double[] lat2 = f.numbers("lat2");
    double[] lon2 = f.numbers("lon2");
    double[] gap = f.has("gap_minutes") ? f.numbers("gap_minutes") : new double[lat1.length];
    return IntStream.range(0, lat1.length).mapToObj(i -> new Journey(new Journey.Place(lat1[i], lon1[i]),
        new Journey.Place(lat2[i], lon2[i]), gap[i])).toArray(Journey[]::new);
  }

  private static Outputs travelSpeed(Fields f) {
    Journey.Limits limits = new Journey.Limits(f.number("limit_kmh"), f.number("location_tolerance_m"),
        f.number("gps_error_m"), f.number("radius_m"));
    Journey[] journeys = journeys(f);
    boolean[] flags = new boolean[journeys.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = journeys[i].impossible(limits);
    }
    return Outputs.of("distance_m",
        Arrays.stream(journeys).mapToDouble(way -> way.distanceM(limits)).toArray())
        .and("speed_kmh", Arrays.stream(journeys).mapToDouble(way -> way.speedKmh(limits)).toArray())
        .and("flags", flags);
  }

  private static Outputs jaccard(Fields f) {
    String[] a = f.texts("a");
    String[] b = f.texts("b");
    return Outputs.of("jaccard", IntStream.range(0, a.length)
        .mapToDouble(i -> Jaccard.similarity(a[i], b[i], f.integer("gram_length"))).toArray());
  }
}
