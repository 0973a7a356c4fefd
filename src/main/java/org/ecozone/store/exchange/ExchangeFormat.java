package org.ecozone.store.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats in which project land comes in and goes out. */
public enum ExchangeFormat {
  GEOPACKAGE("gpkg"),
  /** 勘测定界 / 国土 coordinate TXT. */
  SURVEY_TXT("txt"),
  /** Also inside a zip. */
  SHAPEFILE("shp", "zip"),
  /** KML, and KMZ, its zip. */
  KML("kml", "kmz"),
  GEOJSON("geojson", "json"),
  GPX("gpx"),
  DXF("dxf"),
  /** A table of corners, one per row. */
  CORNER_CSV("csv"),
  CORNER_XLSX("xlsx"),
  /** WKT, or vertices as people write them. */
  FREE_TEXT("wkt");

  private final List<String> endings;

  ExchangeFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** Usual endings of names, lower case without dot, the first one is what we write. */
  public List<String> endings() {
    return endings;
  }

  /** The format that is written to a file of this name. */
  public static Optional<ExchangeFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    for (ExchangeFormat format : values()) {
      if (format.endings.contains(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
