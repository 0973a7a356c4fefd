/**
 * Purpose: a file of numbers and texts that notices when it is not what was written.
 *
 * <p>Takes: arrays. Gives: the same arrays, or {@link
 * org.ecozone.store.cache.frame.DamagedEntryException}.
 *
 * <p>Rules of this package: nothing is handed out before its checksum was right, and no memory is
 * taken for a count that the file cannot hold. Knows no layer.
 *
 * <p>Start at {@link org.ecozone.store.cache.frame.FrameFormat}.
 */
package org.ecozone.store.cache.frame;
