package org.ecozone.store.txt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.PendingFile;
import org.ecozone.store.FilesIssue;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * Templates of local dialects, shipped with the program or learned from a user: a CSV file with a
 * row for each. They are proposed where the shape of a file fits, and applied only when somebody
 * says so.
 */
public final class TxtTemplates {
  private static final String NAME = "name";
  private static final String TEMPLATE = "template";

  private final List<TxtTemplate> templates;

  private TxtTemplates(List<TxtTemplate> templates) {
    this.templates = List.copyOf(templates);
  }

  public static TxtTemplates of(List<TxtTemplate> templates) {
    return new TxtTemplates(templates);
  }

  /** Those of a file; none if the file is not there. */
  public static TxtTemplates read(Path file) throws StoreException {
    if (!Files.exists(file)) {
      return new TxtTemplates(List.of());
    }
    List<TxtTemplate> templates = new ArrayList<>();
    CsvTable table = CsvTable.read(file).needColumns(NAME, TEMPLATE);
    for (CsvTable.Row row : table.rows()) {
      TxtTemplate template = TxtTemplate.parse(row.need(TEMPLATE), table.file());
      templates.add(template.withName(row.need(NAME)));
    }
    return new TxtTemplates(templates);
  }

  /** Writes all of them in place of the file. */
  public void write(Path file) throws StoreException {
    StringBuilder text = new StringBuilder(NAME + "," + TEMPLATE + "\r\n");
    for (TxtTemplate template : templates) {
      text.append(quoted(template.name())).append(',').append(quoted(template.text()));
      text.append("\r\n");
    }
    try (PendingFile pending = PendingFile.of(file)) {
      try (OutputStream out = pending.open()) {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
      pending.commit();
    } catch (IOException e) {
      String name = String.valueOf(file.getFileName());
      throw new StoreException(Issue.of(FilesIssue.WRITE_FAILED, name, "", Reason.of(e)), e);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  public List<TxtTemplate> list() {
    return templates;
  }

  /** These and the others; of two of one name that of the others. */
  public TxtTemplates with(TxtTemplates others) {
    List<TxtTemplate> all = new ArrayList<>(others.templates);
    for (TxtTemplate template : templates) {
      if (others.find(template.name()).isEmpty()) {
        all.add(template);
      }
    }
    return new TxtTemplates(all);
  }

  /** All but the one of a name. */
  public TxtTemplates without(String name) {
    return new TxtTemplates(
        templates.stream().filter(template -> !template.name().equals(name)).toList());
  }

  public Optional<TxtTemplate> find(String name) {
    return templates.stream().filter(template -> template.name().equals(name)).findFirst();
  }

  /** Those that were learned from files that look like this one; to be offered, not applied. */
  public List<TxtTemplate> proposals(InputFile input, ReadChoices choices) throws StoreException {
    String shape = TxtShape.of(input, choices);
    return shape.isEmpty()
        ? List.of()
        : templates.stream().filter(template -> template.shape().equals(shape)).toList();
  }
}
