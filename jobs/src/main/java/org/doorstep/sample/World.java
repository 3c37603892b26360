package org.doorstep.sample;

import java.nio.file.Path;

/** What all tables of one sample share. */
record World(
    long seed, Window window, County county, Almanac almanac, Effects effects, Path out, Truth truth) {
  Sheet sheet(SheetForm form) {
    return new Sheet(form, truth.tally(form.name()));
  }
}
