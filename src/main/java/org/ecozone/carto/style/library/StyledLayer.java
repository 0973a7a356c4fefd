package org.ecozone.carto.style.library;

import java.util.List;
import org.ecozone.carto.style.GeometryKind;

/**
 * What the library wants to know of a layer.
 *
 * @param chosen id of the style that the user chose; empty for the layer's usual one
 * @param code canonical layer code, or the table name if no profile matches
 * @param table feature table in its file
 * @param kind of its features
 * @param stored styles that its file holds, of this and of other tables
 */
public record StyledLayer(
    String chosen, String code, String table, GeometryKind kind, List<StoredStyle> stored) {
  public StyledLayer {
    stored = List.copyOf(stored);
  }
}
