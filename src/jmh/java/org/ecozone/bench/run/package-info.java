/**
 * Purpose: the Java side of the whole-process benchmark: arguments, what a run left behind, and the
 * table of all runs.
 *
 * <p>Takes: the folder that {@code ecozone screen} wrote, and the times that the script measured.
 * Gives: a line per run in runs.tsv, and Markdown tables.
 *
 * <p>Rules of this package: nothing is timed here; the script that starts the processes does that.
 *
 * <p>Start at {@link org.ecozone.bench.run.RunTable}.
 */
package org.ecozone.bench.run;
