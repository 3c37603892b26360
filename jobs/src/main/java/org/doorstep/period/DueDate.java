package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The last day on which something is still in time.
 *
 * @param pending it rests on a year whose working-day notice is not out yet
 */
public record DueDate(LocalDate date, boolean pending) implements Serializable {
}
