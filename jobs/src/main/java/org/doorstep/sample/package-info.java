/** The invented county: raw exports to try everything on, with what was planted in them. */
package org.doorstep.sample;
