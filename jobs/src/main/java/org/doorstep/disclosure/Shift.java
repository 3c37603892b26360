package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The same in one direction of a table: places, or periods, whose counts rise and others whose counts fall while every
 * sum in that direction holds. A shift of places and one of periods together give a move of cells.
 */
record Shift<T>(List<T> up, List<T> down) {

  /** One place or period, with all that hold it. */
  static <T> Shift<T> alone(Collection<T> line) {
    return new Shift<>(List.copyOf(line), List.of());
  }

  /** One against another: what holds both stays as it is. */
  static <T> Shift<T> exchange(Collection<T> line, Collection<T> other) {
    return new Shift<>(without(line, other), without(other, line));
  }

  private static <T> List<T> without(Collection<T> line, Collection<T> other) {
    List<T> rest = new ArrayList<>(line);
    rest.removeAll(other);
    return rest;
  }
}
