/**
 * Contracts of record tables and published datasets: schemas, code lists, labels, privacy classes and row
 * rules.
 */
package org.doorstep.contract;
