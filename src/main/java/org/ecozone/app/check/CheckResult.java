package org.ecozone.app.check;

import java.util.List;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.bulk.BulkFile;
import org.ecozone.zone.Issue;

/**
 * What a check found.
 *
 * @param layers number of layers that could be looked at
 * @param issues file by file, in the order given
 * @param land what was understood of files of project land
 */
public record CheckResult(Outcome outcome, int layers, List<Issue> issues, List<BulkFile> land) {}
