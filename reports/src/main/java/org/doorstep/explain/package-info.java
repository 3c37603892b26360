/** Says of one published figure what it means, what it was counted from, and how to count it again. */
package org.doorstep.explain;
