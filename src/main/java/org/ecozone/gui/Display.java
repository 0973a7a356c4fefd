package org.ecozone.gui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Whether this machine can show a window, found out without starting the toolkit, which would end
 * in a stack trace.
 */
public final class Display {
  /** Libraries that the toolkit opens on Linux, and the Debian package that brings each. */
  private static final Map<String, String> PACKAGES = new LinkedHashMap<>();

  static {
    PACKAGES.put("libgtk-3.so.0", "libgtk-3-0");
    PACKAGES.put("libX11.so.6", "libx11-6");
    PACKAGES.put("libXtst.so.6", "libxtst6");
    PACKAGES.put("libXxf86vm.so.1", "libxxf86vm1");
    PACKAGES.put("libGL.so.1", "libgl1");
    PACKAGES.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
    PACKAGES.put("libfreetype.so.6", "libfreetype6");
  }

  private static final Path LINKER_CACHE = Path.of("/etc/ld.so.cache");

  private final Map<String, String> environment;
  private final String system;
  private final Path linkerCache;

  Display(Map<String, String> environment, String system, Path linkerCache) {
    this.environment = environment;
    this.system = system.toLowerCase(Locale.ROOT);
    this.linkerCache = linkerCache;
  }

  /** Of this process. */
  public static Display ofProcess() {
    return new Display(System.getenv(), System.getProperty("os.name", ""), LINKER_CACHE);
  }

  /** Why no window can be shown, in one sentence; empty if nothing speaks against it. */
  public Optional<String> obstacle(Lang lang) {
    if (!system.contains("linux") || System.getProperty("glass.platform") != null) {
      return Optional.empty(); // the toolkit draws without a display where it is told to
    }
    Texts texts = Texts.of("gui", lang);
    if (stated("DISPLAY").isEmpty()) {
      String key = stated("WAYLAND_DISPLAY").isEmpty() ? "display.none" : "display.wayland";
      return Optional.of(texts.get(key));
    }
    List<String> missing = missingPackages();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.get("display.packages", String.join(" ", missing)));
  }

  private String stated(String variable) {
    return environment.getOrDefault(variable, "").strip();
  }

  /** Debian packages whose library the linker does not know; empty where nobody can say. */
  List<String> missingPackages() {
    String known;
    try {
      known = new String(Files.readAllBytes(linkerCache), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of(); // no such cache on this Linux: the toolkit will tell
    }
    return PACKAGES.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()) && !isOnPath(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean isOnPath(String library) {
    for (String folder : stated("LD_LIBRARY_PATH").split(":")) {
      if (!folder.isBlank() && Files.exists(Path.of(folder, library))) {
        return true;
      }
    }
    return false;
  }
}
