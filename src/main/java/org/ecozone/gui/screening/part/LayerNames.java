package org.ecozone.gui.screening.part;

import org.ecozone.app.review.ReviewBook;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.screen.RuleLayers;

/** Names of the layers of a finding's layer column. */
public final class LayerNames {
  private LayerNames() {}

  public static String of(String layer, ReviewBook book, UiTexts texts) {
    if (layer.equals(RuleLayers.PLAN)) {
      return texts.get("gui/screening.layer.plan");
    }
    if (layer.equals(RuleLayers.COUNTY_ATTRIBUTES)) {
      return texts.get("gui/screening.layer.county");
    }
    StringBuilder names = new StringBuilder();
    for (String part : layer.split("(?=[+/>])|(?<=[+/>])")) {
      boolean separator = part.length() == 1 && "+/>".contains(part);
      names.append(separator ? " " + part + " " : book.layerTitle(part.strip(), texts.lang()));
    }
    return names.toString();
  }
}
