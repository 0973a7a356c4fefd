package org.ecozone.store;

import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/** Sites in the order of the file, and what was wrong with them. */
public record SiteLoad(List<Site> sites, List<Issue> issues) {
  public SiteLoad {
    sites = List.copyOf(sites);
    issues = List.copyOf(issues);
  }
}
