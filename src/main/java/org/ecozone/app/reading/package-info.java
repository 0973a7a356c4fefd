/**
 * Purpose: how a table is read as a layer: by profiles, by what the command line says, by what a
 * project says; one and the same for both faces.
 *
 * <p>Takes: a table as registered, options, the set-up of a project. Gives: what the reader of
 * layers is asked for, with what was odd.
 *
 * <p>Rules of this package: what the user said and cannot be done leaves things unknown, nothing
 * else is taken in its place; what decides a reading goes into the record.
 *
 * <p>Start at {@code TableReading}.
 */
package org.ecozone.app.reading;
