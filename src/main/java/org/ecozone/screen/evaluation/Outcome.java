package org.ecozone.screen.evaluation;

import java.util.List;
import org.ecozone.screen.Verdict;

/**
 * The verdict of a site (design.md section 4).
 *
 * @param verdict worst of TRIGGERED and EXCEPTED; UNDETERMINED if there is none and something is
 *     open, a mandatory layer did not answer, or a file or table could not be looked into; else
 *     NONE
 * @param worstPossible verdict if every open finding went against the site
 * @param open number of open findings, those that hold for all sites included
 * @param uncheckedLayers codes that some rule needed and that were not checked, mandatory ones that
 *     did not answer, and names of files and tables that could not be looked into
 * @param triggered number of TRIGGERED and EXCEPTED findings
 */
public record Outcome(
    Verdict verdict, Verdict worstPossible, int open, List<String> uncheckedLayers, int triggered) {
  public Outcome {
    uncheckedLayers = List.copyOf(uncheckedLayers);
  }
}
