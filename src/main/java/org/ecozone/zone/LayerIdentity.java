package org.ecozone.zone;

import java.time.LocalDate;

/**
 * What is stated about a layer (design.md 3.4). An empty text or a null date is "not stated": it is
 * never invented.
 *
 * @param issuer issuing authority
 * @param docNo document number of the approval
 * @param version version of the result, for example 2023动态更新版
 * @param dataDate date of the data as stated
 * @param validFrom first day of validity, null if not stated
 * @param validTo last day of validity (inclusive), null if not stated
 * @param classification 密级 as stated; empty is treated as 内部
 * @param coverage what the layer claims to cover, null if not stated
 */
public record LayerIdentity(
    String issuer,
    String docNo,
    String version,
    String dataDate,
    LocalDate validFrom,
    LocalDate validTo,
    String classification,
    Coverage coverage) {

  public static final LayerIdentity NOT_STATED =
      new LayerIdentity("", "", "", "", null, null, "", null);

  public boolean validAt(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
