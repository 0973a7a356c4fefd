package org.ecozone.zone;

/**
 * A layer that was handed in and cannot be used at all (damaged file, no CRS, changed while it was
 * read). Its rules are NOT_CHECKED.
 *
 * @param code canonical code if the table could still be matched, else empty
 * @param source file and table
 * @param issueCode code of the issue that says why
 */
public record UncheckedLayer(String code, Source source, String issueCode) {}
