package org.ecozone.app.sidecar;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Gives the zones of a layer the clauses that a table beside it has for their codes.
 *
 * <p>A zone that states nothing takes the table's text. A zone whose text was cut (a shapefile ends
 * texts at 254 bytes) takes the whole one. Of two different texts the layer's own stays unless the
 * user prefers the table's; either way the difference is said.
 */
public final class ClauseJoin {
  /** Whose text counts where both state one. */
  public enum Preferred {
    LAYER,
    TABLE
  }

  /** Longest text of a DBF file in bytes; a cut one may miss up to a character of it. */
  private static final int DBF_BYTES = 254;

  private static final int LONGEST_CHARACTER = 4;
  private static final int SHOWN_CODES = 30;
  private static final Charset GBK = Charset.forName("GBK");

  private final ClauseTable table;
  private final ProfileSet profiles;
  private final Preferred preferred;
  private final Set<String> used = new LinkedHashSet<>();
  private final IssueCount issues;
  private final Set<String> without = new LinkedHashSet<>();
  private boolean anyLayer;
  private long taken;
  private long uncoded;

  public ClauseJoin(ClauseTable table, ProfileSet profiles, Preferred preferred) {
    this.table = table;
    this.profiles = profiles;
    this.preferred = preferred;
    this.issues = new IssueCount(table.file(), table.layer());
  }

  /** The layer with the clauses; the same one if the table is not about it. */
  public ZoneLayer join(ZoneLayer layer) {
    if (!layer.profiled() || !layer.code().equals(table.layer())) {
      return layer;
    }
    anyLayer = true;
    List<Zone> zones = new ArrayList<>(layer.zones().size());
    layer.zones().forEach(zone -> zones.add(join(zone)));
    return new ZoneLayer(
        layer.code(),
        true,
        layer.title(),
        layer.source(),
        layer.crs(),
        layer.identity(),
        zones,
        layer.lost(),
        layer.extent(),
        layer.repaired(),
        layer.constants());
  }

  private Zone join(Zone zone) {
    if (zone.code().isBlank()) {
      uncoded++;
      return zone;
    }
    ClauseTable.Row row = table.rows().get(ClauseTable.key(zone.code()));
    if (row == null) {
      without.add(zone.code());
      return zone;
    }
    used.add(ClauseTable.key(zone.code()));
    Map<String, Object> attributes = new HashMap<>(zone.attributes());
    row.texts()
        .forEach(
            (attribute, text) ->
                attributes.compute(attribute, (a, own) -> text(zone, a, own, row)));
    return new Zone(
        zone.fid(),
        zone.geometry(),
        zone.code(),
        zone.name(),
        zone.zoneClass(),
        zone.classKnown(),
        attributes);
  }

  private Object text(Zone zone, String attribute, Object own, ClauseTable.Row row) {
    String text = row.texts().get(attribute);
    String stated = own == null ? "" : own.toString();
    if (stated.isBlank()) {
      taken++;
      return text;
    }
    if (isSame(stated, text)) {
      return own;
    }
    if (isCut(stated, text)) {
      issues.add(SidecarIssue.CLAUSE_COMPLETED, zone.code(), title(attribute), row.number());
      return text;
    }
    String kept =
        Texts.bilingual(
            Texts.of("app/sidecar", Lang.ZH).get("kept." + preferred.name()),
            Texts.of("app/sidecar", Lang.EN).get("kept." + preferred.name()));
    issues.add(SidecarIssue.CLAUSE_DIFFERS, zone.code(), title(attribute), row.number(), kept);
    return preferred == Preferred.TABLE ? text : own;
  }

  private String title(String attribute) {
    return Texts.bilingual(
        profiles.attributeTitle(table.layer(), attribute, Lang.ZH).orElse(attribute),
        profiles.attributeTitle(table.layer(), attribute, Lang.EN).orElse(attribute));
  }

  /** Texts are the same but for width, blanks and line feeds. */
  static boolean isSame(String first, String second) {
    return fold(first).equals(fold(second));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]+", "");
  }

  /** Whether a text is the beginning of the whole one and as long as a DBF file allows. */
  static boolean isCut(String own, String whole) {
    // Half a character at the end was read as a replacement or a question mark.
    String start = fold(own.replaceAll("[\\uFFFD?]+$", ""));
    return !start.isEmpty()
        && fold(whole).startsWith(start)
        && (endsAtLimit(own.getBytes(GBK).length)
            || endsAtLimit(own.getBytes(StandardCharsets.UTF_8).length));
  }

  private static boolean endsAtLimit(int bytes) {
    return bytes > DBF_BYTES - LONGEST_CHARACTER && bytes <= DBF_BYTES + 2;
  }

  /** Everything met in the table and in the layers joined so far. */
  public List<Issue> issues() {
    IssueCount all = new IssueCount(table.file(), table.layer());
    if (!anyLayer) {
      all.add(SidecarIssue.CLAUSES_LAYER_MISSING, table.layer());
    } else {
      if (taken > 0) {
        all.add(SidecarIssue.CLAUSE_TAKEN, taken);
      }
      if (uncoded > 0) {
        all.add(SidecarIssue.CLAUSES_ZONE_WITHOUT_CODE, uncoded);
      }
      if (!without.isEmpty()) {
        all.add(SidecarIssue.CLAUSES_MISSING, without.size(), list(without));
      }
      Set<String> unused = new LinkedHashSet<>();
      table
          .rows()
          .forEach(
              (key, row) -> {
                if (!used.contains(key)) {
                  unused.add(row.code());
                }
              });
      if (!unused.isEmpty()) {
        all.add(SidecarIssue.CLAUSES_UNUSED, unused.size(), list(unused));
      }
    }
    List<Issue> issuesOfAll = new ArrayList<>(table.issues());
    issuesOfAll.addAll(all.all());
    issuesOfAll.addAll(issues.all());
    return issuesOfAll;
  }

  private static String list(Set<String> codes) {
    List<String> shown = codes.stream().limit(SHOWN_CODES).toList();
    return String.join("、", shown) + (codes.size() > SHOWN_CODES ? "…" : "");
  }
}
