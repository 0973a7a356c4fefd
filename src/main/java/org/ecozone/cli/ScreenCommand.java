package org.ecozone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.CacheChoice.Scope;
import org.ecozone.app.OutputFormat;
import org.ecozone.app.ProjectInputs;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenResult;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Basis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ecozone screen}. */
@Command(name = "screen")
final class ScreenCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Option(names = "--zones", arity = "1..*", paramLabel = "PATH", descriptionKey = "screen.zones")
  private List<Path> zones = List.of();

  @Option(names = "--sites", paramLabel = "FILE", descriptionKey = "screen.sites")
  private Path sites;

  @Mixin private SitesOptions sitesOptions = new SitesOptions();

  @Option(names = "--attributes", paramLabel = "FILE", descriptionKey = "screen.attributes")
  private Path attributes;

  @Option(names = "--layers", paramLabel = "FILE", descriptionKey = "screen.layers")
  private Path layers;

  @Option(names = "--clauses", paramLabel = "FILE", descriptionKey = "screen.clauses")
  private Path clauses;

  @Option(names = "--project", paramLabel = "FILE.ecozone", descriptionKey = "screen.project")
  private Path project;

  @Option(names = "--rules", paramLabel = "FILE", descriptionKey = "screen.rules")
  private Path rules;

  @Option(names = "--profiles", paramLabel = "DIR", descriptionKey = "screen.profiles")
  private Path profiles;

  @Option(names = "--map", arity = "1..*", paramLabel = "TABLE=CODE", descriptionKey = "screen.map")
  private List<String> map = List.of();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "screen.as-of")
  private LocalDate asOf;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "screen.out")
  private Path out;

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "FORMAT",
      descriptionKey = "screen.formats")
  private List<String> formats;

  @Option(
      names = "--findings",
      paramLabel = "open|all",
      defaultValue = "open",
      descriptionKey = "screen.findings")
  private FindingsShown findings;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "screen.threads")
  private Integer threads;

  @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "screen.cache")
  private Path cache;

  @Option(names = "--no-cache", descriptionKey = "screen.no-cache")
  private boolean noCache;

  @Option(names = "--cache-classified", descriptionKey = "screen.cache-classified")
  private boolean cacheClassified;

  ScreenCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    if (noCache && (cache != null || cacheClassified)) {
      throw new UsageException("usage.cache-both");
    }
    if (threads != null && threads < 1) {
      throw new UsageException("usage.threads", threads);
    }
    requireInputs();
    ScreenRequest request = request(project == null ? null : ProjectInputs.read(project));
    ScreenResult result =
        new ScreenSites(invocation.installation()).screen(request, invocation.progress());
    invocation.progress().finish();
    new ScreeningText(invocation.terminal()).print(result, out);
    return result.outcome().exitCode();
  }

  private void requireInputs() {
    if (project == null && zones.isEmpty()) {
      throw new UsageException("usage.missing", "--zones");
    }
    if (project == null && sites == null) {
      throw new UsageException("usage.missing", "--sites");
    }
  }

  /** What the command line names goes before what the project says. */
  private ScreenRequest request(ProjectInputs of) throws AppException {
    if (of != null && sites == null && of.sites().isEmpty()) {
      throw new UsageException("usage.project-sites");
    }
    if (of != null && zones.isEmpty() && of.tables().isEmpty()) {
      throw new UsageException("usage.project-layers");
    }
    Basis basis = of == null ? Project.EMPTY.basis() : of.basis();
    LocalDate day = asOf == null ? basis.asOf() : asOf;
    return new ScreenRequest(
        new Inputs(
            zones,
            sites,
            attributes,
            layers,
            rules == null ? basis.rules() : rules,
            profiles == null ? basis.profiles() : profiles,
            clauses),
        sitesOptions.columns(invocation.installation()),
        LayerCodes.of(map),
        day == null ? LocalDate.now() : day,
        new Output(out, chosenFormats(), findings, invocation.terminal().lang()),
        threads == null ? Runtime.getRuntime().availableProcessors() : threads,
        cacheChoice(),
        of);
  }

  private CacheChoice cacheChoice() {
    if (noCache) {
      return CacheChoice.NONE;
    }
    return new CacheChoice(cacheClassified ? Scope.ALL : Scope.UNCLASSIFIED, cache);
  }

  private Set<OutputFormat> chosenFormats() throws AppException {
    if (formats == null) {
      return OutputFormat.DEFAULT;
    }
    Set<OutputFormat> chosen = EnumSet.noneOf(OutputFormat.class);
    for (String format : formats) {
      chosen.add(OutputFormat.of(format));
    }
    return chosen;
  }
}
