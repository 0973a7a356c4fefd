package org.ecozone.app.convert;

import java.nio.file.Path;
import java.util.Map;
import org.ecozone.app.intake.IntakeChoices;

/**
 * What to convert, and how.
 *
 * @param in file of any format
 * @param out its ending names the format
 */
public record ConvertRequest(Path in, Path out, From from, To to) {
  /**
   * How the input is read.
   *
   * @param epsg CRS where the file states none; 0 = as it states
   * @param choices how a file that is no GeoPackage is read
   * @param table empty for all tables
   * @param parameters file of datum parameters under the name that the choices ask for; null for a
   *     stored set, or none
   */
  public record From(int epsg, IntakeChoices choices, String table, Path parameters) {
    public From(int epsg, IntakeChoices choices, String table) {
      this(epsg, choices, table, null);
    }
  }

  /**
   * How the output is written.
   *
   * @param epsg CRS of the output; 0 = that of the input, or that of the format
   * @param options texts by the keys of the options of the format
   */
  public record To(int epsg, Map<String, String> options, Classified classified) {
    public To {
      options = Map.copyOf(options);
    }
  }

  /** What becomes of tables that are classified above internal (内部). */
  public enum Classified {
    REFUSED,
    /** The user said that it may be. */
    CONVERTED
  }
}
