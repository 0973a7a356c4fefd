/**
 * Purpose: how long what comes in through the door takes, and how much memory: reading, preview,
 * staging, conversion, screening, many files, cancel, opening again and again.
 *
 * <p>Takes: a folder, in which it makes invented files. Gives: a table on standard output.
 *
 * <p>Rules of this package: every figure is of a fresh process; no JMH; the first reading counts,
 * as it does for a user.
 *
 * <p>Start at {@link org.ecozone.bench.door.DoorTable}.
 */
package org.ecozone.bench.door;
