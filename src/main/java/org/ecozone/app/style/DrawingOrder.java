package org.ecozone.app.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.app.Installation;

/**
 * In which order new layers lie over each other: names and boundaries on top, what covers the whole
 * county at the bottom, so that nothing hides a red line. From {@code styles/map/order.csv}, the
 * user's own before the shipped one: a canonical code a line, the uppermost first.
 *
 * <p>Layers that nobody knows lie on top, points over lines over areas; base maps at the bottom.
 *
 * <p>Immutable. {@link #of} reads a file: not on the window's thread.
 */
public final class DrawingOrder {
  private static final String FILE = "styles/map/order.csv";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Ranks of points, lines and areas that nobody knows begin here. */
  private static final int UNKNOWN = -3;

  private final Map<String, Integer> ranks = new HashMap<>();

  private DrawingOrder(List<String> lines) {
    for (String line : lines) {
      String code = line.split(",", 2)[0].replace(BYTE_ORDER_MARK, ' ').strip();
      if (!code.isEmpty() && !code.equals("code")) {
        ranks.putIfAbsent(code, ranks.size());
      }
    }
  }

  /** Without a readable file all layers that are known are equal. */
  public static DrawingOrder of(Installation installation) {
    List<Path> folders = new ArrayList<>();
    folders.add(installation.userFolder());
    if (installation.programFolder() != null) {
      folders.add(installation.programFolder());
    }
    for (Path folder : folders) {
      try {
        return new DrawingOrder(Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8));
      } catch (IOException e) {
        // The user has none as a rule; a wrong order hides nothing that the tree does not show.
        System.getLogger(DrawingOrder.class.getName())
            .log(System.Logger.Level.DEBUG, "no order in " + folder, e);
      }
    }
    return new DrawingOrder(List.of());
  }

  /**
   * Smaller is further up; for a stable sort.
   *
   * @param code canonical code, empty if nobody knows the layer
   * @param geometryType declared type, for example {@code MULTIPOLYGON}; empty for a raster
   */
  public int rank(String code, String geometryType) {
    if (geometryType.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Integer known = ranks.get(code);
    if (known != null) {
      return known;
    }
    String type = geometryType.toUpperCase(Locale.ROOT);
    int kind = type.contains("POINT") ? 0 : type.contains("LINE") ? 1 : 2;
    return UNKNOWN + kind;
  }
}
