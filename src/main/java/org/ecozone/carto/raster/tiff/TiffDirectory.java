package org.ecozone.carto.raster.tiff;

import java.util.Map;

/**
 * One picture of a TIFF file: full size, overview or mask. Values of tags, short arrays only.
 *
 * <p>Source: TIFF 6.0; OGC 19-008r4 (GeoTIFF 1.1); GDAL's private tag 42113.
 *
 * @param index of the picture in the file
 * @param numbers tag to values, the first ones of long arrays
 * @param texts tag to text
 * @param offsets where the offsets of its blocks stand
 * @param lengths where their numbers of bytes stand
 * @param end last byte that the last blocks of the picture reach to, plus 1
 */
public record TiffDirectory(
    int index,
    Map<Integer, double[]> numbers,
    Map<Integer, String> texts,
    Array offsets,
    Array lengths,
    long end) {
  /**
   * An array in the file, of unsigned numbers.
   *
   * @param at first byte
   * @param count of numbers, 0 if the tag is missing
   * @param width bytes of a number: 2, 4 or 8
   */
  record Array(long at, long count, int width) {
    static final Array MISSING = new Array(0, 0, 4);
  }

  static final int SUBFILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int PLANAR = 284;
  static final int PREDICTOR = 317;
  static final int COLOUR_MAP = 320;
  static final int JPEG_TABLES = 347;
  static final int STRIP_BYTES = 279;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTES = 325;
  static final int EXTRA_SAMPLES = 338;
  static final int SAMPLE_FORMAT = 339;
  static final int PIXEL_SCALE = 33550;
  static final int TIE_POINTS = 33922;
  static final int TRANSFORMATION = 34264;
  static final int GEO_KEYS = 34735;
  static final int GEO_DOUBLES = 34736;
  static final int GEO_TEXT = 34737;
  static final int NODATA = 42113;

  private static final int PALETTE = 3;
  private static final int YCBCR = 6;

  public TiffDirectory {
    numbers = Map.copyOf(numbers);
    texts = Map.copyOf(texts);
  }

  double number(int tag, double otherwise) {
    double[] values = numbers.get(tag);
    return values == null || values.length == 0 ? otherwise : values[0];
  }

  public int widthPx() {
    return (int) Math.min(number(WIDTH, 0), Integer.MAX_VALUE);
  }

  public int heightPx() {
    return (int) Math.min(number(HEIGHT, 0), Integer.MAX_VALUE);
  }

  /** Smaller copy of another picture. */
  public boolean isOverview() {
    return ((int) number(SUBFILE_TYPE, 0) & 1) != 0;
  }

  /** One bit per pixel: 0 where the picture is transparent. */
  public boolean isMask() {
    return ((int) number(SUBFILE_TYPE, 0) & 4) != 0;
  }

  public boolean isTiled() {
    return numbers.containsKey(TILE_WIDTH);
  }

  /** Pixels that are compressed together. */
  public int blockWidthPx() {
    return isTiled() ? (int) number(TILE_WIDTH, 0) : widthPx();
  }

  public int blockHeightPx() {
    double height =
        isTiled() ? number(TILE_HEIGHT, 0) : Math.min(number(ROWS_PER_STRIP, 1e18), heightPx());
    return (int) Math.min(height, Integer.MAX_VALUE);
  }

  public int bands() {
    return (int) number(SAMPLES, 1);
  }

  public int bitsPerSample() {
    return (int) number(BITS, 1);
  }

  public int compression() {
    return (int) number(COMPRESSION, 1);
  }

  public boolean hasPalette() {
    return (int) number(PHOTOMETRIC, 1) == PALETTE;
  }

  boolean isWhiteZero() {
    return (int) number(PHOTOMETRIC, 1) == 0;
  }

  boolean isYcbcr() {
    return (int) number(PHOTOMETRIC, 1) == YCBCR;
  }

  /** True if each band has blocks of its own. */
  boolean isPlanar() {
    return bands() > 1 && (int) number(PLANAR, 1) == 2;
  }

  int predictor() {
    return (int) number(PREDICTOR, 1);
  }

  /** True for IEEE numbers. */
  public boolean isFloat() {
    return (int) number(SAMPLE_FORMAT, 1) == 3;
  }

  boolean isSigned() {
    return (int) number(SAMPLE_FORMAT, 1) == 2;
  }

  /** True for complex numbers and the like. */
  public boolean isOddFormat() {
    int format = (int) number(SAMPLE_FORMAT, 1);
    return format < 1 || format > 4 || isFloat() && bitsPerSample() < 32;
  }

  int blocksAcross() {
    return (widthPx() + blockWidthPx() - 1) / blockWidthPx();
  }

  int blocksDown() {
    return (heightPx() + blockHeightPx() - 1) / blockHeightPx();
  }

  /** True if the band behind the colours is an alpha channel. */
  boolean isAlpha(int colourBands) {
    double extra = number(EXTRA_SAMPLES, 0);
    return bands() == colourBands + 1 && (extra == 1 || extra == 2);
  }

  boolean isAlphaPremultiplied() {
    return number(EXTRA_SAMPLES, 0) == 1;
  }

  /** The value that stands for "nothing here"; NaN if there is none. */
  double noData() {
    String text = texts.getOrDefault(NODATA, "").strip();
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // "nan" among others, and NaN is transparent anyway
    }
  }
}
