/**
 * Reads a published edition: plain Parquet files behind a manifest, opened only when every checksum agrees.
 *
 * <p>{@link org.doorstep.edition.Edition} opens one, {@link org.doorstep.edition.Catalog},
 * {@link org.doorstep.edition.Figures} and {@link org.doorstep.edition.Registers} ask it typed questions.
 * Shares stand as fractions (0.863 is 86.3 %), changes of kind "points" as percentage points, money as fen.
 */
package org.doorstep.edition;
