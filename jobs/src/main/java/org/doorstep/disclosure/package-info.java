/** Disclosure control: which small numbers are hidden, in every published dataset with figures. */
package org.doorstep.disclosure;
