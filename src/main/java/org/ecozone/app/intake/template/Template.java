package org.ecozone.app.intake.template;

import java.util.List;

/**
 * A template of coordinate TXT.
 *
 * @param text in full, as the choice {@code template} takes it
 * @param own whether it is the user's, who may take it away
 * @param fields meaning of the fields of a point, see {@link PointFields#roleKey}
 * @param head names of the fields of a parcel's head, empty for the usual ones
 */
public record Template(
    String name, String text, boolean own, List<String> fields, List<String> head) {
  public Template {
    fields = List.copyOf(fields);
    head = List.copyOf(head);
  }
}
