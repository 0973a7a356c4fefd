package org.ecozone.app.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.ProjectInputs;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.job.PendingFile;
import org.ecozone.job.StageClock.Stage;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.report.JsonText;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * run.json: what belongs to one run and not to its result: times, paths, threads. It lies beside
 * screening.json, and {@code verify} finds the inputs by it.
 */
public final class RunRecord {
  public static final String FILE = "run.json";
  private static final String SCHEMA = "ecozone-run";
  private static final int SCHEMA_VERSION = 1;

  private RunRecord() {}

  /**
   * What a run has to say beside its request.
   *
   * @param stages what began when, in milliseconds after {@code start}
   */
  public record Run(
      Instant start,
      Instant end,
      List<Stage> stages,
      Path rules,
      List<Path> profileFolders,
      LayerCache cache,
      PairCounts pairs,
      Outcome outcome) {}

  public static PendingFile write(Path folder, ScreenRequest request, Run run) throws IOException {
    PendingFile file = PendingFile.of(folder.resolve(FILE));
    try (OutputStream out = file.open();
        JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeNumberField("schema_version", SCHEMA_VERSION);
      json.writeStringField("program_version", Installation.version());
      json.writeStringField("java", System.getProperty("java.vm.version", ""));
      json.writeStringField(
          "system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
      json.writeStringField("start", run.start().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("end", run.end().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeNumberField("duration_ms", ChronoUnit.MILLIS.between(run.start(), run.end()));
      stages(json, run.stages());
      json.writeNumberField("threads", request.threads());
      json.writeStringField("language", request.output().lang().tag());
      json.writeNumberField("exit_code", run.outcome().exitCode());
      json.writeStringField("out", absolute(folder));
      paths(json, "zones", request.inputs().zones());
      path(json, "sites", request.inputs().sites());
      path(json, "datum_parameters", request.columns().parameters());
      path(json, "attributes", request.inputs().attributes());
      path(json, "layers", request.inputs().layers());
      path(json, "clauses", request.inputs().clauses());
      path(json, "rules", run.rules());
      json.writeBooleanField("rules_stated", request.inputs().rules() != null);
      path(json, "profiles", request.inputs().profiles());
      project(json, request.project());
      paths(json, "profile_folders", run.profileFolders());
      pairs(json, run.pairs());
      cache(json, run.cache(), request.output().lang());
      json.writeEndObject();
    }
    return file;
  }

  private static void stages(JsonGenerator json, List<Stage> stages) throws IOException {
    json.writeArrayFieldStart("stages");
    for (Stage stage : stages) {
      json.writeStartObject();
      json.writeNumberField("start_ms", stage.startMs());
      json.writeStringField("stage", stage.key());
      json.writeStringField("of", String.join(" ", stage.of()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void pairs(JsonGenerator json, PairCounts pairs) throws IOException {
    json.writeObjectFieldStart("pairs");
    json.writeNumberField("by_kernel", pairs.byKernel());
    json.writeNumberField("by_predicates", pairs.byPredicates());
    json.writeNumberField("by_overlay", pairs.byOverlay());
    json.writeNumberField("failed", pairs.failed());
    json.writeEndObject();
  }

  private static void cache(JsonGenerator json, LayerCache cache, Lang lang) throws IOException {
    json.writeObjectFieldStart("cache");
    json.writeStringField("folder", cache.folder().map(RunRecord::absolute).orElse(""));
    json.writeNumberField("layers_loaded", cache.loadedLayers());
    json.writeArrayFieldStart("notes");
    for (Issue note : cache.notes()) {
      json.writeStartObject();
      json.writeStringField("severity", note.severity().name());
      json.writeStringField("code", note.code());
      json.writeStringField("file", note.file());
      json.writeStringField("layer", note.layer());
      json.writeStringField("message", note.message(lang));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void project(JsonGenerator json, ProjectInputs project) throws IOException {
    if (project == null) {
      return;
    }
    path(json, "project", project.file());
    json.writeArrayFieldStart("project_tables");
    for (StatedTable table : project.tables()) {
      json.writeStartObject();
      path(json, "file", table.file());
      json.writeStringField("table", table.table());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void paths(JsonGenerator json, String name, List<Path> paths) throws IOException {
    json.writeArrayFieldStart(name);
    for (Path path : paths) {
      json.writeString(absolute(path));
    }
    json.writeEndArray();
  }

  private static void path(JsonGenerator json, String name, Path path) throws IOException {
    if (path != null) {
      json.writeStringField(name, absolute(path));
    }
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /**
   * What a run rested on.
   *
   * @param inputs paths that it does not name are null
   * @param project file of its project, null if there was none
   * @param tables layers of the project, without their set-up
   * @param parameters file of datum parameters, null if there was none
   */
  public record Kept(Inputs inputs, Path project, List<StatedTable> tables, Path parameters) {}

  /** The inputs of the run that wrote this file. */
  public static Kept readInputs(Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      json.nextToken();
      Map<String, Object> run = JsonTree.object(JsonTree.read(json));
      List<Path> zones = new ArrayList<>();
      for (Object zone : JsonTree.array(run.get("zones"))) {
        zones.add(Path.of(String.valueOf(zone)));
      }
      List<StatedTable> tables = new ArrayList<>();
      for (Object element : JsonTree.array(run.get("project_tables"))) {
        Map<String, Object> table = JsonTree.object(element);
        Path of = Path.of(JsonTree.text(table, "file"));
        tables.add(new StatedTable(of, JsonTree.text(table, "table"), SetUp.NONE));
      }
      Inputs inputs =
          new Inputs(
              zones,
              optional(run, "sites"),
              optional(run, "attributes"),
              optional(run, "layers"),
              rules(run),
              optional(run, "profiles"),
              optional(run, "clauses"));
      return new Kept(inputs, optional(run, "project"), tables, optional(run, "datum_parameters"));
    }
  }

  /**
   * A catalogue that the caller named is an input; the one that was in use may have moved with the
   * program, and then the one in use now takes its place: its hash tells whether it is the same.
   */
  private static Path rules(Map<String, Object> run) {
    Path rules = optional(run, "rules");
    boolean stated = JsonTree.text(run, "rules_stated").equals("true");
    return rules != null && (stated || Files.exists(rules)) ? rules : null;
  }

  private static Path optional(Map<String, Object> run, String name) {
    String text = JsonTree.text(run, name);
    return text.isEmpty() ? null : Path.of(text);
  }
}
