package org.ecozone.gui.layers.identity;

import java.util.List;

/**
 * Some lines under a title.
 *
 * @param key of the title below {@code gui/layers/identity.section.}
 */
public record CardSection(String key, String title, List<CardLine> lines) {
  public CardSection {
    lines = List.copyOf(lines);
  }
}
