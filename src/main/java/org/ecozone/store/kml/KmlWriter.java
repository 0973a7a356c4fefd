package org.ecozone.store.kml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;

/**
 * Makes writers of KML, and of KMZ where the name of the file ends so.
 *
 * <p>In: longitude and latitude of WGS 84 or CGCS2000; rows in another CRS are refused, the caller
 * transforms them.
 *
 * <p>Threads: stateless.
 */
public final class KmlWriter implements FormatWriter {
  /** The first moment that a ZIP can state: the same rows give the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    OutputDecimals decimals = OutputDecimals.of(choices, String.valueOf(target.getFileName()));
    boolean packed = target.toString().toLowerCase(Locale.ROOT).endsWith(".kmz");
    OutputText out = packed ? OutputText.create(target, KmlWriter::zip) : OutputText.create(target);
    return new KmlFeatures(target, out, decimals);
  }

  private static OutputStream zip(OutputStream stream) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(stream);
    ZipEntry entry = new ZipEntry("doc.kml");
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    return zip;
  }
}
