/**
 * Purpose: one door for all formats: what a file is, by its content, and who reads or writes it.
 *
 * <p>Takes: an input file, or the name of one to be written. Gives: the opened file, a writer, or a
 * refusal that says what to do instead.
 *
 * <p>Rules of this package: the only place that knows all formats; adds nothing to what they say.
 *
 * <p>Start at {@link org.ecozone.store.door.Doors}.
 */
package org.ecozone.store.door;
