/**
 * Purpose: what the user chose once and wants to find again: officer and bureau, language, theme,
 * units, cache, folders, shortcuts, where the window stood.
 *
 * <p>Takes: the file {@code preferences.properties} in the user's configuration folder. Gives: an
 * immutable {@code Preferences}.
 *
 * <p>Rules of this package: a damaged or unknown value is replaced by the usual one and said, never
 * an error; the file is written beside and renamed; it holds nothing of a project.
 *
 * <p>Start at {@code PreferencesFile}.
 */
package org.ecozone.app.preferences;
