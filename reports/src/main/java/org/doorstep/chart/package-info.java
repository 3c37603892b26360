/** Vector charts drawn for print: real text, two hues doubled by shape, labels that never collide. */
package org.doorstep.chart;
