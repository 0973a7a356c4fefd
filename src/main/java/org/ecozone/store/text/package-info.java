/**
 * Purpose: bytes of text files to texts: which charset they are in, lines of bounded length with
 * their numbers, the signs and numbers that stand on them, and numbers written as texts.
 *
 * <p>Takes: files, pasted text, cells of tables, a charset that the user chose. Gives: a charset
 * with how certain it is and how the text reads in the others, lines as bytes or text.
 *
 * <p>Rules of this package: no format; nothing is replaced silently, what cannot be decoded is
 * counted; memory does not grow with what a stranger wrote on one line.
 *
 * <p>Start at {@link org.ecozone.store.text.CharsetDetection} and {@link
 * org.ecozone.store.text.LineReader}.
 */
package org.ecozone.store.text;
