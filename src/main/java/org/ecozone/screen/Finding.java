package org.ecozone.screen;

import java.util.List;
import org.ecozone.zone.Source;

/**
 * What one rule says of one parcel (or of the site) and one zone.
 *
 * @param parcel parcel id, empty for the whole site
 * @param ruleId for example R002
 * @param layer canonical code(s) the finding rests on, as used (HDGLFW where the rule names HDGLFW,
 *     else HHAX)
 * @param zoneFid feature id of the zone, null where the finding is not about one zone
 * @param zoneSource file and table the zone was read from (several tables may have one code), null
 *     where the finding is not about one zone
 * @param verdict the verdict it has, or would have (NEEDS_INFO, NOT_CHECKED, UNDECIDED); NONE for
 *     NOT_TRIGGERED
 * @param state state
 * @param open true if it counts as open (design.md section 4)
 * @param areaM2 area concerned, null if not applicable
 * @param distanceM distance, null if not applicable
 * @param notes reasons in the order to print, text keys with values: resolved by {@link Note#text}
 */
public record Finding(
    String parcel,
    String ruleId,
    String layer,
    Long zoneFid,
    Source zoneSource,
    Verdict verdict,
    FindingState state,
    boolean open,
    Double areaM2,
    Double distanceM,
    List<Note> notes) {
  public Finding {
    notes = List.copyOf(notes);
  }
}
