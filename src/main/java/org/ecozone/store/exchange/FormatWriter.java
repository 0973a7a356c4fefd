package org.ecozone.store.exchange;

import java.nio.file.Path;
import org.ecozone.store.StoreException;

/** Makes writers of one format. */
@FunctionalInterface
public interface FormatWriter {
  FeatureWriter create(Path target, WriteChoices choices) throws StoreException;
}
