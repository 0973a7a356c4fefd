package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.ecozone.screen.Rule;
import org.ecozone.screen.RuleSet;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Source;

/**
 * Writes the screening record (design.md 3.4) as JSON; the fields are described in
 * src/docs/screening-schema.md.
 *
 * <p>Out: the same inputs give the same bytes: keys in a fixed order, no clock, path, host,
 * language or thread count.
 *
 * <p>Units: numbers with all digits of a double, m2, m and degrees as the field name says.
 *
 * <p>Threads: one.
 */
public final class JsonSink implements FileSink {
  public static final String SCHEMA = "ecozone-screening";
  public static final int SCHEMA_VERSION = 1;

  private final PendingFile file;
  private final JsonGenerator json;
  private JsonFacts facts;

  private JsonSink(PendingFile file, JsonGenerator json) {
    this.file = file;
    this.json = json;
  }

  /** Opens the record under a temporary name beside the target. */
  public static JsonSink create(Path target) throws IOException {
    PendingFile file = PendingFile.of(target);
    return new JsonSink(file, JsonText.to(new BufferedOutputStream(file.open(), 1 << 16)));
  }

  /**
   * Writes the record to a stream of the caller's, which is closed at the end; commit does nothing.
   */
  public static JsonSink to(OutputStream out) throws IOException {
    return new JsonSink(null, JsonText.to(out));
  }

  @Override
  public void begin(ScreeningHeader header) {
    try {
      facts = new JsonFacts(json, header.layers());
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeNumberField("schema_version", SCHEMA_VERSION);
      json.writeStringField("report_id", header.reportId());
      json.writeStringField("program_version", header.programVersion());
      JsonText.texts(json, "parameters", header.parameters());
      ruleSet(header.ruleSet());
      json.writeStringField("profiles_sha256", header.profilesHash());
      JsonText.texts(json, "data_files", header.dataHashes());
      source(header.sites());
      JsonLedger.write(json, header);
      json.writeArrayFieldStart("not_checked_for_all");
      JsonFindings.writeAll(json, header.notCheckedForAll());
      json.writeEndArray();
      json.writeArrayFieldStart("sites");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void site(SiteScreening screening) {
    try {
      json.writeStartObject();
      facts.site(screening.facts().site(), screening.derived(), screening.counties());
      json.writeStringField("verdict", screening.verdict().name());
      json.writeStringField("worst_possible", screening.worstPossible().name());
      json.writeNumberField("undecided", screening.undecided());
      json.writeNumberField("triggered", screening.triggered());
      JsonText.texts(json, "unchecked_layers", screening.uncheckedLayers());
      facts.facts(screening.facts());
      JsonFindings.write(json, screening.findings());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(Iterable<Issue> issues) {
    try {
      json.writeEndArray();
      json.writeArrayFieldStart("issues");
      for (Issue issue : issues) {
        issue(issue);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("overrides");
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ruleSet(RuleSet rules) throws IOException {
    json.writeObjectFieldStart("rule_set");
    json.writeStringField("name", rules.name());
    json.writeStringField("version", rules.version());
    json.writeStringField("sha256", rules.sha256());
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules.rules()) {
      rule(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("version", rule.version());
    json.writeBooleanField("enabled", rule.enabled());
    json.writeStringField("layer", rule.layer());
    json.writeStringField("zone_filter", rule.zoneFilter());
    json.writeStringField("relation", rule.relation());
    JsonText.number(json, "distance_m", rule.distanceM());
    json.writeStringField("project_filter", rule.projectFilter());
    json.writeStringField("verdict", rule.verdict().name());
    json.writeStringField("exception_filter", rule.exceptionFilter());
    json.writeStringField(
        "exception_verdict", rule.exceptionVerdict() == null ? "" : rule.exceptionVerdict().name());
    json.writeStringField("requirement", rule.requirement());
    json.writeStringField("legal_basis", rule.legalBasis());
    json.writeStringField(
        "effective_from", rule.effectiveFrom() == null ? "" : rule.effectiveFrom().toString());
    json.writeStringField(
        "effective_to", rule.effectiveTo() == null ? "" : rule.effectiveTo().toString());
    json.writeStringField("source", rule.source());
    json.writeStringField("status", rule.status());
    json.writeStringField("note", rule.note());
    json.writeEndObject();
  }

  private void source(Source sites) throws IOException {
    json.writeObjectFieldStart("site_source");
    JsonLedger.source(json, sites);
    json.writeEndObject();
  }

  private void issue(Issue issue) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", issue.severity().name());
    json.writeStringField("code", issue.code());
    json.writeStringField("file", issue.file());
    json.writeStringField("layer", issue.layer());
    if (issue.fid() != null) {
      json.writeNumberField("fid", issue.fid());
    }
    JsonText.texts(json, "args", issue.args());
    json.writeStringField("text", issue.message(Lang.ZH));
    if (issue.x() != null && issue.y() != null) {
      JsonText.number(json, "x", issue.x());
      JsonText.number(json, "y", issue.y());
    }
    json.writeEndObject();
  }

  @Override
  public void commit() throws IOException {
    if (file != null) {
      file.commit();
    }
  }

  @Override
  public void close() {
    try {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (file != null) {
        file.close();
      }
    }
  }
}
