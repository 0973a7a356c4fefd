package org.ecozone.store.gpx;

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
 * Opens GPX.
 *
 * <p>Memory: one track at a time.
 *
 * <p>Threads: stateless.
 *
 * <p>Fails: {@link StoreException} with file and line if the text is broken or hostile, is no GPX,
 * or holds no point.
 */
public final class GpxReader implements FormatReader {
  @Override
  public ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    LineUse use = LineUse.of(choices, input.name());
    String sha256 = MarkupSource.sha256(input, progress);
    EncodedText text = EncodedText.ofXml(MarkupSource.of(input), choices);
    GpxFile file = new GpxFile(input, sha256, text, MarkupSource.size(input), use);
    file.scan(progress);
    return file;
  }
}
