package org.ecozone.store.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.zone.Issue;

/**
 * The columns of a format without a schema: the union of the keys, in the order in which they come,
 * and the narrowest type that holds every value: truths, integers, doubles, else text.
 *
 * <p>Keys are the reader's own; each has a name, and names that differ in case only are told apart
 * by a number.
 */
public final class ColumnCensus {
  /** A database table holds 2000 columns; more come only from files that mean harm or are odd. */
  public static final int MOST_COLUMNS = 1000;

  /** Integers beyond this are not all doubles. */
  private static final long EXACT = 1L << 53;

  private static final class Candidate {
    private final String name;
    private boolean text;
    private boolean truths;
    private boolean doubles;
    private boolean integers;
    private boolean longIntegers;

    Candidate(String name) {
      this.name = name;
    }

    Type type() {
      boolean numbers = integers || doubles;
      if (text || truths && numbers || doubles && longIntegers) {
        return Type.TEXT;
      }
      if (doubles) {
        return Type.DOUBLE;
      }
      return integers ? Type.INTEGER : truths ? Type.BOOLEAN : Type.TEXT;
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Issue> renamed = new ArrayList<>();
  private long leftOut;
  private String firstLeftOut = "";

  /** Makes a column known, without a value. */
  public void key(String key, String name) {
    candidate(key, name);
  }

  public void text(String key, String name) {
    Candidate candidate = candidate(key, name);
    if (candidate != null) {
      candidate.text = true;
    }
  }

  public void truth(String key, String name) {
    Candidate candidate = candidate(key, name);
    if (candidate != null) {
      candidate.truths = true;
    }
  }

  public void integer(String key, String name, long value) {
    Candidate candidate = candidate(key, name);
    if (candidate != null) {
      candidate.integers = true;
      candidate.longIntegers |= value > EXACT || value < -EXACT;
    }
  }

  public void number(String key, String name) {
    Candidate candidate = candidate(key, name);
    if (candidate != null) {
      candidate.doubles = true;
    }
  }

  private Candidate candidate(String key, String name) {
    Candidate known = candidates.get(key);
    if (known != null) {
      return known;
    }
    if (candidates.size() >= MOST_COLUMNS) {
      if (leftOut++ == 0) {
        firstLeftOut = name;
      }
      return null;
    }
    Candidate made = new Candidate(name);
    candidates.put(key, made);
    return made;
  }

  /** Ends the census; the file's name is for messages. */
  public List<Column> columns(String file, String table) {
    columns.clear();
    places.clear();
    renamed.clear();
    Set<String> taken = new HashSet<>();
    candidates.forEach(
        (key, candidate) -> {
          String name = unique(candidate.name, taken);
          if (!name.equals(candidate.name)) {
            renamed.add(Issue.of(MarkupIssue.COLUMN_RENAMED, file, table, candidate.name, name));
          }
          places.put(key, columns.size());
          columns.add(new Column(name, candidate.type()));
        });
    return List.copyOf(columns);
  }

  private static String unique(String name, Set<String> taken) {
    String first = name.isBlank() ? "field" : name;
    String result = first;
    for (int i = 2; !taken.add(result.toLowerCase(Locale.ROOT)); i++) {
      result = first + "_" + i;
    }
    return result;
  }

  /** Place of a key among the columns, -1 if it was left out or never seen. */
  public int place(String key) {
    return places.getOrDefault(key, -1);
  }

  public Type type(int place) {
    return columns.get(place).type();
  }

  /** Renamed and left out columns; after {@link #columns}. */
  public List<Issue> issues(String file, String table) {
    List<Issue> issues = new ArrayList<>(renamed);
    if (leftOut > 0) {
      issues.add(
          Issue.of(MarkupIssue.COLUMNS_LEFT_OUT, file, table, MOST_COLUMNS, leftOut, firstLeftOut));
    }
    return issues;
  }
}
