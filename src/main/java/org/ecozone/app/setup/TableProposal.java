package org.ecozone.app.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.MatchReport;

/**
 * What one table of a file may be, for the user to confirm or correct. Immutable; {@link
 * ProposeSetUp#revise} makes the next one when the user changed something.
 *
 * @param found file, table, row count, CRS
 * @param code canonical layer it would be read as
 * @param fields one for each canonical attribute of that layer; empty without a layer
 * @param columns columns of the table
 * @param samples a few rows: column to text
 * @param classes raw values of the class column with their counts, the most frequent first; empty
 *     if the layer has no list of classes or no column for it
 * @param identity what the file states about the table
 * @param setUp what the user said so far, {@link SetUp#NONE} at first
 * @param issues what is odd
 */
public record TableProposal(
    FoundTable found,
    Code code,
    List<Field> fields,
    List<String> columns,
    List<Map<String, String>> samples,
    List<ClassValue> classes,
    LayerIdentity identity,
    SetUp setUp,
    List<Issue> issues) {

  public TableProposal {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
    samples = List.copyOf(samples);
    classes = List.copyOf(classes);
    issues = List.copyOf(issues);
  }

  public Path file() {
    return found.file();
  }

  public String table() {
    return found.table();
  }

  /** Rows whose class nobody knows: undecided in a screening until they are mapped. */
  public long undecidedRows() {
    return classes.stream().filter(value -> !value.isKnown()).mapToLong(ClassValue::count).sum();
  }

  /**
   * The canonical layer.
   *
   * @param code empty if there is none
   * @param why what it rests on
   * @param candidates codes that might be meant, the likelier first
   */
  public record Code(String code, MatchReport.Basis why, List<String> candidates) {}

  /**
   * A canonical attribute and the column it is read from.
   *
   * @param attribute canonical name, {@code code}, {@code name}, {@code class}, {@code LX} ...
   * @param type {@code text}, {@code number}, {@code boolean}
   * @param column empty if there is none
   * @param others further columns that fit
   * @param samples a few different values of the column
   */
  public record Field(
      String attribute, String type, String column, List<String> others, List<String> samples) {}

  /**
   * A value of the class column.
   *
   * @param raw as it stands in the file; empty for NULL and blank
   * @param count number of rows
   * @param canonical class it is read as, empty if it is unknown
   * @param by what says so
   */
  public record ClassValue(String raw, long count, String canonical, By by) {
    public boolean isKnown() {
      return by != By.NOBODY;
    }
  }

  /** What says which class a value is. */
  public enum By {
    PROFILE,
    USER,
    /** Unknown: undecided in a screening. */
    NOBODY
  }
}
