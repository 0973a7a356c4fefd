package org.ecozone.app.results;

import java.util.Set;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ZoneLayer;

/**
 * Whether the geometry of a layer's pieces may leave the program (domain.md 6, item 20): of public
 * and internal layers it may; not stated counts as internal (design.md 3.4); anything else, also a
 * word we do not know, may not.
 */
public final class Classification {
  private static final Set<String> OPEN = Set.of("", "公开", "内部");

  private Classification() {}

  public static boolean allowsGeometry(ZoneLayer layer) {
    return isOpen(layer.identity());
  }

  /** Public, internal or not stated. */
  public static boolean isOpen(LayerIdentity identity) {
    return OPEN.contains(identity.classification().strip());
  }

  public static boolean isStated(ZoneLayer layer) {
    return !layer.identity().classification().isBlank();
  }
}
