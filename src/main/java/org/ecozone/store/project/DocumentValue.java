package org.ecozone.store.project;

/**
 * A value of a document.
 *
 * @param line in the file, from 1
 * @param content {@link DocumentObject}, a list of these values, String, BigDecimal, Boolean, or
 *     null
 */
record DocumentValue(long line, Object content) {}
