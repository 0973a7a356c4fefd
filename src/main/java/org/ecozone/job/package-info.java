/**
 * Purpose: the contract of long work: progress, cancelling, and running one function over many
 * inputs on several threads, or one piece of work beside the caller's; and what all that writes
 * files shares: a file that is whole or not there, temporary folders that go with the process,
 * files of the owner only, texts that a spreadsheet takes for texts.
 *
 * <p>Takes: functions and a {@link org.ecozone.job.Progress}. Gives: results in the order of the
 * inputs, or {@link org.ecozone.job.CancelledException}.
 *
 * <p>Rules of this package: uses the JDK only and knows no domain word; it is the only place that
 * makes threads.
 *
 * <p>Start at {@link org.ecozone.job.Progress}.
 */
package org.ecozone.job;
