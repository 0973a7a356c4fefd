package org.ecozone.app.workspace.open;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.site.SiteColumns;
import org.ecozone.zone.MatchReport;

/**
 * Whether a table seems to hold project sites. Only proposed: the user decides.
 *
 * @param aliases lower-case column name to project attribute
 */
record SiteColumnsGuess(Map<String, String> aliases) {
  /** Columns that zone layers do not have. */
  private static final Set<String> OF_SITES =
      Set.of("site_id", "xmdm", "xmmc", "项目编号", "项目名称", "项目代码");

  /** As many attributes of a project form are no coincidence. */
  private static final int ENOUGH = 3;

  /** A table with a layer that its name tells is that layer, whatever its columns. */
  boolean looksLikeSites(FeatureTable table, MatchReport match) {
    if (match.basis() != MatchReport.Basis.NONE) {
      return false;
    }
    Set<String> attributes = new HashSet<>();
    boolean named = false;
    for (String column : table.columns()) {
      String folded = fold(column);
      named |= OF_SITES.contains(folded);
      if (aliases.containsKey(folded)) {
        attributes.add(aliases.get(folded));
      }
    }
    return named
        || attributes.size() >= ENOUGH
        || SiteColumns.isCutSite(table.columns(), aliases, ENOUGH)
        || isNamedSites(table);
  }

  private static boolean isNamedSites(FeatureTable table) {
    for (String name : List.of(table.name(), table.identifier())) {
      String folded = fold(name);
      if (folded.equals("sites") || folded.equals("site") || folded.contains("项目")) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
