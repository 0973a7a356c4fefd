/**
 * Purpose: how long reading big files of exchange takes, each in a fresh process.
 *
 * <p>Takes: files that it makes. Gives: one line with the times.
 *
 * <p>Rules of this package: no JMH; the first reading counts, as it does for a user.
 *
 * <p>Start at {@link org.ecozone.bench.exchange.TxtBenchmark}.
 */
package org.ecozone.bench.exchange;
