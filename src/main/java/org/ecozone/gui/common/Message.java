package org.ecozone.gui.common;

import org.ecozone.zone.Severity;

/**
 * What the message bar says.
 *
 * @param details for the fold-out, empty for none
 * @param linkText empty for no link
 * @param link null for no link
 */
public record Message(
    Severity severity, String text, String details, String linkText, Runnable link) {}
