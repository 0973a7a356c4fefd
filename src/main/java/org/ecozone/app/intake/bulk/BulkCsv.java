package org.ecozone.app.intake.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Outcome;
import org.ecozone.app.export.CsvLines;
import org.ecozone.app.sites.CandidateTexts;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Texts;

/** The table of a bulk intake as CSV (UTF-8 with BOM, CRLF, RFC 4180, formula guard). */
public final class BulkCsv {
  private static final List<String> HEADER =
      List.of(
          "file",
          "format",
          "state",
          "project",
          "parcels",
          "usable",
          "points",
          "area_m2",
          "crs",
          "severity",
          "code",
          "layer",
          "fid",
          "message");

  private BulkCsv() {}

  /** Complete or not at all. */
  public static void write(Path target, List<BulkFile> files, Lang lang) throws AppException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    BulkLine.of(files).forEach(line -> lines.add(cells(line, lang)));
    try {
      CsvLines.write(target, lines);
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(
              Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", target.getFileName(), Reason.of(e))),
          e);
    }
  }

  private static List<String> cells(BulkLine line, Lang lang) {
    BulkFile file = line.file();
    Issue problem = line.problem();
    return List.of(
        file.name(),
        file.format(),
        file.state().name(),
        file.projectName(),
        Long.toString(file.land().parcels()),
        Long.toString(file.land().usable()),
        Long.toString(file.land().points()),
        area(file.land().areaM2()),
        crs(file, lang),
        problem == null ? "" : problem.severity().name(),
        problem == null ? "" : problem.code(),
        problem == null ? "" : problem.layer(),
        problem == null || problem.fid() == null ? "" : problem.fid().toString(),
        problem == null ? "" : problem.message(lang));
  }

  /** What is decided, else the candidates. */
  private static String crs(BulkFile file, Lang lang) {
    return file.crs().isEmpty() && !file.candidates().isEmpty()
        ? CandidateTexts.codes(file.candidates(), lang)
        : file.crs();
  }

  /** Four decimals; empty while it is not known. */
  static String area(double areaM2) {
    return Double.isNaN(areaM2) ? "" : String.format(Locale.ROOT, "%.4f", areaM2);
  }

  /** What people call the format, empty if it is none that is read. */
  public static String formatText(BulkFile file, Lang lang) {
    return file.format().isEmpty()
        ? ""
        : Texts.qualified(lang, "app/intake.format." + file.format());
  }

  /** Text of a state. */
  public static String stateText(BulkFile file, Lang lang) {
    return Texts.qualified(lang, file.stateKey());
  }
}
