package org.ecozone.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecozone.zone.Issue;

/**
 * Where the program's own data and the user's lie.
 *
 * @param programFolder folder that holds {@code data}; null if none was found
 * @param userFolder the user's configuration folder, which may not exist
 * @param cacheFolder the user's cache folder, which may not exist; null if the system names none
 */
public record Installation(Path programFolder, Path userFolder, Path cacheFolder) {
  /** Without a cache folder. */
  public Installation(Path programFolder, Path userFolder) {
    this(programFolder, userFolder, null);
  }

  /**
   * Of the running program: -Decozone.home, else the folder above the jar, else the working
   * directory.
   */
  public static Installation find(Map<String, String> environment) {
    return find(environment, System.getProperty("ecozone.home"), System.getProperty("os.name"));
  }

  static Installation find(Map<String, String> environment, String home, String system) {
    return new Installation(
        programFolder(home), userFolder(environment, system), cacheFolder(environment, system));
  }

  private static Path programFolder(String home) {
    if (home != null && !home.isBlank()) {
      return Path.of(home).toAbsolutePath().normalize();
    }
    Path besideJar = codeLocation().map(Path::getParent).map(Path::getParent).orElse(null);
    if (besideJar != null && Files.isDirectory(besideJar.resolve("data"))) {
      return besideJar;
    }
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("data")) ? here : null;
  }

  static Optional<Path> codeLocation() {
    try {
      return Optional.of(
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      // A class loader that cannot say where it reads from: the working directory is tried next.
      return Optional.empty();
    }
  }

  private static Path userFolder(Map<String, String> environment, String system) {
    String stated = environment.getOrDefault("ECOZONE_HOME", "");
    if (!stated.isBlank()) {
      return Path.of(stated).toAbsolutePath().normalize();
    }
    Path user = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      String appData = environment.getOrDefault("APPDATA", "");
      return (appData.isBlank() ? user.resolve("AppData/Roaming") : Path.of(appData))
          .resolve("EcoZone");
    }
    if (name.contains("mac")) {
      return user.resolve("Library/Application Support/EcoZone");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return (config.isBlank() ? user.resolve(".config") : Path.of(config)).resolve("ecozone");
  }

  /**
   * Only what the environment names: a program without a home keeps nothing. A folder of its own in
   * the program's cache folder, so that it is made with rights for the user alone.
   */
  private static Path cacheFolder(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    String home = environment.getOrDefault("HOME", "");
    String stated = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (name.contains("win")) {
      stated = environment.getOrDefault("LOCALAPPDATA", "");
      return stated.isBlank() ? null : Path.of(stated).resolve("EcoZone/Cache/layers");
    }
    if (name.contains("mac")) {
      return home.isBlank() ? null : Path.of(home).resolve("Library/Caches/EcoZone/layers");
    }
    if (!stated.isBlank() && Path.of(stated).isAbsolute()) {
      return Path.of(stated).resolve("ecozone/layers");
    }
    return home.isBlank() ? null : Path.of(home).resolve(".cache/ecozone/layers");
  }

  /**
   * A data file by its path below {@code data}, for example {@code rules/rules.csv}: the user's own
   * where there is one, else the shipped one.
   */
  public Path dataFile(String relative) throws AppException {
    Path own = userFolder.resolve(relative);
    if (Files.exists(own)) {
      return own;
    }
    return shipped(relative);
  }

  /** The shipped file or folder, whether the user has one of his own or not. */
  public Path shipped(String relative) throws AppException {
    if (programFolder == null) {
      throw new AppException(
          Outcome.INTERNAL, Issue.of(AppIssue.NO_DATA_FOLDER, "", "", "data/" + relative));
    }
    return programFolder.resolve("data").resolve(relative);
  }

  /** Folders of layer profiles, strongest first: the user's own, then the shipped one. */
  public List<Path> profileFolders() throws AppException {
    Path own = userFolder.resolve("profiles");
    Path shipped = shipped("profiles");
    return Files.isDirectory(own) ? List.of(own, shipped) : List.of(shipped);
  }

  /** Version of the program, for example {@code 0.1.0}. */
  public static String version() {
    try (InputStream in = Installation.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
