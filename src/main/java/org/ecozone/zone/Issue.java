package org.ecozone.zone;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong or worth knowing about the data or the run. Never thrown; collected and
 * printed.
 *
 * @param severity weight
 * @param code stable code
 * @param bundle package whose bundle holds the text
 * @param file file name without folder, empty if none
 * @param layer table name or canonical layer code, empty if none
 * @param fid feature id in the source file, null if the issue is not about one feature
 * @param args values for the text's placeholders
 * @param x place, easting or longitude first, in the CRS of the file; null if unknown
 * @param y northing or latitude; null if unknown
 */
public record Issue(
    Severity severity,
    String code,
    String bundle,
    String file,
    String layer,
    Long fid,
    List<String> args,
    Double x,
    Double y) {

  public Issue {
    args = List.copyOf(args);
  }

  public static Issue of(IssueCode code, String file, String layer, Object... args) {
    return new Issue(
        code.severity(),
        code.name(),
        code.bundle(),
        file,
        layer,
        null,
        Arrays.stream(args).map(String::valueOf).toList(),
        null,
        null);
  }

  /** About a site as received; the site's id is the first value. */
  public static Issue ofSite(IssueCode code, Site site, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = site.id();
    System.arraycopy(args, 0, all, 1, args.length);
    return of(code, site.source().file(), site.source().table(), all).withFid(site.fid());
  }

  public Issue withFid(long newFid) {
    return new Issue(severity, code, bundle, file, layer, newFid, args, x, y);
  }

  public Issue at(double newX, double newY) {
    return new Issue(severity, code, bundle, file, layer, fid, args, newX, newY);
  }

  public Issue withSeverity(Severity newSeverity) {
    return new Issue(newSeverity, code, bundle, file, layer, fid, args, x, y);
  }

  /** The sentence for the user, in the given language. */
  public String message(Lang lang) {
    return Texts.of(bundle, lang).get("issue." + code, args.toArray());
  }
}
