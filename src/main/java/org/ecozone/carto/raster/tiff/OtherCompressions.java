package org.ecozone.carto.raster.tiff;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Reads blocks with GeoTools' reader: Zstandard and the fax compressions. Opens the file for every
 * block, which is slow and holds nothing.
 */
final class OtherCompressions {
  private final Path path;

  OtherCompressions(Path path) {
    this.path = path;
  }

  SampleWindow read(TiffDirectory picture, Rectangle window) throws IOException {
    if (picture.isPlanar()) {
      throw new IOException("separate bands");
    }
    ImageReader reader = reader();
    try (FileImageInputStream in = new FileImageInputStream(path.toFile())) {
      reader.setInput(in, false, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(window);
      Raster raster = reader.read(picture.index(), param).getRaster();
      SampleWindow samples = new SampleWindow(window.width, window.height, raster.getNumBands());
      raster.getPixels(
          raster.getMinX(), raster.getMinY(), window.width, window.height, samples.values());
      return samples;
    } catch (RuntimeException e) {
      throw new IOException(e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader() throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().endsWith(".plugins.tiff.TIFFImageReader")
          && reader.getClass().getName().startsWith("it.geosolutions.")) {
        return reader;
      }
      reader.dispose();
    }
    throw new IOException("no TIFF reader");
  }
}
