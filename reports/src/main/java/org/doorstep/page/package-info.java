/**
 * One class per page: what it asks of the edition, its sentences, and the rows of its template.
 *
 * <p>{@link org.doorstep.page.Board} holds the figures of one area and month; a page turns it into a
 * {@link org.doorstep.page.PageContent} in one language; {@link org.doorstep.page.Composition} fills the
 * template and lets the page stand full and even.
 */
package org.doorstep.page;
