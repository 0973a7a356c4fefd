package org.ecozone.store.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.StoreException;

/**
 * How a document names another file: seen from its own folder, names joined by {@code /} on every
 * system, so that both can move together; and where it was, for when only the document moves, or
 * the two lie on different drives.
 */
public final class FileReference {
  private static final String RELATIVE = "path";
  private static final String ABSOLUTE = "absolute";

  private FileReference() {}

  /**
   * The reference to write.
   *
   * @param folder that of the document
   * @return null for null
   */
  public static Map<String, Object> of(Path file, Path folder) {
    if (file == null) {
      return null;
    }
    Path absolute = file.toAbsolutePath().normalize();
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put(RELATIVE, relative(absolute, folder.toAbsolutePath().normalize()));
    reference.put(ABSOLUTE, absolute.toString());
    return reference;
  }

  /** Null where no relative path leads there. */
  private static String relative(Path absolute, Path folder) {
    try {
      List<String> names = new ArrayList<>();
      folder.relativize(absolute).forEach(name -> names.add(name.toString()));
      return String.join("/", names);
    } catch (IllegalArgumentException e) {
      // Another drive: only the absolute path leads there.
      return null;
    }
  }

  /**
   * The file: the relative one if it is there, else the absolute one if that is, else the relative
   * one, which is missing. Touches the disk.
   *
   * @return null if the field is not there
   */
  public static Path read(DocumentObject owner, String field, Path folder) throws StoreException {
    if (!owner.has(field)) {
      return null;
    }
    DocumentObject reference = owner.object(field);
    String relative = reference.optionalText(RELATIVE);
    String absolute = reference.optionalText(ABSOLUTE);
    reference.close();
    if (relative.isEmpty() && absolute.isEmpty()) {
      throw owner.wrong(field, "{}");
    }
    Path base = folder.toAbsolutePath().normalize();
    Path near = relative.isEmpty() ? null : path(base, relative);
    if (near != null && Files.exists(near)) {
      return near;
    }
    Path far = absolutePath(absolute);
    if (far != null && (near == null || Files.exists(far))) {
      return far;
    }
    if (near != null) {
      return near;
    }
    Path named = path(base, lastName(absolute));
    if (named == null) {
      throw owner.wrong(field, relative.isEmpty() ? absolute : relative);
    }
    return named;
  }

  /** Null if this system knows no such path. */
  private static Path path(Path folder, String relative) {
    try {
      Path path = folder;
      for (String name : relative.split("/", -1)) {
        path = path.resolve(name);
      }
      return path.normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Null if this system knows no such absolute path: it was written on another one. */
  private static Path absolutePath(String text) {
    try {
      Path path = text.isEmpty() ? null : Path.of(text);
      return path != null && path.isAbsolute() ? path.normalize() : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
