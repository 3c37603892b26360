package org.doorstep.chart;

/**
 * The words of a funnel: the name of the whole (such as the county), the two bands, the base axis, no data.
 */
public record FunnelWords(String whole, String inner, String outer, String baseAxis, String empty) {}
