package org.ecozone.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.screen.evaluation.LayerStates;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Texts;
import org.ecozone.zone.ZoneLayer;

/** Issues about the layers of a screening, as far as the rules care. */
final class LayerIssues {
  private LayerIssues() {}

  static List<Issue> of(List<ZoneLayer> layers, LayerStates states, ScreeningInput input) {
    List<Issue> issues = new ArrayList<>();
    for (ZoneLayer layer : layers) {
      if (layer.profiled() && !states.isValid(layer)) {
        issues.add(
            Issue.of(
                ScreenIssue.LAYER_NOT_VALID,
                layer.source().file(),
                layer.source().table(),
                layer.code(),
                text(layer.identity().validFrom()),
                text(layer.identity().validTo()),
                input.asOf()));
      }
    }
    issues.addAll(SeveralTables.issues(layers.stream().filter(states::isValid).toList()));
    for (List<String> alternatives : input.catalogs().mandatory().entries()) {
      if (alternatives.stream().noneMatch(states::isUsable)) {
        String codes = String.join("/", alternatives);
        issues.add(
            Issue.of(ScreenIssue.MANDATORY_LAYER_MISSING, "", codes, titles(alternatives, input)));
      }
    }
    return issues;
  }

  /** Mandatory layers that are there and that no rule in force asks of. */
  static List<Issue> unasked(Set<String> asked, LayerStates states, ScreeningInput input) {
    List<Issue> issues = new ArrayList<>();
    for (List<String> alternatives : input.catalogs().mandatory().entries()) {
      if (alternatives.stream().anyMatch(states::isUsable)
          && alternatives.stream().noneMatch(asked::contains)) {
        String codes = String.join("/", alternatives);
        String titles = titles(alternatives, input);
        issues.add(Issue.of(ScreenIssue.MANDATORY_LAYER_UNASKED, "", codes, titles, input.asOf()));
      }
    }
    return issues;
  }

  private static String titles(List<String> codes, ScreeningInput input) {
    Map<String, LayerProfile> profiles = input.profiles();
    List<LayerProfile> known = codes.stream().map(profiles::get).filter(Objects::nonNull).toList();
    String together = " (" + String.join("/", codes) + ")";
    return Texts.bilingual(
        known.stream().map(LayerProfile::nameZh).collect(Collectors.joining("/")) + together,
        known.stream().map(LayerProfile::nameEn).collect(Collectors.joining("/")) + together);
  }

  private static String text(LocalDate date) {
    return date == null ? "…" : date.toString();
  }
}
