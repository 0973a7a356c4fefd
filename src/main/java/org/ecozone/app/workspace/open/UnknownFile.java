package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.store.door.DoorIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;

/** What to tell somebody who hands in a file that cannot be opened, by its name. */
final class UnknownFile {
  private static final Map<IssueCode, Set<String>> ENDINGS = new LinkedHashMap<>();

  static {
    ENDINGS.put(WorkspaceIssue.FORMAT_SHAPEFILE, Set.of("shp"));
    ENDINGS.put(
        WorkspaceIssue.FORMAT_SIDECAR,
        Set.of(
            "dbf",
            "shx",
            "prj",
            "cpg",
            "sbn",
            "sbx",
            "qpj",
            "tfw",
            "aux",
            "ovr",
            "gpkg-wal",
            "gpkg-shm",
            "gpkg-journal"));
    ENDINGS.put(WorkspaceIssue.FORMAT_PICTURE, Set.of("jpg", "jpeg", "png", "bmp", "gif", "img"));
    ENDINGS.put(
        WorkspaceIssue.FORMAT_LAND,
        Set.of("kml", "kmz", "gpx", "dxf", "csv", "xlsx", "txt", "wkt"));
    // the rest in the words of the door, which knows them by their content
    ENDINGS.put(DoorIssue.GEODATABASE, Set.of("gdb"));
    ENDINGS.put(DoorIssue.ACCESS, Set.of("mdb", "accdb"));
    ENDINGS.put(DoorIssue.DWG, Set.of("dwg"));
    ENDINGS.put(DoorIssue.OLD_OFFICE, Set.of("doc", "xls", "ppt", "et"));
    ENDINGS.put(DoorIssue.OFFICE, Set.of("docx", "wps", "pptx", "ofd"));
    ENDINGS.put(DoorIssue.PDF, Set.of("pdf"));
    ENDINGS.put(DoorIssue.ARCHIVE, Set.of("zip", "rar", "7z", "gz", "tar", "tgz"));
    ENDINGS.put(DoorIssue.OTHER_GIS, Set.of("gml", "tab", "mif", "fgb", "dgn", "vct"));
    ENDINGS.put(DoorIssue.MAP_PROJECT, Set.of("qgz", "qgs", "mxd"));
    ENDINGS.put(DoorIssue.PROJECT, Set.of("ecozone"));
  }

  private UnknownFile() {}

  /** The ending of a name, in small letters; empty if there is none. */
  static String ending(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  static Issue refusal(Path path) {
    String name = String.valueOf(path.getFileName());
    String ending = ending(path);
    for (Map.Entry<IssueCode, Set<String>> kind : ENDINGS.entrySet()) {
      if (kind.getValue().contains(ending)) {
        return Issue.of(kind.getKey(), name, "", ending);
      }
    }
    return Issue.of(WorkspaceIssue.FORMAT_UNKNOWN, name, "", ending.isEmpty() ? name : ending);
  }
}
