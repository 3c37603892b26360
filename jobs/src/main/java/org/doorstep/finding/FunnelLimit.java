package org.doorstep.finding;

/** One row of the published funnel limits: the exact binomial limits at one denominator, as drawn. */
public record FunnelLimit(String measureId, String periodKind, String period, Double denominator,
    Double center, Double lower998, Double lower95, Double upper95, Double upper998) {
}
