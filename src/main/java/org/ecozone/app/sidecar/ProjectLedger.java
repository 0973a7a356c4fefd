package org.ecozone.app.sidecar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.review.ProjectForm;
import org.ecozone.app.review.ProjectForm.Answer;
import org.ecozone.app.review.ProjectForm.Given;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.AttributeCatalog.Attribute;
import org.ecozone.screen.table.AttributeCatalog.Type;
import org.ecozone.store.StoreException;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * A ledger of projects (研判台账), or any table with a row per project: answers for the project form.
 *
 * <p>Columns are known by the names and aliases of the attributes, and by the headings of {@code
 * ledger.csv}.
 *
 * <p>Threads: immutable.
 */
public final class ProjectLedger {
  private static final int MOST_CANDIDATES = 10;
  private static final double ALIKE = 0.4;

  private final CsvTable table;
  private final ProjectForm form;
  private final int idColumn;
  private final int nameColumn;
  private final Map<Integer, String> columns;
  private final List<Issue> issues;

  /**
   * A row that may be the one of a site.
   *
   * @param number row in the file
   */
  public record Entry(long number, String id, String name) {}

  /**
   * What was found for a site.
   *
   * @param exact the only row of the same number, or else of the same name; empty if there is none
   *     or if there are several
   * @param candidates several of these, or rows with a name alike, the likelier first
   */
  public record Match(Optional<Entry> exact, List<Entry> candidates) {}

  private ProjectLedger(
      CsvTable table,
      ProjectForm form,
      int idColumn,
      int nameColumn,
      Map<Integer, String> columns,
      List<Issue> issues) {
    this.table = table;
    this.form = form;
    this.idColumn = idColumn;
    this.nameColumn = nameColumn;
    this.columns = columns;
    this.issues = List.copyOf(issues);
  }

  /**
   * Reads CSV or XLSX; a title above the header is passed over.
   *
   * @throws AppException UNREADABLE if it is no ledger
   */
  public static ProjectLedger read(
      Path path, ProjectForm form, AttributeCatalog catalog, LedgerColumns headings)
      throws AppException {
    try {
      return readFile(path, form, catalog, headings);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static ProjectLedger readFile(
      Path path, ProjectForm form, AttributeCatalog catalog, LedgerColumns headings)
      throws StoreException {
    Map<String, String> names = new LinkedHashMap<>();
    catalog.aliases().forEach((alias, name) -> names.putIfAbsent(LedgerColumns.fold(alias), name));
    CsvTable table =
        CsvTable.readBelowTitle(
            path,
            header ->
                headings.at("id", header) >= 0
                        && header.stream().filter(c -> !c.isEmpty()).count() > 1
                    || headings.at("name", header) >= 0
                        && answers(header, -1, -1, names).size() > 0);
    int id = headings.at("id", table.header());
    int name = headings.at("name", table.header());
    Map<Integer, String> columns = answers(table.header(), id, name, names);
    if (id < 0 && name < 0 || columns.isEmpty()) {
      throw new StoreException(
          Issue.of(
              SidecarIssue.LEDGER_NO_COLUMNS, table.file(), "", String.join("、", table.header())),
          null);
    }
    List<Issue> issues = new ArrayList<>(table.issues());
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      String heading = table.header().get(i).replaceAll("\\s+", "");
      boolean used = i == id || i == name || columns.containsKey(i);
      if (!used && !heading.isEmpty() && !headings.isKnown(heading)) {
        unknown.add(heading);
      }
    }
    if (!unknown.isEmpty()) {
      issues.add(
          Issue.of(
              SidecarIssue.LEDGER_COLUMNS_UNKNOWN, table.file(), "", String.join("、", unknown)));
    }
    return new ProjectLedger(table, form, id, name, columns, issues);
  }

  private static Map<Integer, String> answers(
      List<String> header, int id, int name, Map<String, String> names) {
    Map<Integer, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String attribute = names.get(LedgerColumns.fold(header.get(i)));
      if (i != id && i != name && attribute != null) {
        columns.put(i, attribute);
      }
    }
    return columns;
  }

  public String file() {
    return table.file();
  }

  /** What was odd about the table as a whole. */
  public List<Issue> issues() {
    return issues;
  }

  /** All rows, in the order of the file. */
  public List<Entry> entries() {
    return table.rows().stream().map(this::entry).toList();
  }

  private Entry entry(CsvTable.Row row) {
    return new Entry(row.number(), cell(row, idColumn), cell(row, nameColumn));
  }

  private static String cell(CsvTable.Row row, int column) {
    return column < 0 ? "" : row.cell(column);
  }

  /** The row of a site: by its number, then by its name, then rows with a name alike. */
  public Match find(String siteId, String siteName) {
    List<Entry> byId = same(siteId, Entry::id);
    List<Entry> found = byId.isEmpty() ? same(siteName, Entry::name) : byId;
    if (found.size() == 1) {
      return new Match(Optional.of(found.get(0)), List.of());
    }
    if (found.size() > 1) {
      return new Match(Optional.empty(), found.subList(0, Math.min(MOST_CANDIDATES, found.size())));
    }
    List<Entry> alike =
        entries().stream()
            .filter(entry -> likeness(entry.name(), siteName) >= ALIKE)
            .sorted(Comparator.comparingDouble((Entry e) -> -likeness(e.name(), siteName)))
            .limit(MOST_CANDIDATES)
            .toList();
    return new Match(Optional.empty(), alike);
  }

