/**
 * Purpose: project land goes out of the program, in the formats in which it comes in.
 *
 * <p>Takes: sites of the project, a format and what the user says about how it is written. Gives: a
 * file, and what could not be kept of the land.
 *
 * <p>Rules of this package: land goes out as it was received, nothing is repaired or rounded but by
 * the format; data of an old datum are not moved without the user's parameters; nothing is written
 * half.
 *
 * <p>Start at {@link org.ecozone.app.export.ExportLand}.
 */
package org.ecozone.app.export;
