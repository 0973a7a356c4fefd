package org.ecozone.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.AttributesTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/**
 * Attributes of sites from a file beside them, added to what the sites state themselves.
 *
 * <p>Threads: immutable.
 */
final class AttributesBeside {
  private final AttributesTable table;
  private final String file;
  private final AttributeCatalog catalog;

  AttributesBeside(AttributesTable table, String file, AttributeCatalog catalog) {
    this.table = table;
    this.file = file;
    this.catalog = catalog;
  }

  /** True if the file says something of a site. */
  boolean knows(String siteId) {
    return table.bySite().containsKey(siteId);
  }

  /** An issue for every id of the file that no site has; met are those that one has. */
  List<Issue> unknownSites(Set<String> met) {
    return table.unknownSites(met, file);
  }

  /**
   * The site with the attributes of both. A value that both state differently is unknown: which one
   * is right is not for us to guess.
   */
  Site merge(Site site, Consumer<Issue> issues) {
    Map<String, String> beside = table.bySite().getOrDefault(site.id(), Map.of());
    if (beside.isEmpty()) {
      return site;
    }
    Map<String, String> merged = new HashMap<>(site.attributes());
    beside.forEach(
        (name, value) -> {
          String own = merged.putIfAbsent(name, value);
          if (own != null && !same(name, own, value)) {
            merged.remove(name);
            issues.accept(
                Issue.of(AppIssue.ATTRIBUTE_DIFFERS, file, "", site.id(), name, own, value)
                    .withFid(site.fid()));
          }
        });
    return new Site(
        site.id(),
        site.fid(),
        site.name(),
        site.parcels(),
        site.crs(),
        merged,
        site.source(),
        site.failure());
  }

  private boolean same(String name, String first, String second) {
    return first.equals(second)
        || catalog
            .find(name)
            .map(
                attribute ->
                    Objects.equals(
                            AttributeCatalog.parse(attribute, first),
                            AttributeCatalog.parse(attribute, second))
                        && AttributeCatalog.parse(attribute, first) != null)
            .orElse(false);
  }
}
