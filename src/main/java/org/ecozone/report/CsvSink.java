package org.ecozone.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.SiteBuffers.SiteBuffer;
import org.ecozone.screen.PreparedSite;
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
 * <p>Threads: the rows of a site become bytes on the thread that screened it.
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

  /** Sites with more findings and pieces than this are written straight into the files. */
  private static final int MOST_PREPARED = 1 << 14;

  private final List<CsvTable> tables = new ArrayList<>();
  private final CsvTable sites;
  private final CsvTable findings;
  private final CsvTable intersections;
  private final CsvTable totals;
  private final CsvTable issues;
  private final FindingRows findingRows;
  private final FactRows factRows = new FactRows();
  private final SiteBuffers buffers;
  private final Lang lang;

  private CsvSink(Path folder, Lang lang, Findings which) throws IOException {
    this.lang = lang;
    sites = table(folder, SITES, SiteRows.HEADER);
    findings = table(folder, FINDINGS, FindingRows.HEADER);
    intersections = table(folder, INTERSECTIONS, FactRows.INTERSECTIONS);
    totals = table(folder, TOTALS, FactRows.TOTALS);
    issues = table(folder, ISSUES, IssueRows.HEADER);
    findingRows = new FindingRows(lang, which);
    buffers = new SiteBuffers(findingRows::writeBehindSite);
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
    findingRows.begin(header, findings.rows());
    factRows.begin(header);
  }

  @Override
  public void site(SiteScreening screening) {
    SiteRows.write(sites.rows(), screening);
    factRows.writeIntersections(intersections.rows(), screening.facts());
    factRows.writeTotals(totals.rows(), screening.facts());
    SiteBuffer buffer = buffers.borrow();
    findingRows.write(findings.rows(), screening, buffer.findings());
    buffers.giveBack(buffer);
  }

  @Override
  public PreparedSite prepare(SiteScreening screening) {
    if (screening.rows() > MOST_PREPARED) {
      return () -> site(screening);
    }
    SiteBuffer buffer = buffers.borrow();
    Utf8Bytes bytes = buffer.bytes();
    SiteRows.write(bytes, screening);
    int endOfSite = bytes.length();
    factRows.writeIntersections(bytes, screening.facts());
    int endOfIntersections = bytes.length();
    factRows.writeTotals(bytes, screening.facts());
    int endOfTotals = bytes.length();
    findingRows.write(bytes, screening, buffer.findings());
    byte[] rows = buffers.giveBack(buffer);
    return () -> {
      sites.rows().add(rows, 0, endOfSite);
      intersections.rows().add(rows, endOfSite, endOfIntersections);
      totals.rows().add(rows, endOfIntersections, endOfTotals);
      findings.rows().add(rows, endOfTotals, rows.length);
    };
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
