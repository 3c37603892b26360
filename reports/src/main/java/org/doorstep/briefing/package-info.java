/** Which pages a briefing has and in which order, and the command that writes them. */
package org.doorstep.briefing;
