/**
 * Purpose: the settings 设置: officer and bureau, language and theme, units and notation, data
 * folders, cache, shortcuts.
 *
 * <p>Takes: what the user chooses. Gives: changed preferences, at once.
 *
 * <p>Rules of this package: nothing waits for an OK; what cannot be used is refused beside the
 * field and the old value stays; it writes no file, the frame keeps the preferences.
 *
 * <p>Start at {@code SettingsView}.
 */
package org.ecozone.gui.settings;
