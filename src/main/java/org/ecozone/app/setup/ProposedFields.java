package org.ecozone.app.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.setup.TableProposal.Field;
import org.ecozone.zone.FieldConflict;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.MatchReport;

/**
 * The attributes of a layer and the columns they are read from.
 *
 * @param report the match, changed by what the user said
 * @param samples a few rows
 */
record ProposedFields(MatchReport report, List<Map<String, String>> samples) {
  private static final int SAMPLES = 3;

  /** In the order of the profile; empty without one. */
  List<Field> list() {
    LayerProfile profile = report.match().profile();
    if (profile == null) {
      return List.of();
    }
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (FieldConflict conflict : report.conflicts()) {
      others.put(conflict.attribute(), conflict.others());
    }
    List<Field> fields = new ArrayList<>();
    for (String attribute : profile.fields().keySet()) {
      String column = report.match().columns().getOrDefault(attribute, "");
      fields.add(
          new Field(
              attribute,
              type(profile, attribute),
              column,
              others.getOrDefault(attribute, List.of()),
              column.isEmpty() ? List.of() : values(column)));
    }
    return fields;
  }

  /** A profile may say more than a type, such as what an attribute is the original of. */
  private static String type(LayerProfile profile, String attribute) {
    String type = profile.types().getOrDefault(attribute, "text");
    return type.equals("number") || type.equals("boolean") ? type : "text";
  }

  private List<String> values(String column) {
    return samples.stream()
        .map(row -> row.getOrDefault(column, ""))
        .filter(value -> !value.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }
}
