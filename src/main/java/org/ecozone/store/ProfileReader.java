package org.ecozone.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Source;

/**
 * Reads the layer profiles: {@code layers.csv}, {@code fields.csv}, {@code classes.csv} and {@code
 * words.csv}. Each file is taken whole from the first folder that has it, so that a user's file
 * replaces the shipped one of that name.
 *
 * <p>Fails: {@link StoreException} with file and row; a profile that contradicts itself is not
 * used.
 */
public final class ProfileReader {
  /** Names of all tables of a folder of profiles. */
  public static final List<String> FILES =
      List.of("layers.csv", "fields.csv", "classes.csv", "words.csv");

  private ProfileReader() {}

  /**
   * Reads the profiles.
   *
   * @param folders in the order of precedence; folders that are not there are passed over
   */
  public static ProfileSet read(List<Path> folders) throws StoreException {
    List<CsvTable> tables = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    MessageDigest all = Sha256.digest();
    for (String name : FILES) {
      byte[] bytes = bytes(name, folders);
      String hash = Sha256.hex(bytes);
      sources.add(new Source(name, "", hash));
      all.update((name + " " + hash + "\n").getBytes(StandardCharsets.UTF_8));
      tables.add(CsvTable.parse(bytes, name));
    }
    ProfileTables rows =
        new ProfileTables(tables.get(0), tables.get(1), tables.get(2), tables.get(3));
    return rows.toSet(sources, Sha256.hex(all));
  }

  private static byte[] bytes(String name, List<Path> folders) throws StoreException {
    try {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(name))) {
          return Files.readAllBytes(folder.resolve(name));
        }
      }
    } catch (IOException e) {
      throw StoreException.unreadable(name, e);
    }
    throw new StoreException(Issue.of(FilesIssue.PROFILE_MISSING, name, ""), null);
  }
}
