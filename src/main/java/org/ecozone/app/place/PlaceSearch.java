package org.ecozone.app.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds places by name among what is open: sites, bookmarks, zones by their name or code. Case and
 * full-width letters do not matter.
 *
 * <p>Threads: for workers; immutable values only.
 */
public final class PlaceSearch {
  private static final int CHECK_EVERY = 4096;

  /** What is searched in. */
  public record Source(List<Layer> layers, List<SiteItem> sites, List<Bookmark> bookmarks) {
    public Source {
      layers = List.copyOf(layers);
      sites = List.copyOf(sites);
      bookmarks = List.copyOf(bookmarks);
    }
  }

  /** A layer of the workspace with its name for people. */
  public record Layer(String id, String title, ZoneLayer zones) {}

  /**
   * A place that was found.
   *
   * @param kind of thing
   * @param name as it is written there
   * @param detail layer and code, folder, or empty
   * @param geometry null for a bookmark
   * @param crs of the geometry; null for a bookmark
   * @param feature null if it is no feature
   * @param bookmark null if it is none
   */
  public record Hit(
      Kind kind,
      String name,
      String detail,
      Geometry geometry,
      Crs crs,
      FeatureRef feature,
      Bookmark bookmark) {}

  /** Kinds of things that have names, in the order in which they are listed. */
  public enum Kind {
    SITE,
    BOOKMARK,
    ZONE
  }

  /** How well a name fits; the smaller the better. */
  private record Ranked(int rank, Hit hit) {}

  private PlaceSearch() {}

  /**
   * Places whose name holds the text, the best first: the whole name, its beginning, any part of
   * it.
   */
  public static List<Hit> find(String text, Source source, int most, Progress progress) {
    String wanted = fold(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Ranked> found = new ArrayList<>();
    for (SiteItem site : source.sites()) {
      int rank = Math.min(rank(site.name(), wanted), rank(site.id(), wanted));
      add(found, rank, () -> siteHit(site));
    }
    for (Bookmark bookmark : source.bookmarks()) {
      add(
          found,
          rank(bookmark.name(), wanted),
          () ->
              new Hit(
                  Kind.BOOKMARK, bookmark.name(), bookmark.folder(), null, null, null, bookmark));
    }
    for (Layer layer : source.layers()) {
      zones(found, layer, wanted, progress);
    }
    found.sort(
        Comparator.comparingInt(Ranked::rank)
            .thenComparing(ranked -> ranked.hit().kind())
            .thenComparingInt(ranked -> ranked.hit().name().length()));
    return found.stream().limit(most).map(Ranked::hit).toList();
  }

  private static void zones(List<Ranked> found, Layer layer, String wanted, Progress progress) {
    int seen = 0;
    for (Zone zone : layer.zones().zones()) {
      if (++seen % CHECK_EVERY == 0) {
        progress.checkCancelled();
      }
      int rank = Math.min(rank(zone.name(), wanted), rank(zone.code(), wanted));
      add(found, rank, () -> zoneHit(layer, zone));
    }
  }

  private interface Maker {
    Hit make();
  }

  private static void add(List<Ranked> found, int rank, Maker maker) {
    if (rank < Integer.MAX_VALUE) {
      found.add(new Ranked(rank, maker.make()));
    }
  }

  private static Hit siteHit(SiteItem site) {
    Crs crs;
    try {
      crs = Crs.parse(site.crs());
    } catch (org.ecozone.geo.CrsException e) {
      crs = null; // it is listed all the same; the map says that it cannot be shown
    }
    return new Hit(Kind.SITE, site.name(), site.id(), site.geometry(), crs, null, null);
  }

  private static Hit zoneHit(Layer layer, Zone zone) {
    String name = zone.name().isEmpty() ? zone.code() : zone.name();
    String code = zone.name().isEmpty() || zone.code().isEmpty() ? "" : " · " + zone.code();
    return new Hit(
        Kind.ZONE,
        name,
        layer.title() + code,
        zone.geometry(),
        layer.zones().crs(),
        new FeatureRef(layer.id(), zone.fid()),
        null);
  }

  private static int rank(String name, String wanted) {
    String folded = fold(name);
    int at = folded.indexOf(wanted);
    if (at < 0) {
      return Integer.MAX_VALUE;
    }
    return at > 0 ? 2 : folded.length() == wanted.length() ? 0 : 1;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (char c : text.strip().toCharArray()) {
      folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
