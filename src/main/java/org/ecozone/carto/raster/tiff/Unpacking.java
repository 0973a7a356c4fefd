package org.ecozone.carto.raster.tiff;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes the compressions of TIFF that keep every byte. The result has exactly the length that is
 * expected; less is damage, more is ignored.
 *
 * <p>Source: TIFF 6.0, sections 9 (PackBits) and 13 (LZW); Adobe TIFF Technical Note 3 (Deflate).
 */
final class Unpacking {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int LZW_CODES = 4096;

  private Unpacking() {}

  static boolean isKnown(int compression) {
    return compression == 1
        || compression == 5
        || compression == 8
        || compression == 32773
        || compression == 32946;
  }

  static byte[] unpack(int compression, byte[] packed, int length) throws IOException {
    return switch (compression) {
      case 1 -> plain(packed, length);
      case 5 -> lzw(packed, length);
      case 32773 -> packBits(packed, length);
      default -> inflate(packed, length);
    };
  }

  private static byte[] plain(byte[] packed, int length) throws IOException {
    if (packed.length < length) {
      throw tooShort(packed.length, length);
    }
    return packed;
  }

  private static byte[] inflate(byte[] packed, int length) throws IOException {
    byte[] out = new byte[length];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int done = 0;
      while (done < length) {
        int more = inflater.inflate(out, done, length - done);
        if (more == 0) {
          throw tooShort(done, length);
        }
        done += more;
      }
      return out;
    } catch (DataFormatException e) {
      throw new IOException("Deflate: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] packBits(byte[] packed, int length) throws IOException {
    byte[] out = new byte[length];
    int at = 0;
    int done = 0;
    while (done < length) {
      if (at >= packed.length) {
        throw tooShort(done, length);
      }
      int count = packed[at++];
      if (count >= 0) {
        int literal = Math.min(count + 1, length - done);
        if (at + literal > packed.length) {
          throw tooShort(done, length);
        }
        System.arraycopy(packed, at, out, done, literal);
        at += count + 1;
        done += literal;
      } else if (count != -128) {
        if (at >= packed.length) {
          throw tooShort(done, length);
        }
        int run = Math.min(1 - count, length - done);
        Arrays.fill(out, done, done + run, packed[at++]);
        done += run;
      }
    }
    return out;
  }

  /** Codes of 9 to 12 bits, the highest bit first; they grow one code early. */
  private static byte[] lzw(byte[] packed, int length) throws IOException {
    byte[] out = new byte[length];
    int[] start = new int[LZW_CODES]; // of each code, where it was last written in out
    int[] size = new int[LZW_CODES];
    int done = 0;
    int next = END + 1;
    int bits = 9;
    int previous = -1;
    long buffer = 0;
    int buffered = 0;
    int at = 0;
    while (done < length) {
      while (buffered < bits && at < packed.length) {
        buffer = buffer << 8 | packed[at++] & 0xFF;
        buffered += 8;
      }
      if (buffered < bits) {
        throw tooShort(done, length);
      }
      int code = (int) (buffer >>> buffered - bits) & (1 << bits) - 1;
      buffered -= bits;
      if (code == CLEAR) {
        next = END + 1;
        bits = 9;
        previous = -1;
        continue;
      }
      if (code == END) {
        throw tooShort(done, length);
      }
      if (previous >= 0 && next < LZW_CODES) {
        // the sequence before and the first byte of this one: they will lie side by side in out
        int before = previous < CLEAR ? 1 : size[previous];
        start[next] = done - before;
        size[next++] = before + 1;
        bits = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
      }
      if (code < CLEAR) {
        out[done++] = (byte) code;
      } else if (code < next && previous >= 0) {
        done = copy(out, start[code], size[code], done);
      } else {
        throw new IOException("LZW: code " + code);
      }
      previous = code;
    }
    return out;
  }

  /** May overlap: the code that is just being defined repeats its own first byte. */
  private static int copy(byte[] out, int from, int count, int to) {
    int end = Math.min(out.length, to + count);
    for (int i = to; i < end; i++) {
      out[i] = out[from + i - to];
    }
    return end;
  }

  private static IOException tooShort(int found, int expected) {
    return new IOException(found + " < " + expected + " bytes");
  }
}
