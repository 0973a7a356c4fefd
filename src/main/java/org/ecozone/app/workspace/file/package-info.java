/**
 * Purpose: the project on disk: the project file, the copy that survives a crash, the list of
 * recent projects.
 *
 * <p>Takes: a {@code Project}. Gives: a {@code Project} and what was odd about its file.
 *
 * <p>Rules of this package: what is written is complete or not there; what cannot be read is said
 * with its line and never made up; the form of the file is described in src/docs/project-file.md.
 *
 * <p>Start at {@code ProjectFile}.
 */
package org.ecozone.app.workspace.file;
