package org.ecozone.store.exchange;

import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;

/** Opens files of one format. */
@FunctionalInterface
public interface FormatReader {
  ReceivedFile open(InputFile input, ReadChoices choices, Progress progress) throws StoreException;
}
