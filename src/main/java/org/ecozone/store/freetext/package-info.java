/**
 * Purpose: coordinates as people paste them: WKT, lists, tables out of Word and Excel, sentences.
 *
 * <p>Takes: a text, and the choices of the user. Gives: parcels, and a list of every number that
 * was left aside. Also writes WKT.
 *
 * <p>Rules of this package: every number of the text is a coordinate, the number of a corner, or
 * said to be ignored; where that is not clear the text is refused with its line. Tables and lists
 * are read by {@code store.corner}.
 *
 * <p>Start at {@link org.ecozone.store.freetext.FreeTexts}.
 */
package org.ecozone.store.freetext;
