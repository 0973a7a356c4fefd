package org.ecozone.store.geojson;

import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.markup.EncodedText;
import org.ecozone.store.markup.LineUse;
import org.ecozone.store.markup.MarkupSource;

/**
 * Opens GeoJSON, one object or a sequence of them.
 *
 * <p>Memory: one feature, and eight bytes for each.
 *
 * <p>Threads: stateless.
 *
 * <p>Fails: {@link StoreException} with file and line if the text is broken, is JSON of another
 * kind, or holds no geometry.
 */
public final class GeoJsonReader implements FormatReader {
  @Override
  public ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    LineUse use = LineUse.of(choices, input.name());
    String sha256 = MarkupSource.sha256(input, progress);
    EncodedText text = EncodedText.ofJson(MarkupSource.of(input), choices);
    GeoJsonFile file = new GeoJsonFile(input, sha256, text, MarkupSource.size(input), use);
    file.scan(progress);
    return file;
  }
}
