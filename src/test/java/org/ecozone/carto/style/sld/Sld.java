package org.ecozone.carto.style.sld;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecozone.carto.style.FeatureCondition;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.Symbolizer;

/** Short style files for tests. */
final class Sld {
  private Sld() {}

  static MapStyle read(String text) {
    try {
      return SldReader.read("test.sld", text.getBytes(StandardCharsets.UTF_8)).get(0);
    } catch (SldException e) {
      throw new AssertionError(e);
    }
  }

  /** A style of SLD 1.0 with one rule that holds this. */
  static MapStyle rule(String body) {
    return read(
        "<StyledLayerDescriptor><NamedLayer><UserStyle><FeatureTypeStyle><Rule>"
            + body
            + "</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
  }

  /** Only symbolizer of a style with one rule. */
  static Symbolizer symbol(String body) {
    return rule(body).rules().get(0).symbolizers().get(0);
  }

  static FeatureCondition condition(String filter) {
    return rule("<Filter>" + filter + "</Filter><LineSymbolizer/>").rules().get(0).condition();
  }

  static Function<String, Object> feature(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values::get;
  }

  static List<String> codes(MapStyle style) {
    return style.unsupported().stream().map(issue -> issue.code()).toList();
  }
}
