/**
 * Time: periods and their states, the working-day calendar, dated time limits, and how two figures are
 * compared.
 */
package org.doorstep.period;
