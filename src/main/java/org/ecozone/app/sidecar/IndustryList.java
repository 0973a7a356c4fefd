package org.ecozone.app.sidecar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.job.PendingFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * A list of industries of the user's own, checked against the structure of GB/T 4754: 门类 by a
 * letter, 大类, 中类, 小类 by two, three, four digits, each below the one it begins with. It is stored in
 * the user's folder, where it goes before the shipped one.
 *
 * @param names code to Chinese and English name, in the order of the file
 * @param issues what is wrong with it; with an error it cannot be stored
 */
public record IndustryList(String file, Map<String, Names> names, List<Issue> issues) {
  private static final String TARGET = "rules/industries.csv";
  private static final Pattern CODE = Pattern.compile("[A-T]|\\d{2,4}");
  private static final Pattern LETTERED = Pattern.compile("[A-T]\\d{2,4}");
  private static final List<String> LEVELS = List.of("section", "", "division", "group", "class");
  private static final int SHOWN = 20;

  /** Name in both languages; the English one may be empty. */
  public record Names(String zh, String en) {}

  /**
   * What storing the list changes.
   *
   * @param stored file that goes before the shipped one from now on
   * @param issues one sentence of what changed, and the codes that are gone
   */
  public record Stored(Path stored, List<Issue> issues) {}

  public IndustryList {
    issues = List.copyOf(issues);
  }

