package org.ecozone.app.intake;

import java.util.List;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.zone.Issue;

/**
 * Sites made of what was examined.
 *
 * @param sites geometry as received, x = easting or longitude; ids as in the file, not yet unique
 *     in a project
 * @param choices to be kept with them, so that the file can be read again in the same way
 */
public record AcceptedSites(List<SiteItem> sites, List<Issue> issues, IntakeChoices choices) {
  public AcceptedSites {
    sites = List.copyOf(sites);
    issues = List.copyOf(issues);
  }
}
