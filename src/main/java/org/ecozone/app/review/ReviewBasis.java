package org.ecozone.app.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.app.RuleBook;
import org.ecozone.app.workspace.Project;

/**
 * What a result rests on, as texts that change whenever it changes; equal bases give equal results.
 *
 * @param layers layer id to its print
 * @param judges which catalogue and which profiles are meant
 * @param book hash over what these files say
 * @param asOf as-of date
 */
public record ReviewBasis(Map<String, String> layers, String judges, String book, LocalDate asOf) {
  public ReviewBasis {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
  }

  /** Why a result is not a current one. */
  public enum Outdated {
    /** A layer was added, removed, read again or set up differently. */
    LAYERS,
    /** Another catalogue or other profiles, or the same files with other content. */
    RULES,
    AS_OF,
    /** Project attributes were changed. */
    FORM,
    /** The site was moved or reshaped. */
    GEOMETRY,
    /** A file was written to after it was read. */
    SOURCE_CHANGED
  }

  /**
   * @param book null if no rule book was read yet
   */
  public static ReviewBasis of(ReviewScope scope, RuleBook book) {
    return new ReviewBasis(
        scope.prints(), judges(scope.basis()), book == null ? "" : print(book), scope.asOf());
  }

  private static String judges(Project.Basis basis) {
    return basis.rules() + "\n" + basis.profiles();
  }

  private static String print(RuleBook book) {
    return book.rules().sha256()
        + book.profiles().sha256()
        + new TreeMap<>(book.catalogs().hashes());
  }

  /** What changed from this one to the present one; order of layers does not count. */
  public Set<Outdated> against(ReviewBasis now) {
    Set<Outdated> reasons = EnumSet.noneOf(Outdated.class);
    if (this == now) {
      return reasons;
    }
    if (!layers.equals(now.layers)) {
      reasons.add(Outdated.LAYERS);
    }
    if (!judges.equals(now.judges) || !book.equals(now.book)) {
      reasons.add(Outdated.RULES);
    }
    if (!asOf.equals(now.asOf)) {
      reasons.add(Outdated.AS_OF);
    }
    return reasons;
  }
}
