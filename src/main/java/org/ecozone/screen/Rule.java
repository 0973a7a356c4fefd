package org.ecozone.screen;

import java.time.LocalDate;

/**
 * One row of the rule catalogue (design.md 3.3), texts as in the file. The parsed filters live in
 * {@link RuleSet}.
 *
 * @param distanceM metres, NaN if none
 * @param exceptionVerdict null if the rule has no exception
 * @param effectiveFrom null = always
 * @param effectiveTo null = open
 */
public record Rule(
    String id,
    String version,
    boolean enabled,
    String layer,
    String zoneFilter,
    String relation,
    double distanceM,
    String projectFilter,
    Verdict verdict,
    String exceptionFilter,
    Verdict exceptionVerdict,
    String requirement,
    String legalBasis,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String source,
    String status,
    String note) {}
