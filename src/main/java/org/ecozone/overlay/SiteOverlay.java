package org.ecozone.overlay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteFacts.Measure;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.PackedZoneIndex;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.overlay.index.ZoneIndex;
import org.ecozone.overlay.parcel.Catalogue;
import org.ecozone.overlay.parcel.CoverageAreas;
import org.ecozone.overlay.parcel.CoverageIssues;
import org.ecozone.overlay.parcel.IndexedLayer;
import org.ecozone.overlay.parcel.LayerGroup;
import org.ecozone.overlay.parcel.ParcelOverlay;
import org.ecozone.overlay.parcel.ParcelPlace;
import org.ecozone.overlay.parcel.SiteOutline;
import org.ecozone.overlay.parcel.TotalSums;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.ZoneLayer;

/**
 * The door of this package: lays sites over zone layers and gives what is there, without an opinion
 * on it.
 *
 * <p>In: layers in any order, several of one code allowed; sites as read.
 *
 * <p>Out: facts that do not depend on the order of the layers, on the index, or on the thread.
 *
 * <p>Threads: built once, then {@link #facts} may be called by any number of threads.
 *
 * <p>Fails: never by exception for bad data: see {@link OverlayIssue} and {@link
 * SiteFacts.LayerCheck}.
 *
 * <p>Cost: a site costs what it meets; the coverage of a layer code is built when the first site
 * needs it.
 */
public final class SiteOverlay {
  private static final String COUNTIES = "XZQ";
  private final Catalogue catalogue;
  private final List<ZoneLayer> countyLayers;

  /** With the default index. */
  public SiteOverlay(List<ZoneLayer> layers, FactNeeds needs) {
    this(layers, needs, Progress.NONE);
  }

  /**
   * The same.
   *
   * @param progress asked for cancelling only, while the layers are indexed
   */
  public SiteOverlay(List<ZoneLayer> layers, FactNeeds needs, Progress progress) {
    this(layers, needs, layer -> new PackedZoneIndex(layer, progress));
  }

  /** The same, layers side by side on several threads. */
  public SiteOverlay(List<ZoneLayer> layers, FactNeeds needs, int threads, Progress progress) {
    this(layers, needs, layer -> new PackedZoneIndex(layer, progress), threads, progress);
  }

  public SiteOverlay(
      List<ZoneLayer> layers, FactNeeds needs, Function<ZoneLayer, ZoneIndex> index) {
    this(layers, needs, index, 1, Progress.NONE);
  }

  private SiteOverlay(
      List<ZoneLayer> layers,
      FactNeeds needs,
      Function<ZoneLayer, ZoneIndex> index,
      int threads,
      Progress progress) {
    List<ZoneLayer> sorted = new ArrayList<>(layers);
    sorted.sort(ZoneLayer.BY_CODE_AND_SOURCE);
    this.countyLayers = sorted.stream().filter(layer -> layer.code().equals(COUNTIES)).toList();
    List<ZoneIndex> indexes = new ArrayList<>();
    Parallel.mapOrdered(
        sorted.iterator(), Math.min(threads, sorted.size()), index, indexes::add, progress);
    Map<String, List<IndexedLayer>> byCode = new TreeMap<>();
    int zones = 0;
    for (int i = 0; i < sorted.size(); i++) {
      ZoneLayer layer = sorted.get(i);
      byCode
          .computeIfAbsent(layer.code(), key -> new ArrayList<>())
          .add(new IndexedLayer(i, zones, layer, indexes.get(i)));
      zones += layer.zones().size();
    }
    CoverageAreas coverages = new CoverageAreas(countyLayers);
    List<LayerGroup> groups = new ArrayList<>();
    byCode.forEach((code, members) -> groups.add(new LayerGroup(code, members, coverages)));
    this.catalogue = new Catalogue(groups, needs);
  }

