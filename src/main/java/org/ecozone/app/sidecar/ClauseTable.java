package org.ecozone.app.sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.UnitCode;

/**
 * Clauses of control units, a row per unit: which columns hold which attribute is what the profile
 * of the layer says of its own columns.
 *
 * <p>Threads: immutable.
 *
 * @param file name without folder
 * @param sha256 of its bytes
 * @param layer canonical code of the layer whose zones the rows speak of
 * @param attributes attributes it has columns for, in the order of its columns
 * @param rows by folded code
 * @param issues everything met
 */
public record ClauseTable(
    String file,
    String sha256,
    String layer,
    List<String> attributes,
    Map<String, Row> rows,
    List<Issue> issues) {
  private static final String CODE = "code";

  /** What else a profile maps that is no clause. */
  private static final List<String> NO_CLAUSES = List.of(CODE, "name", "class");

  /**
   * Texts of one unit.
   *
   * @param number row in the file
   * @param code as written
   * @param texts attribute to text; an absent one is not stated, or stated in two ways
   */
  public record Row(long number, String code, Map<String, String> texts) {}

  public ClauseTable {
    attributes = List.copyOf(attributes);
    issues = List.copyOf(issues);
  }

  /**
   * Reads CSV or XLSX; a title above the header is passed over.
   *
   * @throws AppException UNREADABLE if it is no table of clauses
   */
  public static ClauseTable read(Path path, ProfileSet profiles) throws AppException {
    try {
      return readFile(path, profiles);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static ClauseTable readFile(Path path, ProfileSet profiles) throws StoreException {
    String file = String.valueOf(path.getFileName());
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new StoreException(
          Issue.of(FilesIssue.TEXT_FILE_UNREADABLE, file, "", Reason.of(e)), e);
    }
    CsvTable table =
        CsvTable.parseBelowTitle(
            bytes, file, header -> best(profiles, header).columns().size() > 1);
    Fit fit = best(profiles, table.header());
    if (fit.columns().size() < 2 || !fit.columns().containsValue(CODE)) {
      throw new StoreException(
          Issue.of(
              SidecarIssue.CLAUSES_NO_COLUMNS, table.file(), "", String.join("、", table.header())),
          null);
    }
    return new Reading(table, Sha256.hex(bytes), fit, profiles).run();
  }

  /** Codes of units are compared without blanks, width and case. */
  static String key(String code) {
    return CsvTable.fold(code).toUpperCase(Locale.ROOT);
  }

  /** How a header fits a layer: column to attribute. */
  private record Fit(String layer, Map<Integer, String> columns) {}

  private static Fit best(ProfileSet profiles, List<String> header) {
    Fit best = new Fit("", Map.of());
    for (LayerProfile profile : profiles.profiles()) {
      Fit fit = new Fit(profile.code(), columns(profile, header));
      long clauses = fit.columns().values().stream().filter(a -> !NO_CLAUSES.contains(a)).count();
      if (clauses > 0
          && fit.columns().containsValue(CODE)
          && fit.columns().size() > best.columns().size()) {
        best = fit;
      }
    }
    return best;
  }

  private static Map<Integer, String> columns(LayerProfile profile, List<String> header) {
    Map<Integer, String> columns = new TreeMap<>();
    profile
        .fields()
        .forEach(
            (attribute, aliases) -> {
              if (!attribute.equals(CODE) && !isText(profile, attribute)) {
                return;
              }
              for (String alias : aliases) {
                int at = indexOf(header, alias);
                if (at >= 0 && columns.putIfAbsent(at, attribute) == null) {
                  break;
                }
              }
            });
    return columns;
  }

  private static boolean isText(LayerProfile profile, String attribute) {
    return "text".equals(profile.types().getOrDefault(attribute, "text"))
        && !NO_CLAUSES.contains(attribute)
        && !profile.values().containsKey(attribute);
  }

  private static int indexOf(List<String> header, String alias) {
    for (int i = 0; i < header.size(); i++) {
      if (fold(header.get(i)).equals(fold(alias))) {
        return i;
      }
    }
    return -1;
  }

  private static String fold(String name) {
    return CsvTable.fold(name).replaceAll("[_\\-]+", "");
  }

  /** One pass over a table. */
  private static final class Reading {
    private final CsvTable table;
    private final String sha256;
    private final Fit fit;
    private final Pattern pattern;
    private final int codeColumn;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final IssueCount issues;

    Reading(CsvTable table, String sha256, Fit fit, ProfileSet profiles) {
      this.table = table;
      this.sha256 = sha256;
      this.fit = fit;
      this.pattern = profiles.pattern(fit.layer(), CODE).orElse(null);
      this.issues = new IssueCount(table.file(), fit.layer());
      this.codeColumn =
          fit.columns().entrySet().stream()
              .filter(e -> e.getValue().equals(CODE))
              .findFirst()
              .orElseThrow()
              .getKey();
    }

    ClauseTable run() {
      unused();
      for (CsvTable.Row row : table.rows()) {
        String code = row.cell(codeColumn);
        Map<String, String> texts = texts(row);
        if (code.isEmpty()) {
          issues.add(SidecarIssue.CLAUSES_CODE_BLANK, row.number());
        } else {
          if (pattern != null && UnitCode.parse(code, pattern).isEmpty()) {
            issues.add(SidecarIssue.CLAUSES_CODE_BAD, row.number(), code);
          }
          add(new Row(row.number(), code, texts));
        }
      }
      List<Issue> all = new ArrayList<>(table.issues());
      all.addAll(issues.all());
      List<String> attributes =
          fit.columns().values().stream().filter(name -> !name.equals(CODE)).toList();
      return new ClauseTable(table.file(), sha256, fit.layer(), attributes, rows, all);
    }

    private void unused() {
      List<String> unused = new ArrayList<>();
      for (int i = 0; i < table.header().size(); i++) {
        String name = table.header().get(i).replaceAll("\\s+", "");
        if (!fit.columns().containsKey(i) && !name.isEmpty()) {
          unused.add(name);
        }
      }
      if (!unused.isEmpty()) {
        issues.add(SidecarIssue.CLAUSES_COLUMNS_UNUSED, String.join("、", unused));
      }
    }

    private Map<String, String> texts(CsvTable.Row row) {
      Map<String, String> texts = new LinkedHashMap<>();
      fit.columns()
          .forEach(
              (at, attribute) -> {
                if (at != codeColumn && !row.cell(at).isEmpty()) {
                  texts.put(attribute, row.cell(at));
                }
              });
      return texts;
    }

    /** Two rows of one unit complete each other; where they contradict, neither counts. */
    private void add(Row row) {
      Row before = rows.putIfAbsent(key(row.code()), row);
      if (before == null) {
        return;
      }
      Map<String, String> merged = new HashMap<>(before.texts());
      List<String> differ = new ArrayList<>();
      row.texts()
          .forEach(
              (attribute, text) -> {
                String own = merged.putIfAbsent(attribute, text);
                if (own != null && !ClauseJoin.isSame(own, text)) {
                  merged.remove(attribute);
                  differ.add(attribute);
                }
              });
      rows.put(key(row.code()), new Row(before.number(), before.code(), merged));
      if (differ.isEmpty()) {
        issues.add(SidecarIssue.CLAUSES_CODE_TWICE, row.code(), before.number(), row.number());
      } else {
        issues.add(
            SidecarIssue.CLAUSES_ROWS_DIFFER,
            row.code(),
            before.number(),
            row.number(),
            String.join("、", differ));
      }
    }
  }
}
