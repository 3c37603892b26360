/**
 * Detectors over series of observations: control charts, funnels and survival curves, and what is signal in
 * them.
 */
package org.doorstep.finding;
