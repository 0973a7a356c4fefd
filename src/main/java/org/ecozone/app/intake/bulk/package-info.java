/**
 * Purpose: files of project land in one go: what was understood of each, with one line per file and
 * problem.
 *
 * <p>Takes: files and folders, the choices for all or for single files, the area of work. Gives:
 * lines for a table, as CSV too; examinations are made again when a file is accepted.
 *
 * <p>Rules of this package: a file that cannot be read is a line, never left out; its API names no
 * type of the store, so that the window can use it; geometry is not held longer than a file takes.
 *
 * <p>Start at {@code BulkIntake}.
 */
package org.ecozone.app.intake.bulk;
