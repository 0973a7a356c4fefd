package org.ecozone.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/** Issues as a JSON array of objects with the columns of issues.csv; what is not known is null. */
final class IssueJson {
  private IssueJson() {}

  static String array(List<Issue> issues, Lang lang) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      json.writeStartArray();
      for (Issue issue : issues) {
        write(json, issue, lang);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Issue issue, Lang lang) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", issue.severity().name());
    json.writeStringField("code", issue.code());
    json.writeStringField("file", issue.file());
    json.writeStringField("layer", issue.layer());
    if (issue.fid() == null) {
      json.writeNullField("fid");
    } else {
      json.writeNumberField("fid", issue.fid());
    }
    json.writeStringField("message", issue.message(lang));
    coordinate(json, "x", issue.x());
    coordinate(json, "y", issue.y());
    json.writeEndObject();
  }

  private static void coordinate(JsonGenerator json, String name, Double value) throws IOException {
    if (value == null || !Double.isFinite(value)) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
