package org.ecozone.carto.raster.tiff;

import java.awt.Rectangle;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.carto.raster.PixelGrid;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;

/**
 * A TIFF that is open for reading windows of its pictures.
 *
 * <p>Threads: any; the file is read one block at a time, blocks are decoded beside each other. (Not
 * a channel: an interrupt would close it for everybody.)
 *
 * <p>Fails: {@link IOException} for a block that is damaged or lies beyond the end of the file.
 */
public final class TiffFile implements AutoCloseable {
  /** Compressed bytes of a block; one of 4096 x 4096 RGB without compression has 48 MB. */
  private static final long LARGEST_BLOCK_BYTES = 256L << 20;

  private final Path path;
  private final List<TiffDirectory> directories;
  private final ByteOrder order;
  private final RandomAccessFile file;
  private final BlockDecoder decoder;
  private boolean closed;

  private TiffFile(Path path, DirectoryReader.Directories read, RandomAccessFile file) {
    this.path = path;
    this.directories = read.pictures();
    this.order = read.order();
    this.file = file;
    this.decoder = new BlockDecoder(path, order);
  }

  /** Reads the directories; there are none if it is no TIFF. */
  public static TiffFile open(Path path) throws IOException {
    return new TiffFile(path, DirectoryReader.read(path), new RandomAccessFile(path.toFile(), "r"));
  }

  public List<TiffDirectory> directories() {
    return directories;
  }

  /** True if the directories point beyond the end of the file. */
  public boolean isTruncated() throws IOException {
    long size = file.length();
    return directories.stream().anyMatch(directory -> directory.end() > size);
  }

  /** Grid of the full-size picture; empty if nothing says where it lies. */
  public Optional<PixelGrid> grid() throws IOException {
    return TiffPlace.grid(path, directories.get(0));
  }

  /** Empty if nothing is said about a CRS. */
  public Optional<Crs> crs() throws IOException, CrsException {
    return TiffPlace.crs(path, directories.get(0));
  }

  /** A part of a picture; once the file is closed there is nothing in it. */
  SampleWindow read(TiffDirectory picture, Rectangle window, Progress progress) throws IOException {
    SampleWindow samples = new SampleWindow(window.width, window.height, picture.bands());
    int planes = picture.isPlanar() ? picture.bands() : 1;
    int width = picture.blockWidthPx();
    int height = picture.blockHeightPx();
    for (int plane = 0; plane < planes; plane++) {
      for (int row = window.y / height; row * (long) height < window.y + window.height; row++) {
        for (int column = window.x / width;
            column * (long) width < window.x + window.width;
            column++) {
          progress.checkCancelled();
          long index =
              ((long) plane * picture.blocksDown() + row) * picture.blocksAcross() + column;
          byte[] bytes = block(picture, index);
          if (bytes.length > 0) {
            SampleWindow block = decoder.decode(picture, bytes, column, row);
            put(block, column * width - window.x, row * height - window.y, samples, plane);
          }
        }
      }
    }
    return samples;
  }

  private static void put(SampleWindow block, int left, int top, SampleWindow samples, int plane) {
    int fromX = Math.max(0, -left);
    int toX = Math.min(block.widthPx(), samples.widthPx() - left);
    int toY = Math.min(block.heightPx(), samples.heightPx() - top);
    int bands = samples.bands();
    for (int y = Math.max(0, -top); y < toY; y++) {
      if (block.bands() == bands) {
        System.arraycopy(
            block.values(),
            block.index(fromX, y),
            samples.values(),
            samples.index(left + fromX, top + y),
            Math.max(0, toX - fromX) * bands);
      } else {
        int to = samples.index(left + fromX, top + y) + plane;
        for (int x = fromX; x < toX; x++, to += bands) {
          samples.values()[to] = block.values()[block.index(x, y)];
        }
      }
    }
  }

  /** Bytes of a block; none where the file leaves it out, or is closed. */
  private synchronized byte[] block(TiffDirectory picture, long index) throws IOException {
    if (closed) {
      return new byte[0];
    }
    long offset = number(picture.offsets(), index);
    long length = number(picture.lengths(), index);
    if (length == 0) {
      return new byte[0];
    }
    if (length < 0
        || length > LARGEST_BLOCK_BYTES
        || offset < 0
        || offset > file.length() - length) {
      throw new EOFException("beyond the end of the file: " + offset + " + " + length);
    }
    return bytes(offset, (int) length);
  }

  private long number(TiffDirectory.Array array, long index) throws IOException {
    if (index >= array.count()) {
      throw new EOFException("no block " + index);
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(bytes(array.at() + index * array.width(), array.width())).order(order);
    return switch (array.width()) {
      case 2 -> bytes.getShort(0) & 0xFFFF;
      case 4 -> bytes.getInt(0) & 0xFFFFFFFFL;
      default -> bytes.getLong(0);
    };
  }

  private byte[] bytes(long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    file.seek(at);
    file.readFully(bytes);
    return bytes;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    file.close();
  }
}
