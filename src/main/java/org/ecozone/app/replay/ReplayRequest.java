package org.ecozone.app.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Outcome;
import org.ecozone.app.ProjectInputs;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.ScreeningPlan;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.reading.SetUpParameters;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.results.JsonTree;
import org.ecozone.app.results.RunRecord;
import org.ecozone.app.results.RunRecord.Kept;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.app.workspace.Project;
import org.ecozone.report.JsonSink;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.store.FolderScan;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/**
 * A screening record read back as far as it takes to screen again.
 *
 * @param request parameters of the record, inputs of run.json or of the caller
 * @param hashes what was hashed (kind, file, table) to its SHA-256
 */
record ReplayRequest(ScreenRequest request, Map<String, String> hashes) {
  /** What is read again: files, and the layers and sites of a project. */
  private record Again(Inputs inputs, ProjectInputs project, Path parameters) {}

  static ReplayRequest read(Path record, List<Path> zones, Path sites) throws AppException {
    Map<String, Object> head;
    Kept kept;
    try {
      head = head(record);
      Path beside = record.toAbsolutePath().resolveSibling(RunRecord.FILE);
      kept =
          Files.exists(beside)
              ? RunRecord.readInputs(beside)
              : new Kept(
                  new Inputs(List.of(), null, null, null, null, null), null, List.of(), null);
    } catch (IOException e) {
      throw VerifyScreening.unreadable(record, e);
    }
    checkSchema(record, head);
    Map<String, Object> parameters = JsonTree.object(head.get("parameters"));
    Inputs inputs = inputs(kept, zones, sites);
    checkInputs(inputs, kept);
    Again again =
        new Again(
            inputs, project(kept, zones, inputs.sites() != null, parameters), kept.parameters());
    return new ReplayRequest(request(record, again, parameters), hashes(head));
  }

  /** Where other zone files are named, those of the project are looked for among them. */
  private static Inputs inputs(Kept kept, List<Path> zones, Path sites) {
    Inputs of = kept.inputs();
    boolean others = !zones.isEmpty() && (kept.tables().isEmpty() || !of.zones().isEmpty());
    return new Inputs(
        others ? zones : of.zones(),
        sites == null ? of.sites() : sites,
        of.attributes(),
        of.layers(),
        of.rules(),
        of.profiles(),
        of.clauses());
  }

  private static ProjectInputs project(
      Kept kept, List<Path> zones, boolean sitesNamed, Map<String, Object> parameters)
      throws AppException {
    if (kept.project() == null) {
      return null;
    }
    Map<String, String> texts = new TreeMap<>();
    parameters.keySet().forEach(name -> texts.put(name, JsonTree.text(parameters, name)));
    List<StatedTable> tables = SetUpParameters.read(relocated(kept.tables(), zones), texts);
    return sitesNamed
        ? new ProjectInputs(kept.project(), tables, List.of(), Project.EMPTY.basis(), List.of())
        : ProjectInputs.read(kept.project()).withTables(tables);
  }

