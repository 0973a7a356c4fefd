package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a project file holds. Immutable.
 *
 * @param mapCrs {@code EPSG:4544}; empty until the first layer decides
 * @param layers groups and layers, the uppermost first
 * @param sites project sites under review
 * @param bookmarks named views
 * @param basis what is judged by
 * @param overrides officer's decisions beside the machine's
 * @param view what the map shows, null before anything was shown
 * @param received how files were read that sites came from, the latest last
 */
public record Project(
    String mapCrs,
    List<LayerItem> layers,
    List<SiteItem> sites,
    List<Bookmark> bookmarks,
    Basis basis,
    List<Override> overrides,
    View view,
    List<Received> received) {
  public static final Project EMPTY =
      new Project(
          "", List.of(), List.of(), List.of(), new Basis(null, null, null), List.of(), null);

  public Project {
    layers = List.copyOf(layers);
    sites = List.copyOf(sites);
    bookmarks = List.copyOf(bookmarks);
    overrides = List.copyOf(overrides);
    received = List.copyOf(received);
  }

  /** Of which no file was read in a way that somebody chose. */
  public Project(
      String mapCrs,
      List<LayerItem> layers,
      List<SiteItem> sites,
      List<Bookmark> bookmarks,
      Basis basis,
      List<Override> overrides,
      View view) {
    this(mapCrs, layers, sites, bookmarks, basis, overrides, view, List.of());
  }

  /**
   * How a file was read that sites came from. Holds no parameters of a datum, only the name of the
   * set.
   *
   * @param sha256 of its bytes
   * @param file name without folder
   * @param format name of the format
   * @param choices of the user, flat, as {@code IntakeChoices} writes them; may be empty
   */
  public record Received(String sha256, String file, String format, Map<String, String> choices) {
    public Received {
      choices = Map.copyOf(choices);
    }
  }

  /**
   * @param rules rule catalogue, null for the one in use
   * @param profiles folder of layer profiles, null for those in use
   * @param asOf the day whose rules and layer validity count, null for the day of the screening
   */
  public record Basis(Path rules, Path profiles, LocalDate asOf) {}

  /** Middle in the map's CRS and scale 1 : scaleDenominator. */
  public record View(double centerX, double centerY, double scaleDenominator) {}

  /** A named view; folder empty for the top level. */
  public record Bookmark(String name, String folder, View view) {}

  /**
   * An officer's decision about one finding; the machine's line stays.
   *
   * @param siteId of the site item
   * @param parcel of the finding
   * @param ruleId of the finding
   * @param layer of the finding
   * @param zoneFid of the finding, null where it has none
   * @param verdict name of the verdict the officer gives
   * @param reason never empty
   * @param officer name, never empty
   * @param date of the decision
   * @param machine the machine's line that was decided about, as one text; the decision counts only
   *     while the machine still says the same
   */
  public record Override(
      String siteId,
      String parcel,
      String ruleId,
      String layer,
      Long zoneFid,
      String verdict,
      String reason,
      String officer,
      LocalDate date,
      String machine) {

    /** About a line that nobody noted: shown, and counted for nothing. */
    public Override(
        String siteId,
        String parcel,
        String ruleId,
        String layer,
        Long zoneFid,
        String verdict,
        String reason,
        String officer,
        LocalDate date) {
      this(siteId, parcel, ruleId, layer, zoneFid, verdict, reason, officer, date, "");
    }
  }

  public Project withMapCrs(String crs) {
    return new Project(crs, layers, sites, bookmarks, basis, overrides, view, received);
  }

  public Project withLayers(List<LayerItem> newLayers) {
    return new Project(mapCrs, newLayers, sites, bookmarks, basis, overrides, view, received);
  }

  public Project withSites(List<SiteItem> newSites) {
    return new Project(mapCrs, layers, newSites, bookmarks, basis, overrides, view, received);
  }

  public Project withBookmarks(List<Bookmark> newBookmarks) {
    return new Project(mapCrs, layers, sites, newBookmarks, basis, overrides, view, received);
  }

  public Project withBasis(Basis newBasis) {
    return new Project(mapCrs, layers, sites, bookmarks, newBasis, overrides, view, received);
  }

  public Project withOverrides(List<Override> newOverrides) {
    return new Project(mapCrs, layers, sites, bookmarks, basis, newOverrides, view, received);
  }

  public Project withView(View newView) {
    return new Project(mapCrs, layers, sites, bookmarks, basis, overrides, newView, received);
  }

  public Project withReceived(List<Received> newReceived) {
    return new Project(mapCrs, layers, sites, bookmarks, basis, overrides, view, newReceived);
  }
}
