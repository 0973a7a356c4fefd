package org.ecozone.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.RuleSet;
import org.ecozone.screen.RuleSetException;
import org.ecozone.screen.RuleSetReader;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ProfileSet;

/**
 * The data that judge: layer profiles, the tables beside the rules, the rule catalogue. The user's
 * own win over the shipped ones, file by file.
 *
 * @param rulesFile where the catalogue was read from
 * @param profileFolders where the profiles were looked for
 */
public record RuleBook(
    ProfileSet profiles,
    Catalogs catalogs,
    RuleSet rules,
    Path rulesFile,
    List<Path> profileFolders) {
  private static final String RULES = "rules/rules.csv";

  /**
   * Reads all of it.
   *
   * @param rules a catalogue of the caller's, null for the one in use
   * @param profiles a folder of the caller's, null for those in use
   * @throws AppException UNREADABLE with every fault
   */
  public static RuleBook read(Installation installation, Path rules, Path profiles)
      throws AppException {
    List<Path> folders = profiles == null ? installation.profileFolders() : List.of(profiles);
    Path file = rules == null ? installation.dataFile(RULES) : rules;
    try {
      ProfileSet set = ProfileReader.read(folders);
      Catalogs catalogs = catalogs(installation);
      return new RuleBook(
          set, catalogs, new RuleSetReader(catalogs, byCode(set)).read(file), file, folders);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    } catch (RuleSetException e) {
      throw new AppException(Outcome.UNREADABLE, e.issues(), e);
    }
  }

  private static Catalogs catalogs(Installation installation)
      throws AppException, RuleSetException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : Catalogs.TABLES) {
      files.put(name, installation.dataFile("rules/" + name));
    }
    return Catalogs.read(files::get);
  }

  private static Map<String, LayerProfile> byCode(ProfileSet set) {
    Map<String, LayerProfile> byCode = new LinkedHashMap<>();
    set.profiles().forEach(profile -> byCode.put(profile.code(), profile));
    return byCode;
  }

  public Map<String, LayerProfile> profilesByCode() {
    return byCode(profiles);
  }
}
