package org.ecozone.zone;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Minimal placeholder: the profiles part replaces this file with the full synonym rules. */
public final class ClassSynonyms {
  private ClassSynonyms() {}

  /** The canonical value, the raw one where the profile lists no values, or null when it is not listed. */
  public static String canonical(LayerProfile profile, String attribute, String raw) {
    if (raw == null) {
      return null;
    }
    Map<String, List<String>> values = profile == null ? null : profile.values().get(attribute);
    if (values == null) {
      return raw;
    }
    String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      if (value.getKey().equals(folded) || value.getValue().contains(folded)) {
        return value.getKey();
      }
    }
    return null;
  }
}
