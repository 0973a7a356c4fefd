package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.zone.Issue;

/** What to tell somebody who hands in a file that cannot be opened, by its name. */
final class UnknownFile {
  private static final Map<WorkspaceIssue, Set<String>> ENDINGS = new LinkedHashMap<>();

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
    ENDINGS.put(WorkspaceIssue.FORMAT_GEODATABASE, Set.of("gdb", "mdb", "accdb"));
    ENDINGS.put(WorkspaceIssue.FORMAT_CAD, Set.of("dwg", "dxf", "dgn"));
    ENDINGS.put(
        WorkspaceIssue.FORMAT_OFFICE, Set.of("doc", "docx", "wps", "pdf", "ppt", "pptx", "ofd"));
    ENDINGS.put(WorkspaceIssue.FORMAT_TABLE, Set.of("xls", "xlsx", "et", "csv", "txt", "vct"));
    ENDINGS.put(
        WorkspaceIssue.FORMAT_ARCHIVE, Set.of("zip", "rar", "7z", "gz", "tar", "tgz", "kmz"));
    ENDINGS.put(
        WorkspaceIssue.FORMAT_EXCHANGE,
        Set.of("kml", "geojson", "json", "gml", "xml", "tab", "mif", "fgb", "qgz", "qgs", "mxd"));
    ENDINGS.put(WorkspaceIssue.FORMAT_PICTURE, Set.of("jpg", "jpeg", "png", "bmp", "gif", "img"));
    ENDINGS.put(WorkspaceIssue.FORMAT_PROJECT, Set.of("ecozone"));
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
    for (Map.Entry<WorkspaceIssue, Set<String>> kind : ENDINGS.entrySet()) {
      if (kind.getValue().contains(ending)) {
        return Issue.of(kind.getKey(), name, "", ending);
      }
    }
    return Issue.of(WorkspaceIssue.FORMAT_UNKNOWN, name, "", ending.isEmpty() ? name : ending);
  }
}
