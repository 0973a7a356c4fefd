package org.ecozone.carto.raster.tiff;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.ecozone.carto.raster.PixelGrid;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;

/**
 * A TIFF that is open for reading windows of its pictures.
 *
 * <p>Threads: any; each that reads has a reader of its own.
 */
public final class TiffFile implements AutoCloseable {
  private final Path file;
  private final List<TiffDirectory> directories;
  private final Deque<ImageReader> idle = new ArrayDeque<>();
  private boolean closed;

  private TiffFile(Path file, List<TiffDirectory> directories) {
    this.file = file;
    this.directories = directories;
  }

  /** Reads the directories; there are none if it is no TIFF. */
  public static TiffFile open(Path file) throws IOException {
    return new TiffFile(file, List.copyOf(DirectoryReader.read(file)));
  }

  public List<TiffDirectory> directories() {
    return directories;
  }

  /** True if the directories point beyond the end of the file. */
  public boolean isTruncated() throws IOException {
    long size = Files.size(file);
    return directories.stream().anyMatch(directory -> directory.end() > size);
  }

  /** Grid of the full-size picture; empty if nothing says where it lies. */
  public Optional<PixelGrid> grid() throws IOException {
    return TiffPlace.grid(file, directories.get(0));
  }

  /** Empty if nothing is said about a CRS. */
  public Optional<Crs> crs() throws IOException, CrsException {
    return TiffPlace.crs(file, directories.get(0));
  }

  /** A part of a picture, as it is stored; null once the file is closed. */
  public BufferedImage read(int index, Rectangle window) throws IOException {
    ImageReader reader = borrow();
    if (reader == null) {
      return null;
    }
    boolean well = false;
    try {
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(window);
      BufferedImage image = reader.read(index, param);
      well = true;
      return image;
    } catch (RuntimeException e) {
      throw new IOException(e);
    } finally {
      giveBack(reader, well);
    }
  }

  private ImageReader borrow() throws IOException {
    synchronized (this) {
      if (closed) {
        return null;
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      // GeoTools' own: the JDK's reads neither BigTIFF nor predictors of floats
      if (reader.getClass().getName().startsWith("it.geosolutions.")) {
        reader.setInput(new FileImageInputStream(file.toFile()), false, true);
        return reader;
      }
      reader.dispose();
    }
    throw new IOException("no TIFF reader");
  }

  /** A reader that failed may have lost its place in the file. */
  private void giveBack(ImageReader reader, boolean well) throws IOException {
    synchronized (this) {
      if (well && !closed) {
        idle.push(reader);
        return;
      }
    }
    close(reader);
  }

  private static void close(ImageReader reader) throws IOException {
    Object input = reader.getInput();
    reader.dispose();
    if (input instanceof ImageInputStream stream) {
      stream.close();
    }
  }

  @Override
  public void close() throws IOException {
    Deque<ImageReader> readers;
    synchronized (this) {
      closed = true;
      readers = new ArrayDeque<>(idle);
      idle.clear();
    }
    for (ImageReader reader : readers) {
      close(reader);
    }
  }
}
