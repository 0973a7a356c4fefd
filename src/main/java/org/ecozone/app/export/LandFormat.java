package org.ecozone.app.export;

import java.util.List;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteOption;

/** Formats in which land goes out, and what may be said about each. */
public enum LandFormat {
  SURVEY_TXT(
      ExchangeFormat.SURVEY_TXT,
      Coordinates.PROJECTED,
      option(WriteOption.ENCODING, "GB18030", "UTF-8"),
      option(WriteOption.ZONE_PREFIX, "YES", "NO"),
      option(WriteOption.AXIS_ORDER, "NORTH_EAST", "EAST_NORTH"),
      option(WriteOption.DECIMALS, "3", "4", "2"),
      option(WriteOption.POINT_NUMBERS, "RING", "PARCEL", "FILE"),
      option(WriteOption.CLOSING_POINT, "YES", "NO"),
      option(WriteOption.AREA_UNIT, "HECTARE", "SQUARE_METRE", "MU")),
  SHAPEFILE(
      ExchangeFormat.SHAPEFILE, Coordinates.ANY, option(WriteOption.ENCODING, "UTF-8", "GBK")),
  GEOPACKAGE(ExchangeFormat.GEOPACKAGE, Coordinates.ANY),
  GEOJSON(
      ExchangeFormat.GEOJSON,
      Coordinates.DEGREES,
      option(WriteOption.DECIMALS, "9", "8", "7", "10")),
  KML(ExchangeFormat.KML, Coordinates.WGS84, option(WriteOption.DECIMALS, "9", "8", "7", "10")),
  DXF(ExchangeFormat.DXF, Coordinates.PROJECTED),
  CORNER_CSV(
      ExchangeFormat.CORNER_CSV,
      Coordinates.ANY,
      option(WriteOption.ENCODING, "UTF-8", "GB18030"),
      option(WriteOption.AXIS_ORDER, "NORTH_EAST", "EAST_NORTH"),
      option(WriteOption.DECIMALS, "3", "4", "2"),
      option(WriteOption.ANGLES, "DEGREES", "DMS"),
      option(WriteOption.POINT_NUMBERS, "RING", "PARCEL", "FILE"),
      option(WriteOption.CLOSING_POINT, "YES", "NO")),
  CORNER_XLSX(
      ExchangeFormat.CORNER_XLSX,
      Coordinates.ANY,
      option(WriteOption.AXIS_ORDER, "NORTH_EAST", "EAST_NORTH"),
      option(WriteOption.DECIMALS, "3", "4", "2"),
      option(WriteOption.ANGLES, "DEGREES", "DMS"),
      option(WriteOption.POINT_NUMBERS, "RING", "PARCEL", "FILE"),
      option(WriteOption.CLOSING_POINT, "YES", "NO"));

  /** What coordinates a format has. */
  public enum Coordinates {
    /** Degrees only. */
    DEGREES,
    /** Degrees of WGS 84 by the definition of the format. */
    WGS84,
    /** Metres only. */
    PROJECTED,
    ANY
  }

  /**
   * What the user may say.
   *
   * @param key {@code zone-prefix}
   * @param values texts that may be chosen, the usual one first
   */
  public record Option(String key, List<String> values) {}

  private final ExchangeFormat exchange;
  private final Coordinates coordinates;
  private final List<Option> options;

  LandFormat(ExchangeFormat exchange, Coordinates coordinates, Option... options) {
    this.exchange = exchange;
    this.coordinates = coordinates;
    this.options = List.of(options);
  }

  private static Option option(WriteOption option, String... values) {
    return new Option(option.key(), List.of(values));
  }

  ExchangeFormat exchange() {
    return exchange;
  }

  /** Ending of the names of its files, without dot. */
  public String ending() {
    return exchange.endings().get(0);
  }

  public Coordinates coordinates() {
    return coordinates;
  }

  public List<Option> options() {
    return options;
  }
}
