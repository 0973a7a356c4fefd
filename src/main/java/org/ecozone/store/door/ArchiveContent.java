package org.ecozone.store.door;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveEntry;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;

/** What a zip holds, by the names in its directory; nothing is unpacked. */
final class ArchiveContent {
  private ArchiveContent() {}

  static ExchangeFormat formatOf(InputFile input) throws StoreException {
    Set<String> names = new TreeSet<>();
    Set<String> endings = new TreeSet<>();
    try (Archive archive = Archive.open(input, ArchiveLimits.FILES, Progress.NONE)) {
      for (ArchiveEntry entry : archive.entries()) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        names.add(name);
        endings.add(name.endsWith("/") ? "" : Magic.ending(name));
      }
    }
    if (names.contains("xl/workbook.xml") || names.contains("[content_types].xml")) {
      if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
        return ExchangeFormat.CORNER_XLSX;
      }
      throw refuse(DoorIssue.OFFICE, input, endings);
    }
    if (endings.contains("shp")) {
      return ExchangeFormat.SHAPEFILE;
    }
    if (endings.contains("kml")) {
      return ExchangeFormat.KML;
    }
    if (endings.contains("gdbtable")) {
      throw refuse(DoorIssue.GEODATABASE, input, endings);
    }
    boolean document = names.contains("ofd.xml") || names.contains("mimetype");
    throw refuse(document ? DoorIssue.OFFICE : DoorIssue.ARCHIVE_WITHOUT_LAND, input, endings);
  }

  private static StoreException refuse(DoorIssue why, InputFile input, Set<String> endings) {
    endings.remove("");
    String held = String.join(", ", endings.stream().limit(8).toList());
    String arg = why == DoorIssue.ARCHIVE_WITHOUT_LAND ? held : Magic.ending(input.name());
    return new StoreException(Issue.of(why, input.name(), "", arg), null);
  }
}
