/**
 * Purpose: the command line: arguments to a use case of {@code app}, its result to text and exit
 * code (design.md 4).
 *
 * <p>Takes: arguments, two streams. Gives: results on stdout, progress and errors on stderr, an
 * exit code; never calls {@code System.exit}.
 *
 * <p>Rules of this package: may use {@code app} and the values of {@code zone geo job overlay
 * screen}; every text in both languages from the bundle of this package.
 *
 * <p>Start at {@code CommandLineFace}.
 */
package org.ecozone.cli;