  private List<Entry> same(String wanted, java.util.function.Function<Entry, String> text) {
    String key = LedgerColumns.fold(wanted);
    return key.isEmpty()
        ? List.of()
        : entries().stream().filter(e -> LedgerColumns.fold(text.apply(e)).equals(key)).toList();
  }

  /** Share of the pairs of letters that two names have in common; 1 if one holds the other. */
  private static double likeness(String first, String second) {
    String a = LedgerColumns.fold(first);
    String b = LedgerColumns.fold(second);
    if (a.length() < 2 || b.length() < 2) {
      return 0;
    }
    if (a.contains(b) || b.contains(a)) {
      return 1;
    }
    Set<String> ofA = pairs(a);
    Set<String> ofB = pairs(b);
    Set<String> common = new HashSet<>(ofA);
    common.retainAll(ofB);
    return 2.0 * common.size() / (ofA.size() + ofB.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /**
   * What a row says for a form.
   *
   * @param stated what the form states already
   */
  public FormProposal propose(Entry entry, Map<String, String> stated) {
    CsvTable.Row row =
        table.rows().stream().filter(r -> r.number() == entry.number()).findFirst().orElseThrow();
    List<Issue> odd = new ArrayList<>();
    Map<String, String> said = said(row, odd);
    Map<String, Answer> own = form.answers(stated);
    Map<String, Answer> theirs = form.answers(said);
    Map<String, String> answers = new LinkedHashMap<>();
    List<FormProposal.Difference> differences = new ArrayList<>();
    int same = 0;
    for (Map.Entry<String, String> each : said.entrySet()) {
      Answer before = own.get(each.getKey());
      if (before.given() == Given.UNKNOWN || before.given() == Given.DERIVED) {
        answers.put(each.getKey(), each.getValue());
      } else if (isSame(each.getKey(), before.text(), theirs.get(each.getKey()).text())) {
        same++;
      } else {
        differences.add(
            new FormProposal.Difference(each.getKey(), stated.get(each.getKey()), each.getValue()));
      }
    }
    return new FormProposal(
        entry.number(), entry.id(), entry.name(), answers, differences, same, odd);
  }

  /** Industries are the same with and without the letter of their section, in any order. */
  private boolean isSame(String attribute, String first, String second) {
    return first.equals(second)
        || attribute.equals(ProjectForm.INDUSTRY) && codes(first).equals(codes(second));
  }

  private Set<String> codes(String text) {
    Set<String> codes = new HashSet<>();
    form.statedCodes(text).forEach(code -> codes.add(code.code()));
    return codes;
  }

  /** Answers of a row that can be read; of two columns that differ neither. */
  private Map<String, String> said(CsvTable.Row row, List<Issue> odd) {
    Map<String, String> said = new LinkedHashMap<>();
    Set<String> dropped = new HashSet<>();
    columns.forEach(
        (at, name) -> {
          String heading = table.header().get(at).replaceAll("\\s+", "");
          String text =
              row.cell(at).isEmpty() ? "" : readable(row, name, heading, row.cell(at), odd);
          if (text.isEmpty()) {
            return;
          }
          String before = said.putIfAbsent(name, text);
          if (before != null && !before.equals(text)) {
            dropped.add(name);
            odd.add(issue(SidecarIssue.LEDGER_COLUMNS_DIFFER, row.number(), heading, before, text));
          }
        });
    said.keySet().removeAll(dropped);
    return said;
  }

  private String readable(
      CsvTable.Row row, String name, String heading, String cell, List<Issue> odd) {
    String text = cell;
    if (name.equals(ProjectForm.COUNTY)) {
      Optional<String> code = countyOf(cell);
      if (code.isPresent()) {
        odd.add(issue(SidecarIssue.LEDGER_COUNTY_BY_NAME, row.number(), cell, code.get()));
        text = code.get();
      }
    }
    if (form.answers(Map.of(name, text)).get(name).given() == Given.UNREADABLE) {
      odd.add(
          issue(SidecarIssue.LEDGER_VALUE_UNREADABLE, row.number(), heading, cell, allowed(name)));
      return "";
    }
    return text;
  }

  /** The code of a county that is written by its name; empty if no or several counties have it. */
  private Optional<String> countyOf(String name) {
    List<String> codes =
        form.counties().stream()
            .filter(county -> county.name().equals(name.strip()))
            .map(ProjectForm.Choice::code)
            .toList();
    return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
  }

  private String allowed(String name) {
    Attribute attribute = form.find(name).orElseThrow();
    if (attribute.type() == Type.BOOLEAN) {
      return Texts.bilingual(
          Texts.of("app/sidecar", Lang.ZH).get("yes_no"),
          Texts.of("app/sidecar", Lang.EN).get("yes_no"));
    }
    return attribute.values().isEmpty() ? attribute.note() : String.join("、", attribute.values());
  }

  private Issue issue(SidecarIssue code, Object... args) {
    return Issue.of(code, table.file(), "", args);
  }
}
