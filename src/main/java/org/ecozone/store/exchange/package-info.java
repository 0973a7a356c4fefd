/**
 * Purpose: what all formats of exchange have in common: what a file holds, how it is read, how it
 * is written.
 *
 * <p>Takes: files and pasted text, and the choices of the user. Gives: tables of rows with geometry
 * as received, and what was odd about them; a refusal of a choice that means nothing.
 *
 * <p>Rules of this package: no format of its own; the formats (packages beside this one) know it,
 * it knows none of them. Nothing is repaired, moved or guessed here.
 *
 * <p>Start at {@link org.ecozone.store.exchange.ReceivedFile}.
 */
package org.ecozone.store.exchange;
