package org.ecozone.store.project;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/**
 * An object of a document, asked for its fields by name and kind.
 *
 * <p>Fails: {@link StoreException} with the line where a field is missing or not of its kind. A
 * field that nobody asked for until {@link #close} is an issue.
 */
public final class DocumentObject {
  private final String file;
  private final long line;
  private final Map<String, DocumentValue> fields;
  private final List<Issue> issues;
  private final Set<String> asked = new HashSet<>();

  DocumentObject(String file, long line, Map<String, DocumentValue> fields, List<Issue> issues) {
    this.file = file;
    this.line = line;
    this.fields = fields;
    this.issues = issues;
  }

  /** Line where it begins, from 1. */
  public long line() {
    return line;
  }

  /** Everything odd about the whole document so far. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Says what was not asked for; to be called when all that is known was. */
  public void close() {
    fields.forEach(
        (name, value) -> {
          if (!asked.contains(name)) {
            issues.add(
                Issue.of(ProjectFileIssue.PROJECT_FIELD_UNKNOWN, file, "", value.line(), name));
          }
        });
  }

  /** True if there is such a field and it is not null. */
  public boolean has(String field) {
    asked.add(field);
    DocumentValue value = fields.get(field);
    return value != null && value.content() != null;
  }

  /** A text that must be there. */
  public String text(String field) throws StoreException {
    return as(String.class, field);
  }

  /** A text; empty if it is not there. */
  public String optionalText(String field) throws StoreException {
    return has(field) ? text(field) : "";
  }

  /** True or false; must be there. */
  public boolean bool(String field) throws StoreException {
    return as(Boolean.class, field);
  }

  /** A number that must be there, as the nearest double. */
  public double number(String field) throws StoreException {
    double value = as(BigDecimal.class, field).doubleValue();
    if (!Double.isFinite(value)) {
      throw wrong(field, String.valueOf(value));
    }
    return value;
  }

  /** A whole number that must be there. */
  public long whole(String field) throws StoreException {
    BigDecimal value = as(BigDecimal.class, field);
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(field, value.toString());
    }
  }

  /** A day {@code yyyy-MM-dd}; null if it is not there. */
  public LocalDate optionalDate(String field) throws StoreException {
    if (!has(field)) {
      return null;
    }
    String text = text(field);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(field, text);
    }
  }

  /** The constant whose name in small letters stands there; must be there. */
  public <E extends Enum<E>> E oneOf(Class<E> kind, String field) throws StoreException {
    String text = text(field);
    for (E each : kind.getEnumConstants()) {
      if (DocumentWriter.name(each).equals(text)) {
        return each;
      }
    }
    throw wrong(field, text);
  }

  /** An object that must be there. */
  public DocumentObject object(String field) throws StoreException {
    return as(DocumentObject.class, field);
  }

  /** A list of objects; empty if it is not there. */
  public List<DocumentObject> objects(String field) throws StoreException {
    List<DocumentObject> objects = new ArrayList<>();
    if (has(field)) {
      for (Object element : as(List.class, field)) {
        if (!(element instanceof DocumentValue value)
            || !(value.content() instanceof DocumentObject object)) {
          throw wrong(field, "[]");
        }
        objects.add(object);
      }
    }
    return objects;
  }

  /** An object whose fields are all texts, in their order; empty if it is not there. */
  public Map<String, String> texts(String field) throws StoreException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(field)) {
      DocumentObject object = object(field);
      for (String name : object.fields.keySet()) {
        texts.put(name, object.text(name));
      }
    }
    return texts;
  }

  private <T> T as(Class<T> kind, String field) throws StoreException {
    asked.add(field);
    DocumentValue value = fields.get(field);
    if (value == null || value.content() == null) {
      throw new StoreException(
          Issue.of(ProjectFileIssue.PROJECT_FIELD_MISSING, file, "", line, field), null);
    }
    if (!kind.isInstance(value.content())) {
      throw wrong(field, shown(value.content()));
    }
    return kind.cast(value.content());
  }

  private static String shown(Object content) {
    if (content instanceof DocumentObject) {
      return "{}";
    }
    return content instanceof List ? "[]" : shortened(content.toString());
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /** The refusal of a field whose value cannot be what it should be. */
  public StoreException wrong(String field, String why) {
    DocumentValue value = fields.get(field);
    return new StoreException(
        Issue.of(
            ProjectFileIssue.PROJECT_FIELD_WRONG,
            file,
            "",
            value == null ? line : value.line(),
            field,
            shortened(why)),
        null);
  }

  /** The refusal of an id that another item of the document has. */
  public StoreException twice(String field) throws StoreException {
    return new StoreException(
        Issue.of(
            ProjectFileIssue.PROJECT_ID_TWICE, file, "", fields.get(field).line(), text(field)),
        null);
  }

  /** The refusal of a document of another kind. */
  public StoreException notOurs() {
    return new StoreException(Issue.of(ProjectFileIssue.PROJECT_NOT_OURS, file, "", line), null);
  }

  /** The refusal of a document of a newer form. */
  public StoreException newer(long version, int known) {
    return new StoreException(
        Issue.of(ProjectFileIssue.PROJECT_NEWER, file, "", version, known), null);
  }
}
