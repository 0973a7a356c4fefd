package org.ecozone.store.shape.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.store.archive.PrivateFolder;

/**
 * Puts the parts of shapefiles under their names in place of all parts that were there, and takes
 * everything back if that fails half way.
 */
final class PartsInPlace {
  /** Whatever programs keep beside a .shp; an old index beside new shapes would mislead them. */
  private static final List<String> ENDINGS =
      List.of(
          ".shp",
          ".shx",
          ".dbf",
          ".prj",
          ".cpg",
          ".qpj",
          ".sbn",
          ".sbx",
          ".fbn",
          ".fbx",
          ".ain",
          ".aih",
          ".ixs",
          ".mxs",
          ".atx",
          ".qix",
          ".qmd",
          ".idm",
          ".ind",
          ".shp.xml");

  private final Path parent;
  private final PrivateFolder folder;
  private final Map<Path, Path> setAside = new LinkedHashMap<>();
  private final Map<Path, Path> placed = new LinkedHashMap<>();

  /**
   * @param folder inside the parent, on the same file system
   */
  PartsInPlace(Path parent, PrivateFolder folder) {
    this.parent = parent;
    this.folder = folder;
  }

  void put(List<WrittenShape> shapes) throws IOException {
    try {
      for (WrittenShape shape : shapes) {
        setAside(shape.name());
      }
      for (WrittenShape shape : shapes) {
        for (Map.Entry<String, Path> part : shape.files(folder).entrySet()) {
          Path target = parent.resolve(shape.name() + part.getKey());
          move(part.getValue(), target);
          placed.put(target, part.getValue());
        }
      }
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
    for (Path old : setAside.values()) {
      Files.delete(old);
    }
  }

  private void setAside(String stem) throws IOException {
    List<Path> old;
    try (Stream<Path> all = Files.list(parent)) {
      old = all.filter(file -> isPart(file, stem)).filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : old) {
      // Not one of the folder's own: should taking back fail, it must not be deleted.
      Path aside = folder.path().resolve("old" + setAside.size());
      move(file, aside);
      setAside.put(file, aside);
    }
  }

  private static boolean isPart(Path file, String stem) {
    String name = file.getFileName().toString();
    return name.startsWith(stem + ".")
        && ENDINGS.contains(name.substring(stem.length()).toLowerCase(Locale.ROOT));
  }

  private void takeBack(IOException failure) {
    placed.forEach((target, from) -> tryMove(target, from, failure));
    setAside.forEach((target, aside) -> tryMove(aside, target, failure));
  }

  private static void tryMove(Path from, Path to, IOException failure) {
    try {
      move(from, to);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
