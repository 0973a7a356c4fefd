package org.ecozone.store.shape.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecozone.store.archive.PrivateFolder;

/**
 * A complete shapefile that lies in a private folder.
 *
 * @param name of its files, without ending
 * @param prj null if there is to be none
 */
record WrittenShape(String name, Path shp, Path shx, Path dbf, byte[] prj, Charset charset) {

  WrittenShape named(String other) {
    return new WrittenShape(other, shp, shx, dbf, prj, charset);
  }

  /** Files by ending, the .shp last: whoever sees it sees all. */
  Map<String, Path> files(PrivateFolder folder) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put(".dbf", dbf);
    files.put(".shx", shx);
    if (prj != null) {
      files.put(".prj", Files.write(folder.newFile(".prj"), prj));
    }
    byte[] cpg = charset.name().getBytes(StandardCharsets.US_ASCII);
    files.put(".cpg", Files.write(folder.newFile(".cpg"), cpg));
    files.put(".shp", shp);
    return files;
  }
}
