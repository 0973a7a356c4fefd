package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecozone.job.PendingFile;
import org.ecozone.report.SiteBuffers.SiteBuffer;
import org.ecozone.screen.Finding;
import org.ecozone.screen.OfficerDecision;
import org.ecozone.screen.PreparedSite;
import org.ecozone.screen.Rule;
import org.ecozone.screen.RuleSet;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Source;
import org.ecozone.zone.ZoneLayer;

/**
 * Writes the screening record (design.md 3.4) as JSON; the fields are described in
 * src/docs/screening-schema.md.
 *
 * <p>Out: the same inputs give the same bytes: keys in a fixed order, no clock, path, host,
 * language or thread count.
 *
 * <p>Units: numbers with all digits of a double, m2, m and degrees as the field name says.
 *
 * <p>Threads: a site becomes bytes on the thread that screened it.
 */
public final class JsonSink implements FileSink {
  public static final String SCHEMA = "ecozone-screening";
  public static final int SCHEMA_VERSION = 2;

  /** Sites with more findings and pieces than this are written straight into the file. */
  private static final int MOST_PREPARED = 1 << 14;

  private final PendingFile file;
  private final OutputStream out;
  private final Supplier<List<OfficerDecision>> decisions;
  private final JsonGenerator json;
  private final NoteLedger notes = new NoteLedger();
  private final Map<ZoneLayer, Integer> ledger = new IdentityHashMap<>();
  private SiteBuffers buffers;
  private Utf8Bytes bytes;
  private JsonFindings findings;
  private boolean first = true;

  private JsonSink(PendingFile file, OutputStream out, Supplier<List<OfficerDecision>> decisions)
      throws IOException {
    this.file = file;
    this.out = out;
    this.decisions = decisions;
    this.json = JsonText.to(out);
  }

  /** Opens the record under a temporary name beside the target. */
  public static JsonSink create(Path target) throws IOException {
    return create(target, List::of);
  }

  /**
   * As above, with what an officer decided.
   *
   * @param decisions asked for when all sites are written
   */
  public static JsonSink create(Path target, Supplier<List<OfficerDecision>> decisions)
      throws IOException {
    PendingFile file = PendingFile.of(target);
    return new JsonSink(file, file.open(), decisions);
  }

  /**
   * Writes the record to a stream of the caller's, which is closed at the end; commit does nothing.
   */
  public static JsonSink to(OutputStream out) throws IOException {
    return new JsonSink(null, out, List::of);
  }

  @Override
  public void begin(ScreeningHeader header) {
    try {
      header.layers().forEach(layer -> ledger.put(layer, ledger.size()));
      findings = new JsonFindings(notes, header.layers());
      buffers = new SiteBuffers(findings::write);
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
      for (Finding finding : header.notCheckedForAll()) {
        JsonLedger.raw(json, raw -> raw.value(into -> findings.write(into, finding)));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sites");
      json.flush();
      bytes = Utf8Bytes.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void site(SiteScreening screening) {
    SiteBuffer buffer = buffers.borrow();
    separate();
    write(bytes, screening, buffer.findings());
    buffers.giveBack(buffer);
  }

  @Override
  public PreparedSite prepare(SiteScreening screening) {
    if (screening.rows() > MOST_PREPARED) {
      return () -> site(screening);
    }
    SiteBuffer buffer = buffers.borrow();
    write(buffer.bytes(), screening, buffer.findings());
    byte[] site = buffers.giveBack(buffer);
    return () -> {
      separate();
      bytes.add(site);
    };
  }

  /** Every site begins on a new line. */
  private void separate() {
    if (!first) {
      bytes.add(',');
    }
    bytes.add('\n');
    first = false;
  }

  private void write(Utf8Bytes into, SiteScreening screening, FindingBytes objects) {
    JsonBytes site = new JsonBytes(into);
    JsonFacts facts = new JsonFacts(site, ledger);
    site.beginObject();
    facts.site(screening.facts().site(), screening.derived(), screening.counties());
    site.text("verdict", screening.verdict().name());
    site.text("worst_possible", screening.worstPossible().name());
    site.number("undecided", screening.undecided());
    site.number("triggered", screening.triggered());
    site.texts("unchecked_layers", screening.uncheckedLayers());
    facts.facts(screening.facts());
    findings.write(site, screening.findings(), objects);
    site.endObject();
  }

  @Override
  public void end(Iterable<Issue> issues) {
    try {
      bytes.flush();
      json.writeEndArray();
      notes.write(json);
      json.writeArrayFieldStart("issues");
      for (Issue issue : issues) {
        issue(issue);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("overrides");
      for (OfficerDecision decision : decisions.get()) {
        decision(decision);
      }
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

  private void decision(OfficerDecision decision) throws IOException {
    json.writeStartObject();
    json.writeStringField("site_id", decision.siteId());
    json.writeStringField("parcel", decision.parcel());
    json.writeStringField("rule", decision.ruleId());
    json.writeStringField("layer", decision.layer());
    if (decision.zoneFid() != null) {
      json.writeNumberField("zone_fid", decision.zoneFid());
    }
    json.writeStringField("verdict", decision.verdict().name());
    json.writeStringField("reason_text", decision.signature().reason());
    json.writeStringField("officer", decision.signature().officer());
    json.writeStringField("date", decision.signature().date().toString());
    json.writeStringField("machine", decision.machine());
    json.writeBooleanField("stands", decision.stands());
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
