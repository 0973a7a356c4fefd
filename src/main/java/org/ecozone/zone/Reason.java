package org.ecozone.zone;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Why a file could not be read or written, in words of the user and in both languages: a value for
 * a placeholder of an issue. Holds no path.
 */
public final class Reason {
  private static final int LONGEST = 200;

  /** What systems and SQLite say, in small letters, and the text that says it to a user. */
  private static final Map<String, String> SAID = new LinkedHashMap<>();

  static {
    SAID.put("no space left", "DISK_FULL");
    SAID.put("not enough space", "DISK_FULL");
    SAID.put("quota exceeded", "DISK_FULL");
    SAID.put("sqlite_full", "DISK_FULL");
    SAID.put("read-only", "READ_ONLY");
    SAID.put("readonly", "READ_ONLY");
    SAID.put("permission denied", "DENIED");
    SAID.put("not a directory", "NOT_A_FOLDER");
    SAID.put("is a directory", "IS_FOLDER");
    SAID.put("name too long", "NAME_TOO_LONG");
  }

  private Reason() {}

  /** Of a failed read or write. */
  public static String of(Throwable failure) {
    if (failure instanceof NoSuchFileException) {
      return text("NOT_FOUND");
    }
    if (failure instanceof AccessDeniedException) {
      return text("DENIED");
    }
    String said = said(failure);
    String small = said.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> entry : SAID.entrySet()) {
      if (small.contains(entry.getKey())) {
        return text(entry.getValue());
      }
    }
    return failure instanceof FileNotFoundException ? text("NOT_FOUND") : text("OTHER", said);
  }

  /** Of broken JSON. */
  public static String json(long line) {
    return text("JSON", line);
  }

  /** The message of a file system exception is a path, its reason is not. */
  private static String said(Throwable failure) {
    String message =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static String text(String key, Object... args) {
    return Texts.bilingual(
        Texts.of("zone", Lang.ZH).get("reason." + key, args),
        Texts.of("zone", Lang.EN).get("reason." + key, args));
  }
}
