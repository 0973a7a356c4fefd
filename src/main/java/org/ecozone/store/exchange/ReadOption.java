package org.ecozone.store.exchange;

/**
 * What a user may say about how a file is to be read; the values are texts, so that they can be
 * stored in a project and stated on the command line ({@code --read encoding=GBK}).
 */
public enum ReadOption {
  /** Name of a charset. Text formats and shapefiles. */
  ENCODING,
  /** Layers of a drawing that are taken, separated by line feeds. */
  CAD_LAYERS,
  /**
   * A closed line of a drawing inside another one of its layer is land (PARCELS) or a hole (HOLES).
   */
  CAD_NESTED,
  /** Sheet of a workbook. */
  SHEET,
  /**
   * Columns of a table of corners, {@code role=heading} separated by line feeds; the roles are
   * those of the reader.
   */
  COLUMNS,
  /** What bare points make: AREA, LINE or POINTS. */
  POINTS_AS,
  /** A learned template of coordinate TXT, in full: {@code TxtTemplate.text()}. */
  TEMPLATE,
  /** Unit of stated areas: HECTARE, SQUARE_METRE or MU. */
  AREA_UNIT,
  /**
   * How numbers that look like degrees are written: DEGREES, or PACKED for 105.411512 as 105
   * degrees 41 minutes 15.12 seconds. Tables of corners and texts; never guessed.
   */
  ANGLES;

  /** As it is written on the command line: {@code cad-layers}. */
  public String key() {
    return ChosenText.key(this);
  }
}