  /** Files of the same name among those that the caller names. */
  private static List<StatedTable> relocated(List<StatedTable> tables, List<Path> zones)
      throws AppException {
    Map<String, Path> files = new TreeMap<>();
    for (Path path : zones) {
      try {
        FolderScan.list(path).forEach(file -> files.put(name(file), file));
      } catch (StoreException e) {
        throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
      }
    }
    return tables.stream()
        .map(
            table ->
                new StatedTable(
                    files.getOrDefault(name(table.file()), table.file()),
                    table.table(),
                    table.setUp()))
        .toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Everything of the record before its sites. */
  private static Map<String, Object> head(Path record) throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(record.toFile())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return head;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals("sites")) {
        String name = json.currentName();
        json.nextToken();
        head.put(name, JsonTree.read(json));
      }
      return head;
    }
  }

  private static void checkSchema(Path record, Map<String, Object> head) throws AppException {
    String schema = JsonTree.text(head, "schema");
    String version = JsonTree.text(head, "schema_version");
    if (!schema.equals(JsonSink.SCHEMA)
        || !version.equals(Integer.toString(JsonSink.SCHEMA_VERSION))) {
      throw new AppException(
          Outcome.UNREADABLE,
          Issue.of(
              AppIssue.RECORD_SCHEMA,
              String.valueOf(record.getFileName()),
              "",
              (schema + " " + version).strip()));
    }
  }

  private static void checkInputs(Inputs inputs, Kept kept) throws AppException {
    List<Path> needed = new ArrayList<>(inputs.zones());
    boolean drawn = inputs.sites() == null && kept.project() != null;
    needed.add(drawn ? kept.project() : inputs.sites());
    for (Path extra :
        new Path[] {
          inputs.attributes(), inputs.layers(), inputs.rules(), inputs.profiles(), inputs.clauses()
        }) {
      if (extra != null) {
        needed.add(extra);
      }
    }
    for (Path path : needed) {
      if (path == null || !Files.exists(path)) {
        throw new AppException(
            Outcome.UNREADABLE,
            Issue.of(AppIssue.INPUT_MISSING, "", "", path == null ? "--sites" : path));
      }
    }
    if (inputs.zones().isEmpty() && kept.tables().isEmpty()) {
      throw new AppException(
          Outcome.UNREADABLE, Issue.of(AppIssue.INPUT_MISSING, "", "", "--zones"));
    }
  }

  private static ScreenRequest request(Path record, Again again, Map<String, Object> parameters)
      throws AppException {
    Map<String, String> codes = new TreeMap<>();
    Map<String, String> choices = new TreeMap<>();
    for (String name : parameters.keySet()) {
      if (name.startsWith(ScreeningPlan.SITES_PREFIX)) {
        choices.put(
            name.substring(ScreeningPlan.SITES_PREFIX.length()), JsonTree.text(parameters, name));
      }
      if (name.startsWith(ScreeningPlan.MAP_PREFIX)) {
        codes.put(
            name.substring(ScreeningPlan.MAP_PREFIX.length()), JsonTree.text(parameters, name));
      }
    }
    try {
      return new ScreenRequest(
              again.inputs(),
              new SiteColumns(
                  JsonTree.text(parameters, "sitesTable"),
                  JsonTree.text(parameters, "idField"),
                  JsonTree.text(parameters, "nameField"),
                  IntakeChoices.ofMap(choices),
                  SitesFile.Unreadable.SKIPPED,
                  again.parameters()),
              codes,
              LocalDate.parse(JsonTree.text(parameters, ScreeningInput.AS_OF)),
              null,
              Runtime.getRuntime().availableProcessors())
          .withProject(again.project());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(
              Issue.of(
                  AppIssue.RECORD_SCHEMA,
                  String.valueOf(record.getFileName()),
                  "",
                  e instanceof DateTimeException ? ScreeningInput.AS_OF : e.getMessage())),
          e);
    }
  }

  private static Map<String, String> hashes(Map<String, Object> head) {
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("rule_set", JsonTree.text(JsonTree.object(head.get("rule_set")), "sha256"));
    hashes.put("profiles", JsonTree.text(head, "profiles_sha256"));
    JsonTree.object(head.get("data_files"))
        .forEach((name, hash) -> hashes.put("data_files " + name, hash.toString()));
    put(hashes, "site_source", JsonTree.object(head.get("site_source")));
    for (String kind : List.of("layers", "unchecked_layers")) {
      JsonTree.array(head.get(kind)).forEach(layer -> put(hashes, kind, JsonTree.object(layer)));
    }
    return hashes;
  }

  private static void put(Map<String, String> hashes, String kind, Map<String, Object> source) {
    String name = kind + " " + JsonTree.text(source, "file") + " " + JsonTree.text(source, "table");
    putUnique(hashes, name, JsonTree.text(source, "sha256"));
  }

  /** Two files of one name are told apart by a number. */
  static void putUnique(Map<String, String> hashes, String name, String sha256) {
    String unique = name;
    for (int i = 2; hashes.containsKey(unique); i++) {
      unique = name + " #" + i;
    }
    hashes.put(unique, sha256);
  }
}
