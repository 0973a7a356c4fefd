package org.ecozone.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * Writes the five CSV files of design.md 4: sites, findings, intersections, totals, issues.
 *
 * <p>In: sites in the order of the file. Out: files with a fixed order, independent of threads and
 * clock.
 *
 * <p>Units: areas in m2 with 4 decimals, lengths and distances in m with 3, shares in percent of
 * the site with 4.
 *
 * <p>Threads: one.
 */
public final class CsvSink implements FileSink {
  /** Which findings stand in findings.csv. */
  public enum Findings {
    /** All but NOT_TRIGGERED. */
    OPEN,
    ALL
  }

  private static final String SITES = "sites.csv";
  private static final String FINDINGS = "findings.csv";
  private static final String INTERSECTIONS = "intersections.csv";
  private static final String TOTALS = "totals.csv";
  private static final String ISSUES = "issues.csv";

  /** Names of the files. */
  public static final List<String> FILES = List.of(SITES, FINDINGS, INTERSECTIONS, TOTALS, ISSUES);

  private final List<CsvTable> tables = new ArrayList<>();
  private final SiteRows sites;
  private final FactRows facts;
  private final FindingRows findings;
  private final CsvTable issues;
  private final Lang lang;

  private CsvSink(Path folder, Lang lang, Findings which) throws IOException {
    this.lang = lang;
    sites = new SiteRows(table(folder, SITES, SiteRows.HEADER));
    findings = new FindingRows(table(folder, FINDINGS, FindingRows.HEADER), lang, which);
    facts =
        new FactRows(
            table(folder, INTERSECTIONS, FactRows.INTERSECTIONS),
            table(folder, TOTALS, FactRows.TOTALS));
    issues = table(folder, ISSUES, IssueRows.HEADER);
  }

  /**
   * Opens the files under temporary names.
   *
   * @param folder existing folder
   * @param lang language of notes and messages
   */
  public static CsvSink create(Path folder, Lang lang, Findings which) throws IOException {
    return new CsvSink(folder, lang, which);
  }

  private CsvTable table(Path folder, String name, List<String> header) throws IOException {
    try {
      CsvTable table = CsvTable.create(folder.resolve(name), header);
      tables.add(table);
      return table;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void begin(ScreeningHeader header) {
    findings.begin(header);
  }

  @Override
  public void site(SiteScreening screening) {
    sites.write(screening);
    facts.write(screening.facts());
    findings.write(screening);
  }

  @Override
  public void end(Iterable<Issue> all) {
    for (Issue issue : all) {
      IssueRows.write(issues, issue, lang);
    }
    tables.forEach(CsvTable::finish);
  }

  @Override
  public void commit() throws IOException {
    for (CsvTable table : tables) {
      table.commit();
    }
  }

  @Override
  public void close() {
    tables.forEach(CsvTable::close);
  }
}
