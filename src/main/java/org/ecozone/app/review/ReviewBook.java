package org.ecozone.app.review;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ecozone.app.RuleBook;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerProfile;

/**
 * The rule book of the review and the form that goes with it. Immutable.
 *
 * @param stamps the files as they were when they were read
 */
public record ReviewBook(RuleBook rules, ProjectForm form, FileStamps stamps) {
  /** Name of a layer for people, its code if no profile knows it. */
  public String layerTitle(String code, Lang lang) {
    return rules.profiles().profile(code).map(profile -> title(profile, lang)).orElse(code);
  }

  private static String title(LayerProfile profile, Lang lang) {
    return lang == Lang.ZH ? profile.nameZh() : profile.nameEn();
  }

  /** Codes without which nobody can say that there is no conflict. */
  public Set<String> mandatory() {
    Set<String> codes = new LinkedHashSet<>();
    rules.catalogs().mandatory().entries().forEach(codes::addAll);
    return codes;
  }

  /**
   * True if nobody can say that there is no conflict while this was not checked: a mandatory layer,
   * or a file that could not be read and may have held one.
   *
   * @param unchecked as {@link org.ecozone.screen.SiteScreening#uncheckedLayers} has it
   */
  public boolean isIndispensable(String unchecked) {
    return mandatory().contains(unchecked) || !isLayerCode(unchecked);
  }

  private boolean isLayerCode(String text) {
    return rules.profiles().profile(text).isPresent()
        || rules.rules().compiled().stream().anyMatch(rule -> rule.layers().codes().contains(text));
  }
}
