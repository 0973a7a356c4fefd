package org.ecozone.zone;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a zone layer.
 *
 * @param fid feature id in the source file
 * @param geometry valid (repaired if need be), never empty, in the layer's CRS, x = easting or
 *     longitude
 * @param code unit code or other business code, empty if none
 * @param name name, empty if none
 * @param zoneClass canonical class if known, else the raw value; empty if the layer has no class or
 *     the value is null
 * @param classKnown false if the profile lists classes for this layer and the value is null or not
 *     among them
 * @param attributes canonical attribute name to value (String, Long, Double, Boolean); an absent
 *     key is unknown. Holds what the profile maps, without code, name and class
 */
public record Zone(
    long fid,
    Geometry geometry,
    String code,
    String name,
    String zoneClass,
    boolean classKnown,
    Map<String, Object> attributes) {

  /**
   * Value of a canonical attribute, null if unknown. {@code code}, {@code name} and {@code class}
   * are answered too; {@code class} is null when it is not known.
   */
  public Object attribute(String attribute) {
    return switch (attribute) {
      case "code" -> code.isEmpty() ? null : code;
      case "name" -> name.isEmpty() ? null : name;
      case "class" -> classKnown && !zoneClass.isEmpty() ? zoneClass : null;
      default -> attributes.get(attribute);
    };
  }
}
