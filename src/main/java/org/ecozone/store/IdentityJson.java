package org.ecozone.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;

/**
 * A layer's identity (design.md 3.4) as the JSON object that stands in {@code gpkg_metadata}: keys
 * issuer, doc_no, version, data_date, valid_from, valid_to, classification, coverage; values are
 * texts. The row has md_scope {@code dataset}, md_standard_uri {@link #STANDARD_URI} and mime_type
 * {@code application/json}; its reference has reference_scope {@code table}.
 *
 * <p>Fails: a value that cannot be read is "not stated" and an issue says so; nothing is invented.
 */
public final class IdentityJson {
  public static final String STANDARD_URI = "urn:ecozone:layer-identity:1";
  public static final String MIME_TYPE = "application/json";
  public static final String MD_SCOPE = "dataset";

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[T ].*)?");

  private IdentityJson() {}

  /** An identity and what could not be read of it. */
  public record Reading(LayerIdentity identity, List<Issue> issues) {
    public Reading {
      issues = List.copyOf(issues);
    }
  }

  /** One object on one line, keys in fixed order, what is not stated left out. */
  public static String write(LayerIdentity identity) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> field : fields(identity).entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Texts under the keys above, in fixed order; what is not stated is left out. */
  public static Map<String, String> fields(LayerIdentity identity) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("issuer", identity.issuer());
    fields.put("doc_no", identity.docNo());
    fields.put("version", identity.version());
    fields.put("data_date", identity.dataDate());
    fields.put("valid_from", identity.validFrom() == null ? "" : identity.validFrom().toString());
    fields.put("valid_to", identity.validTo() == null ? "" : identity.validTo().toString());
    fields.put("classification", identity.classification());
    fields.put("coverage", CoverageText.format(identity.coverage()));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /** Reads what {@link #write} writes, and what people write by hand. */
  public static Reading read(String text, String file, String table) {
    Map<String, String> fields = new TreeMap<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return unreadable(file, table);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName().strip().toLowerCase(Locale.ROOT);
        JsonToken token = json.nextToken();
        if (token.isStructStart()) {
          json.skipChildren();
        } else if (token != JsonToken.VALUE_NULL) {
          fields.put(key, json.getText());
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        return unreadable(file, table);
      }
    } catch (IOException e) {
      return unreadable(file, table);
    }
    return ofFields(fields, file, table);
  }

  /**
   * The identity from texts under the keys above (a CSV row, a JSON object); other keys are
   * ignored.
   */
  public static Reading ofFields(Map<String, String> fields, String file, String table) {
    List<Issue> issues = new ArrayList<>();
    LocalDate from = date(fields, "valid_from", file, table, issues);
    LocalDate to = date(fields, "valid_to", file, table, issues);
    Coverage coverage = null;
    try {
      coverage = CoverageText.parse(fields.get("coverage"), file, table);
    } catch (StoreException e) {
      issues.add(e.issue());
    }
    return new Reading(
        new LayerIdentity(
            field(fields, "issuer"),
            field(fields, "doc_no"),
            field(fields, "version"),
            field(fields, "data_date"),
            from,
            to,
            field(fields, "classification"),
            coverage),
        issues);
  }

  private static Reading unreadable(String file, String table) {
    return new Reading(
        LayerIdentity.NOT_STATED, List.of(Issue.of(StoreIssue.IDENTITY_UNREADABLE, file, table)));
  }

  private static String field(Map<String, String> fields, String key) {
    String value = fields.get(key);
    return value == null ? "" : value.strip();
  }

  private static LocalDate date(
      Map<String, String> fields, String key, String file, String table, List<Issue> issues) {
    String value = field(fields, key);
    if (value.isEmpty()) {
      return null;
    }
    Matcher date = DATE.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC));
    try {
      if (date.matches()) {
        boolean separated = date.group(2) != null;
        return LocalDate.of(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(separated ? 2 : 4)),
            Integer.parseInt(date.group(separated ? 3 : 5)));
      }
    } catch (DateTimeException e) {
      // falls through: 2023-02-30 is as unreadable as any other text
    }
    issues.add(Issue.of(StoreIssue.IDENTITY_DATE_UNREADABLE, file, table, key, value));
    return null;
  }
}
