package org.doorstep.edition;

/** Who issues the briefing, and for which county. */
public record Agency(Bilingual name, Bilingual county, String countyCode) {}
