package org.ecozone.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** The texts of this package as the command line library wants them; unknown keys have no value. */
final class HelpBundle extends ResourceBundle {
  private final Texts texts;
  private final Set<String> keys;

  HelpBundle(Lang lang) {
    texts = Texts.of("cli", lang);
    keys = texts.keys();
  }

  @Override
  protected Object handleGetObject(String key) {
    return keys.contains(key) ? texts.get(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(keys);
  }
}
