/**
 * Purpose: replays a screening record and compares it field by field.
 *
 * <p>Takes: screening.json and the inputs it rests on. Gives: differences.
 *
 * <p>Rules of this package: the same code screens as the first time; nothing is compared with a
 * tolerance.
 *
 * <p>Start at {@link org.ecozone.app.replay.VerifyScreening}.
 */
package org.ecozone.app.replay;
