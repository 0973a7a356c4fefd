package org.ecozone.zone;

/**
 * A layer that was handed in and cannot be used at all (damaged file, no CRS, changed while it was
 * read). Its rules are NOT_CHECKED.
 *
 * @param code canonical code if the table could still be matched, else empty
 * @param source file and table
 * @param issueCode code of the issue that says why
 * @param mayBeAny true if nobody could see its columns and its name tells nothing: it may hold any
 *     layer
 */
public record UncheckedLayer(String code, Source source, String issueCode, boolean mayBeAny) {

  /** A table whose columns are known, or, with neither code nor table, a whole file. */
  public UncheckedLayer(String code, Source source, String issueCode) {
    this(code, source, issueCode, code.isEmpty() && source.table().isEmpty());
  }
}
