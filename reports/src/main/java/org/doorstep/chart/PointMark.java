package org.doorstep.chart;

/**
 * What a reader should see in a point: an ordinary one, one that needs an explanation, or one not yet
 * final.
 */
public enum PointMark { NORMAL, SIGNAL, PROVISIONAL }
