package org.ecozone.screen;

import java.util.List;
import java.util.Map;
import org.ecozone.screen.table.Departments;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * What is the same for all sites of a screening; everything a verdict rests on, nothing of clock,
 * path, host or threads.
 *
 * @param reportId hex, from the hash of all inputs below
 * @param programVersion version
 * @param ruleSet rules in force
 * @param profilesHash SHA-256 over the profile files used
 * @param dataHashes file name to SHA-256 of every other data file used (attributes, counties, tags,
 *     mandatory ...)
 * @param parameters as-of date, tolerances, options: name to text
 * @param sites source of the sites
 * @param layers layers read
 * @param unchecked layers handed in that could not be used
 * @param notCheckedForAll findings that are the same for all sites (site_id {@code *} in
 *     findings.csv), rules about plans among them
 * @param departments whom to consult for a layer
 */
public record ScreeningHeader(
    String reportId,
    String programVersion,
    RuleSet ruleSet,
    String profilesHash,
    Map<String, String> dataHashes,
    Map<String, String> parameters,
    Source sites,
    List<ZoneLayer> layers,
    List<UncheckedLayer> unchecked,
    List<Finding> notCheckedForAll,
    Departments departments) {}
