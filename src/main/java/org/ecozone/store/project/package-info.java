/**
 * Purpose: the form of a project file: JSON whose every value knows its line, references to other
 * files, writing that never leaves half a file.
 *
 * <p>Takes: a tree of values, or a file. Gives: bytes, or an object that is asked for its fields by
 * name and kind.
 *
 * <p>Rules of this package: a field that is missing or of the wrong kind is refused with its line,
 * a field that nobody asked for is said; nothing is given a value that the file does not state.
 *
 * <p>Start at {@code DocumentReader}.
 */
package org.ecozone.store.project;