  /**
   * What is assumed or unknown about the coverage of the layers, once per layer, in the order of
   * layers.
   */
  public List<Issue> coverageIssues() {
    List<Issue> issues = new ArrayList<>();
    for (LayerGroup group : catalogue.groups()) {
      for (IndexedLayer layer : group.layers()) {
        issues.addAll(CoverageIssues.of(layer, countyLayers));
      }
      if (group.isCoverageFailed()) {
        issues.add(Issue.of(OverlayIssue.COVERAGE_FAILED, "", group.code()));
      }
    }
    return issues;
  }

  /** How pairs of site and zone were decided so far, over all layers. */
  public PairCounts pairCounts() {
    PairCounts sum = PairCounts.NONE;
    for (LayerGroup group : catalogue.groups()) {
      for (IndexedLayer layer : group.layers()) {
        sum = sum.plus(layer.pairCounts());
      }
    }
    return sum;
  }

  /**
   * Everything about one site.
   *
   * @param siteCounties county codes of the project form, 6 digits, may be empty; used only for
   *     layers whose coverage is stated in county codes while no county polygons are loaded
   * @param progress asked for cancelling only
   */
  public SiteFacts facts(Site site, List<String> siteCounties, Progress progress) {
    if (site.parcels().isEmpty()) {
      return new SiteFacts(site, new Measure(0, 0, 0, ""), List.of(), List.of(), List.of());
    }
    SiteOutline outline;
    try {
      outline = new SiteOutline(site);
    } catch (CrsException | OverlayFailure | IllegalArgumentException e) {
      return new SiteFacts(
          site,
          new Measure(0, 0, 0, ""),
          List.of(),
          List.of(),
          List.of(Issue.ofSite(OverlayIssue.SITE_NOT_MEASURED, site)));
    }
    return facts(site, outline, siteCounties, progress);
  }

  private SiteFacts facts(
      Site site, SiteOutline outline, List<String> siteCounties, Progress progress) {
    List<ParcelPlace> places = outline.places();
    List<ParcelFacts> parcels = new ArrayList<>(places.size());
    List<ParcelOverlay> overlays = new ArrayList<>(places.size());
    SiteIssues issues = new SiteIssues();
    for (ParcelPlace place : places) {
      ParcelOverlay overlay =
          new ParcelOverlay(catalogue, place, site.id(), siteCounties, progress);
      parcels.add(overlay.facts());
      overlay.issues().forEach(issues::add);
      overlays.add(overlay);
    }
    pointsAdded(site, outline, issues);
    List<Total> totals = totals(site, outline, overlays, issues);
    return new SiteFacts(site, outline.measure(), parcels, totals, issues.list());
  }

  private List<Total> totals(
      Site site, SiteOutline outline, List<ParcelOverlay> overlays, SiteIssues issues) {
    List<Total> totals = new ArrayList<>();
    for (int i = 0; i < catalogue.groups().size(); i++) {
      TotalSums sums = new TotalSums(outline, catalogue, i, overlays);
      totals.addAll(sums.totals());
      if (sums.isFailed()) {
        issues.add(
            Issue.of(OverlayIssue.TOTAL_FAILED, "", catalogue.groups().get(i).code(), site.id()));
      }
    }
    return totals;
  }

  /** One issue per CRS that made points necessary, with their number over all parcels. */
  private static void pointsAdded(Site site, SiteOutline outline, SiteIssues issues) {
    outline
        .addedPoints()
        .forEach(
            (crs, count) -> issues.add(Issue.ofSite(OverlayIssue.POINTS_ADDED, site, crs, count)));
  }

  /** Each issue once, in the order of the first; nearly all sites have none. */
  private static final class SiteIssues {
    private Set<Issue> issues = Set.of();

    void add(Issue issue) {
      if (issues.isEmpty()) {
        issues = new LinkedHashSet<>();
      }
      issues.add(issue);
    }

    List<Issue> list() {
      return List.copyOf(issues);
    }
  }
}
