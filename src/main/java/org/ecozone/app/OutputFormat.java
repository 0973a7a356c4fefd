package org.ecozone.app;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ecozone.zone.Issue;

/** Result formats of {@code screen}. */
public enum OutputFormat {
  JSON,
  CSV,
  GPKG;

  /** Formats that the design names and this version does not have. */
  private static final Set<String> LATER = Set.of("xlsx", "docx", "pdf");

  public static final Set<OutputFormat> DEFAULT = Set.copyOf(EnumSet.of(JSON, CSV));

  /**
   * Format of a name as on the command line; a name of a later version is refused with a sentence
   * of its own.
   */
  public static OutputFormat of(String name) throws AppException {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (OutputFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(lower)) {
        return format;
      }
    }
    AppIssue why = LATER.contains(lower) ? AppIssue.FORMAT_LATER : AppIssue.FORMAT_UNKNOWN;
    throw new AppException(Outcome.USAGE, Issue.of(why, "", "", lower));
  }
}
