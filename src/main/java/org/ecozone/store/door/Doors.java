package org.ecozone.store.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.CornerTables;
import org.ecozone.store.corner.out.CornerWriter;
import org.ecozone.store.dxf.DxfReader;
import org.ecozone.store.dxf.DxfWriter;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.freetext.FreeTexts;
import org.ecozone.store.freetext.WktWriter;
import org.ecozone.store.geojson.GeoJsonReader;
import org.ecozone.store.geojson.GeoJsonWriter;
import org.ecozone.store.gpx.GpxReader;
import org.ecozone.store.gpx.GpxWriter;
import org.ecozone.store.kml.KmlReader;
import org.ecozone.store.kml.KmlWriter;
import org.ecozone.store.shape.ShapefileReader;
import org.ecozone.store.shape.write.ShapefileWriter;
import org.ecozone.store.txt.SurveyTxtReader;
import org.ecozone.store.txt.SurveyTxtWriter;
import org.ecozone.zone.Issue;

/**
 * Opens a file of any format of exchange but GeoPackage, and makes writers of any.
 *
 * <p>Fails: {@link StoreException} with what to do instead, if the file is of no format that can be
 * read.
 */
public final class Doors {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Files that GeoPackage and raster readers judge themselves, whatever is in them. */
  private static final Set<String> OF_OTHERS = Set.of("gpkg", "mbtiles", "tif", "tiff");

  /** Texts that a template of coordinate TXT may be about. */
  private static final Set<ExchangeFormat> TEMPLATED =
      Set.of(ExchangeFormat.FREE_TEXT, ExchangeFormat.CORNER_CSV);

  private static final Map<ExchangeFormat, FormatReader> READERS = readers();
  private static final Map<ExchangeFormat, FormatWriter> WRITERS = writers();

  private Doors() {}

  private static Map<ExchangeFormat, FormatReader> readers() {
    Map<ExchangeFormat, FormatReader> readers = new EnumMap<>(ExchangeFormat.class);
    readers.put(ExchangeFormat.SURVEY_TXT, SurveyTxtReader::open);
    readers.put(ExchangeFormat.SHAPEFILE, new ShapefileReader());
    readers.put(ExchangeFormat.KML, new KmlReader());
    readers.put(ExchangeFormat.GEOJSON, new GeoJsonReader());
    readers.put(ExchangeFormat.GPX, new GpxReader());
    readers.put(ExchangeFormat.DXF, new DxfReader());
    readers.put(ExchangeFormat.CORNER_CSV, CornerTables::open);
    readers.put(ExchangeFormat.CORNER_XLSX, CornerTables::open);
    readers.put(ExchangeFormat.FREE_TEXT, FreeTexts::open);
    return readers;
  }

  private static Map<ExchangeFormat, FormatWriter> writers() {
    Map<ExchangeFormat, FormatWriter> writers = new EnumMap<>(ExchangeFormat.class);
    writers.put(ExchangeFormat.GEOPACKAGE, GeoPackageFeatures::create);
    writers.put(ExchangeFormat.SURVEY_TXT, SurveyTxtWriter::create);
    writers.put(ExchangeFormat.SHAPEFILE, ShapefileWriter::create);
    writers.put(ExchangeFormat.KML, new KmlWriter());
    writers.put(ExchangeFormat.GEOJSON, new GeoJsonWriter());
    writers.put(ExchangeFormat.GPX, new GpxWriter());
    writers.put(ExchangeFormat.DXF, DxfWriter::create);
    writers.put(ExchangeFormat.CORNER_CSV, CornerWriter::csv);
    writers.put(ExchangeFormat.CORNER_XLSX, CornerWriter::xlsx);
    writers.put(ExchangeFormat.FREE_TEXT, WktWriter::create);
    return writers;
  }

  /** Opens a file by what is in it, not by its name. */
  public static ReceivedFile open(InputFile input, ReadChoices choices, Progress progress)
      throws StoreException {
    Entrance entrance = Entrance.of(input);
    FormatReader reader = READERS.get(formatAs(entrance.format(), choices));
    if (reader == null) {
      throw new StoreException(
          Issue.of(DoorIssue.NOT_READABLE, input.name(), "", entrance.format().name()), null);
    }
    return reader.open(entrance.input(), choices, progress);
  }

  /** Bare coordinates are read as coordinate TXT if a template of it was chosen for them. */
  private static ExchangeFormat formatAs(ExchangeFormat found, ReadChoices choices) {
    boolean template = choices.get(ReadOption.TEMPLATE).filter(text -> !text.isBlank()).isPresent();
    return template && TEMPLATED.contains(found) ? ExchangeFormat.SURVEY_TXT : found;
  }

  /** True if there is a reader for a format; GeoPackage has its own. */
  public static boolean canRead(ExchangeFormat format) {
    return format == ExchangeFormat.GEOPACKAGE || READERS.containsKey(format);
  }

  public static boolean canWrite(ExchangeFormat format) {
    return WRITERS.containsKey(format);
  }

  /** What a file is; fails, with what to do instead, if it is of no format that can be read. */
  public static ExchangeFormat formatOf(InputFile input) throws StoreException {
    return Entrance.of(input).format();
  }

  /**
   * True if a file is not for the reader of GeoPackages: by its content, unless its name says that
   * it is meant to be one.
   */
  public static boolean isOther(Path path) {
    if (OF_OTHERS.contains(ending(path)) || !Files.isRegularFile(path)) {
      return ending(path).equals("gdb") && Files.isDirectory(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return !Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    } catch (IOException e) {
      // Whoever opens it says what is wrong with it.
      return false;
    }
  }

  /** Small letters without the dot; empty if there is none. */
  public static String ending(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** What a user may say about how a format is written. */
  public static Set<WriteOption> writeOptions(ExchangeFormat format) {
    return switch (format) {
      case SURVEY_TXT -> EnumSet.complementOf(EnumSet.of(WriteOption.CRS_MEMBER));
      case SHAPEFILE -> EnumSet.of(WriteOption.ENCODING);
      case KML, GPX, DXF, FREE_TEXT -> EnumSet.of(WriteOption.DECIMALS);
      case GEOJSON -> EnumSet.of(WriteOption.DECIMALS, WriteOption.CRS_MEMBER);
      case CORNER_CSV ->
          EnumSet.of(
              WriteOption.ENCODING,
              WriteOption.DECIMALS,
              WriteOption.CLOSING_POINT,
              WriteOption.POINT_NUMBERS,
              WriteOption.AXIS_ORDER,
              WriteOption.ANGLES);
      case CORNER_XLSX ->
          EnumSet.of(
              WriteOption.DECIMALS,
              WriteOption.CLOSING_POINT,
              WriteOption.POINT_NUMBERS,
              WriteOption.AXIS_ORDER,
              WriteOption.ANGLES);
      case GEOPACKAGE -> EnumSet.noneOf(WriteOption.class);
    };
  }

  /** A writer for a format. */
  public static FeatureWriter create(ExchangeFormat format, Path target, WriteChoices choices)
      throws StoreException {
    FormatWriter writer = WRITERS.get(format);
    if (writer == null) {
      throw new StoreException(
          Issue.of(DoorIssue.NOT_WRITABLE, String.valueOf(target.getFileName()), "", format.name()),
          null);
    }
    return writer.create(target, choices);
  }
}
