/**
 * Fonts, filling and exporting JRXML templates, and the finish that makes a PDF archivable and accessible.
 */
package org.doorstep.layout;
