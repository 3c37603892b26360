package org.doorstep.disclosure;

/**
 * Cells that may go up by one and cells that then go down by one, so that every published sum stays as it is.
 *
 * @param up the cell that the move is for is among them
 */
record Move(GuardedCell[] up, GuardedCell[] down) {}
