package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;

/** One site of what the tables of a file hold; the one way for window and command line. */
public final class OneSite {
  private OneSite() {}

  /**
   * All parcels under one id; without land, and with the reason, if that of one of them cannot be
   * used. Attributes only where all state the same.
   *
   * @param name id and name of the whole: the project in the head of the file, else its name
   * @param sites at least one, in one CRS; one alone stays as it is
   */
  public static Site of(String name, List<Site> sites) {
    Site first = sites.get(0);
    if (sites.size() == 1) {
      return first;
    }
    String failure = "";
    for (Site site : sites) {
      boolean fails = site.parcels().isEmpty();
      failure = failure.isEmpty() && fails ? site.failure() : failure;
    }
    List<Parcel> parcels = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Site site : failure.isEmpty() ? sites : List.<Site>of()) {
      for (Parcel parcel : site.parcels()) {
        String wanted = parcel.id().isEmpty() ? site.id() : parcel.id();
        String id = wanted;
        for (int n = 2; !taken.add(id); n++) {
          String table = site.source().table();
          id = n == 2 ? table + "/" + wanted : table + "/" + wanted + "#" + n;
        }
        parcels.add(new Parcel(id, parcel.geometry(), parcel.received()));
      }
    }
    boolean alike = sites.stream().allMatch(site -> site.attributes().equals(first.attributes()));
    return new Site(
        name,
        first.fid(),
        name,
        parcels,
        first.crs(),
        alike ? first.attributes() : Map.of(),
        first.source(),
        failure);
  }
}
