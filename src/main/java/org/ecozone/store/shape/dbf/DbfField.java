package org.ecozone.store.shape.dbf;

/**
 * A field as the header describes it.
 *
 * @param rawName bytes up to the first NUL
 * @param type letter
 * @param offset in the row, which begins with the mark of deletion
 * @param length in bytes
 */
record DbfField(byte[] rawName, char type, int offset, int length, int decimals) {
  /** A number written in digits. */
  boolean isNumber() {
    return type == 'N' || type == 'F';
  }

  /** A reference into a .dbt or .fpt, which shapefiles do not have. */
  boolean isMemo() {
    return type == 'M' || type == 'G' || type == 'P' || type == 'B' && length == 10;
  }

  /** A text that is kept in place. */
  boolean isText() {
    return type == 'C' || type == 'V' && length > 0;
  }
}
