/**
 * Purpose: how people write coordinates: numbers with and without groups of thousands, degrees with
 * minutes and seconds in every notation, letters and Chinese words.
 *
 * <p>Takes: texts. Gives: numbers, with what the text says of them; texts of degrees.
 *
 * <p>Rules of this package: a text that can be read in two ways is not read; which CRS a number is
 * in is not asked.
 *
 * <p>Start at {@link org.ecozone.geo.angle.NumberText}.
 */
package org.ecozone.geo.angle;
