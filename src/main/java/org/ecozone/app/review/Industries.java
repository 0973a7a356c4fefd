package org.ecozone.app.review;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.screen.table.CsvTable;
import org.ecozone.zone.Lang;

/**
 * Names of the industries of GB/T 4754-2017: {@code data/rules/industries.csv}. Only names: what
 * follows from a code is decided by its prefixes, whether the code has a name here or not.
 * Immutable.
 */
public final class Industries {
  static final Industries NONE = new Industries(Map.of());

  private static final String FILE = "industries.csv";

  /** A text that is a code or the beginning of one, and so no part of a name. */
  private static final Pattern CODE = Pattern.compile("[A-T]\\d{0,4}|\\d+");

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("code", "level", "name_zh", "name_en"), List.of(), CsvTable.Columns.Others.KEPT);

  private final Map<String, Industry> byCode;

  private Industries(Map<String, Industry> byCode) {
    this.byCode = byCode;
  }

  /**
   * @param code a letter (门类), or two (大类), three (中类) or four digits (小类)
   * @param section letter of the 门类 it belongs to
   */
  public record Industry(String code, String section, String zh, String en) {
    public String name(Lang lang) {
      return lang == Lang.ZH || en.isEmpty() ? zh : en;
    }

    /** True of a 门类, whose letter alone is no code that can be stated. */
    public boolean isSection() {
      return code.equals(section);
    }
  }

  /** Nothing if the file cannot be read: codes can be typed all the same. */
  static Industries read(Installation installation) throws AppException {
    try {
      byte[] bytes = Files.readAllBytes(installation.dataFile("rules/" + FILE));
      return of(CsvTable.read(FILE, bytes, COLUMNS, issue -> {}).rows());
    } catch (IOException e) {
      return NONE;
    }
  }

  private static Industries of(List<CsvTable.Row> rows) {
    Map<String, Industry> byCode = new LinkedHashMap<>();
    String section = "";
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!code.isEmpty() && Character.isLetter(code.charAt(0))) {
        section = code;
      }
      byCode.putIfAbsent(code, new Industry(code, section, row.get("name_zh"), row.get("name_en")));
    }
    return new Industries(Collections.unmodifiableMap(byCode));
  }

  /** All of them, each behind what it belongs to. */
  public List<Industry> all() {
    return List.copyOf(byCode.values());
  }

  /** By code, with or without the letter of its section. */
  public Optional<Industry> find(String code) {
    Industry bare = byCode.get(code);
    if (bare != null || code.length() < 2 || !Character.isLetter(code.charAt(0))) {
      return Optional.ofNullable(bare);
    }
    return Optional.ofNullable(byCode.get(code.substring(1)))
        .filter(industry -> industry.section().equals(code.substring(0, 1)));
  }

  /** From the section down to the one above it; empty for a section. */
  public List<Industry> above(Industry industry) {
    List<Industry> above = new ArrayList<>();
    if (!industry.isSection()) {
      find(industry.section()).ifPresent(above::add);
      for (int digits = 2; digits < industry.code().length(); digits++) {
        find(industry.code().substring(0, digits)).ifPresent(above::add);
      }
    }
    return above;
  }

  /**
   * Those whose code begins with the text (with or without letter; a letter alone gives its section
   * and the divisions of it), then those whose name in any language holds all its words; each
   * shortest code first, in the order of the standard.
   */
  public List<Industry> search(String typed) {
    String wanted = typed.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    String code = wanted.toUpperCase(Locale.ROOT);
    List<Industry> found = new ArrayList<>();
    List<Industry> named = new ArrayList<>();
    String[] words = wanted.toLowerCase(Locale.ROOT).split("\\s+");
    for (Industry industry : byCode.values()) {
      if (startsWith(industry, code)) {
        found.add(industry);
      } else if (!CODE.matcher(code).matches() && isNamed(industry, words)) {
        named.add(industry);
      }
    }
    found.sort(java.util.Comparator.comparingInt(industry -> industry.code().length()));
    named.sort(java.util.Comparator.comparingInt(industry -> industry.code().length()));
    found.addAll(named);
    return found;
  }

  private static boolean startsWith(Industry industry, String code) {
    if (!Character.isLetter(code.charAt(0))) {
      return industry.code().startsWith(code);
    }
    boolean inSection = industry.section().equals(code.substring(0, 1));
    return code.length() == 1
        ? inSection && industry.code().length() <= 2
        : inSection && industry.code().startsWith(code.substring(1));
  }

  private static boolean isNamed(Industry industry, String[] words) {
    String english = industry.en().toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!industry.zh().contains(word) && !english.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
