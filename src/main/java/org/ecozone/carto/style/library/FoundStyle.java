package org.ecozone.carto.style.library;

import java.util.List;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.zone.Issue;

/**
 * The style of a layer.
 *
 * @param id of the entry that was taken
 * @param style shows every feature of the layer's kind
 * @param issues why another than the wanted one was taken, and what of it is not painted as its
 *     file says
 */
public record FoundStyle(String id, MapStyle style, List<Issue> issues) {
  public FoundStyle {
    issues = List.copyOf(issues);
  }
}