  /**
   * Reads CSV or XLSX with the columns of the shipped list, or with Chinese headings.
   *
   * @throws AppException UNREADABLE if it is no list at all
   */
  public static IndustryList read(Path path, LedgerColumns columns) throws AppException {
    try {
      return readFile(path, columns);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static IndustryList readFile(Path path, LedgerColumns columns) throws StoreException {
    CsvTable table =
        CsvTable.readBelowTitle(path, header -> columns.at("industry_code", header) >= 0);
    int code = columns.at("industry_code", table.header());
    int zh = columns.at("industry_name", table.header());
    int en = columns.at("industry_name_en", table.header());
    if (code < 0 || zh < 0) {
      table.needColumns("code", "name_zh");
    }
    return new Reading(table, code, zh, en).run();
  }

  /** Whether nothing stands against storing it. */
  public boolean isSound() {
    return issues.stream().noneMatch(i -> i.severity() == org.ecozone.zone.Severity.ERROR);
  }

  private static final class Reading {
    private final CsvTable table;
    private final int code;
    private final int zh;
    private final int en;
    private final Map<String, Names> names = new LinkedHashMap<>();
    private final Map<String, Long> rowOf = new LinkedHashMap<>();
    private final IssueCount issues;

    Reading(CsvTable table, int code, int zh, int en) {
      this.table = table;
      this.code = code;
      this.zh = zh;
      this.en = en;
      this.issues = new IssueCount(table.file(), "");
    }

    IndustryList run() {
      for (CsvTable.Row row : table.rows()) {
        row(row);
      }
      names.keySet().forEach(this::checkParent);
      if (names.keySet().stream().noneMatch(each -> each.length() == 4)) {
        issues.add(SidecarIssue.INDUSTRIES_NO_CLASS);
      }
      List<Issue> all = new ArrayList<>(table.issues());
      all.addAll(issues.all());
      return new IndustryList(table.file(), names, all);
    }

    private void row(CsvTable.Row row) {
      String text = CsvTable.fold(row.cell(code)).toUpperCase(java.util.Locale.ROOT);
      String bare = LETTERED.matcher(text).matches() ? text.substring(1) : text;
      if (!CODE.matcher(bare).matches()) {
        issues.add(SidecarIssue.INDUSTRIES_CODE_BAD, row.number(), row.cell(code));
      } else if (row.cell(zh).isEmpty()) {
        issues.add(SidecarIssue.INDUSTRIES_NAME_BLANK, row.number(), bare);
      } else if (rowOf.putIfAbsent(bare, row.number()) != null) {
        issues.add(SidecarIssue.INDUSTRIES_TWICE, row.number(), bare, rowOf.get(bare));
      } else {
        names.put(bare, new Names(row.cell(zh), en < 0 ? "" : row.cell(en)));
      }
    }

    /** A division stands below a section, which is the last letter before it. */
    private void checkParent(String each) {
      if (each.length() > 2 && !names.containsKey(each.substring(0, each.length() - 1))) {
        issues.add(
            SidecarIssue.INDUSTRIES_ORPHAN,
            rowOf.get(each),
            each,
            each.substring(0, each.length() - 1));
      } else if (each.length() == 2
          && names.keySet().stream()
              .takeWhile(other -> !other.equals(each))
              .noneMatch(other -> other.length() == 1)) {
        issues.add(SidecarIssue.INDUSTRIES_ORPHAN, rowOf.get(each), each, "A-T");
      }
    }
  }

  /** Stores the list in the user's folder; fails if it is not sound. */
  public Stored store(Installation installation, LedgerColumns columns) throws AppException {
    if (!isSound()) {
      throw new AppException(Outcome.UNREADABLE, issues, null);
    }
    Path target = own(installation);
    Map<String, Names> before = current(installation, columns);
    try {
      Files.createDirectories(target.getParent());
      try (PendingFile pending = PendingFile.of(target)) {
        try (OutputStream out = pending.open()) {
          out.write(text().getBytes(StandardCharsets.UTF_8));
        }
        pending.commit();
      }
    } catch (IOException e) {
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(Issue.of(SidecarIssue.INDUSTRIES_NOT_WRITABLE, file, "", target, Reason.of(e))),
          e);
    }
    return new Stored(target, changes(before));
  }

  /** The user's own list, which may not be there. */
  public static Path own(Installation installation) {
    return installation.userFolder().resolve(TARGET);
  }

  /**
   * Takes the user's own list away, so that the shipped one counts again.
   *
   * @return what changes by it; the user's list lies beside its place, with {@code .old} behind its
   *     name
   */
  public static Stored restore(Installation installation, LedgerColumns columns)
      throws AppException {
    Path target = own(installation);
    Map<String, Names> before = current(installation, columns);
    try {
      if (Files.exists(target)) {
        Path aside = target.resolveSibling(target.getFileName() + ".old");
        Files.move(target, aside, StandardCopyOption.REPLACE_EXISTING);
      }
      Path shipped = installation.shipped(TARGET);
      return new Stored(shipped, readFile(shipped, columns).changes(before));
    } catch (IOException e) {
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(
              Issue.of(
                  SidecarIssue.INDUSTRIES_NOT_WRITABLE,
                  String.valueOf(target.getFileName()),
                  "",
                  target,
                  Reason.of(e))),
          e);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static Map<String, Names> current(Installation installation, LedgerColumns columns)
      throws AppException {
    try {
      return readFile(installation.dataFile(TARGET), columns).names();
    } catch (StoreException e) {
      // What cannot be read is replaced; nothing can be said of what it held.
      return Map.of();
    }
  }

  private List<Issue> changes(Map<String, Names> before) {
    List<String> gone = before.keySet().stream().filter(c -> !names.containsKey(c)).toList();
    long added = names.keySet().stream().filter(c -> !before.containsKey(c)).count();
    long renamed =
        names.entrySet().stream()
            .filter(e -> before.containsKey(e.getKey()))
            .filter(e -> !before.get(e.getKey()).zh().equals(e.getValue().zh()))
            .count();
    List<Issue> changes = new ArrayList<>();
    changes.add(
        Issue.of(
            SidecarIssue.INDUSTRIES_CHANGED, file, "", names.size(), added, renamed, gone.size()));
    if (!gone.isEmpty()) {
      String shown = String.join("、", gone.subList(0, Math.min(SHOWN, gone.size())));
      changes.add(
          Issue.of(
              SidecarIssue.INDUSTRIES_GONE,
              file,
              "",
              gone.size(),
              gone.size() > SHOWN ? shown + "…" : shown));
    }
    return changes;
  }

  private String text() {
    StringBuilder text = new StringBuilder("\uFEFFcode,level,name_zh,name_en\r\n");
    names.forEach(
        (code, name) ->
            text.append(code)
                .append(',')
                .append(
                    Character.isLetter(code.charAt(0)) ? LEVELS.get(0) : LEVELS.get(code.length()))
                .append(',')
                .append(quoted(name.zh()))
                .append(',')
                .append(quoted(name.en()))
                .append("\r\n"));
    return text.toString();
  }

  private static String quoted(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    return line.matches("[^\",]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
  }
}
