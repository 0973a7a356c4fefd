package org.ecozone.store.door;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.WriteChoices;

/** Opens a file of any format of exchange but GeoPackage, and makes writers of any. */
public final class Doors {
  private static final Map<ExchangeFormat, FormatReader> READERS = readers();
  private static final Map<ExchangeFormat, FormatWriter> WRITERS = writers();

  private Doors() {}

  private static Map<ExchangeFormat, FormatReader> readers() {
    return new EnumMap<>(ExchangeFormat.class);
  }

  private static Map<ExchangeFormat, FormatWriter> writers() {
    return new EnumMap<>(ExchangeFormat.class);
  }

  /** Opens a file by what is in it, not by its name. */
  public static ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    return READERS
        .get(ExchangeFormat.ofName(input.name()).orElseThrow())
        .open(input, choices, progress);
  }

  /** A writer for a format. */
  public static FeatureWriter create(ExchangeFormat format, Path target, WriteChoices choices)
      throws StoreException {
    return WRITERS.get(format).create(target, choices);
  }
}
