package org.doorstep.source;

import org.doorstep.contract.Reason;

/** Why a value could not be typed: the reason, and the column, value and expectation in words. */
record CellFault(Reason reason, String detail) {}
