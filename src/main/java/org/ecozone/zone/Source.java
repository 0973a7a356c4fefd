package org.ecozone.zone;

/**
 * Where data came from, without anything that differs between machines.
 *
 * @param file file name without folder
 * @param table table inside the file, empty if the format has none
 * @param sha256 lower-case hex of the file's bytes as they were read; empty if the file could not
 *     be read
 */
public record Source(String file, String table, String sha256) {}
