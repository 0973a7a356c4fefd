/**
 * Purpose: JMH benchmarks of the steps that a user waits for: reading layers, building indexes, one
 * site against the loaded province, areas.
 *
 * <p>Takes: an invented province, written to {@code -Dbench.folder} (target/bench) when it is not
 * there. Gives: JMH's own report; percentiles for the single site.
 *
 * <p>Rules of this package: a benchmark calls the program the way its faces do; what is set up is
 * set up in {@link org.ecozone.bench.micro.LoadedProvince}, and a test sets up every one of them.
 *
 * <p>Start at {@link org.ecozone.bench.micro.SiteBenchmark}.
 */
package org.ecozone.bench.micro;
