package org.ecozone.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * Everything a screening rests on.
 *
 * @param siteSource where the sites came from
 * @param sites in the order of the file, read as they are needed
 * @param layers read; their order does not matter
 * @param unchecked handed in and unusable
 * @param profiles canonical code to profile, for the names in notes
 * @param profilesHash SHA-256 over the profile files
 * @param dataHashes file name to SHA-256 of other data used (layer list, attribute file); the
 *     tables of {@code catalogs} are added
 * @param parameters name to text; {@code asOf} (yyyy-MM-dd) must be among them
 * @param readingIssues issues of reading, handed through
 */
public record ScreeningInput(
    Source siteSource,
    SiteSupply sites,
    List<ZoneLayer> layers,
    List<UncheckedLayer> unchecked,
    RuleSet rules,
    Catalogs catalogs,
    Map<String, LayerProfile> profiles,
    String profilesHash,
    Map<String, String> dataHashes,
    String programVersion,
    Map<String, String> parameters,
    List<Issue> readingIssues) {
  /** Name of the as-of date among the parameters. */
  public static final String AS_OF = "asOf";

  public ScreeningInput {
    layers = List.copyOf(layers);
    unchecked = List.copyOf(unchecked);
    profiles = Map.copyOf(profiles);
    dataHashes = Map.copyOf(dataHashes);
    parameters = Map.copyOf(parameters);
    readingIssues = List.copyOf(readingIssues);
  }

  /** The day at which rules and layers must be in force. */
  public LocalDate asOf() {
    return LocalDate.parse(parameters.get(AS_OF));
  }
}
