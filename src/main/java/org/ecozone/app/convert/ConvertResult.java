package org.ecozone.app.convert;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.Outcome;
import org.ecozone.zone.Issue;

/** What a conversion came to: features written, rows left out, why, and the files. */
public record ConvertResult(
    Outcome outcome, long written, long leftOut, List<Issue> issues, List<Path> files) {}
