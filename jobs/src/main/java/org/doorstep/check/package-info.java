/**
 * Row rules of the contracts and rules across tables: which rows are accepted, set aside, noticed or
 * refused.
 */
package org.doorstep.check;
