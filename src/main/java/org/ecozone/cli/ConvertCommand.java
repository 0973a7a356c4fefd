package org.ecozone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.convert.ConvertFile;
import org.ecozone.app.convert.ConvertRequest;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.convert.ConvertResult;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.template.Templates;
import org.ecozone.zone.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ecozone convert}. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "IN", descriptionKey = "convert.in")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "convert.out")
  private Path out;

  @Option(names = "--from-crs", paramLabel = "EPSG:n", descriptionKey = "convert.from-crs")
  private EpsgCode fromCrs;

  @Option(names = "--crs", paramLabel = "EPSG:n", descriptionKey = "convert.crs")
  private EpsgCode crs;

  @Option(names = "--from-axes", paramLabel = "ORDER", descriptionKey = "convert.from-axes")
  private String fromAxes;

  @Option(names = "--read", paramLabel = "KEY=VALUE", descriptionKey = "convert.read")
  private List<String> read = List.of();

  @Option(names = "--write", paramLabel = "KEY=VALUE", descriptionKey = "convert.write")
  private List<String> write = List.of();

  @Option(names = "--table", paramLabel = "T", defaultValue = "", descriptionKey = "convert.table")
  private String table;

  @Option(
      names = "--datum-parameters",
      paramLabel = "FILE",
      descriptionKey = "convert.datum-parameters")
  private Path parameters;

  @Option(names = "--classified", descriptionKey = "convert.classified")
  private boolean classified;

  ConvertCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    ConvertResult result =
        new ConvertFile(invocation.installation()).convert(request(), invocation.progress());
    invocation.progress().finish();
    Terminal terminal = invocation.terminal();
    terminal.complain(result.issues(), Severity.ERROR);
    terminal.complain(result.issues(), Severity.WARNING);
    terminal.complain(result.issues(), Severity.INFO);
    terminal.print(
        "convert.summary",
        result.written(),
        result.leftOut(),
        result.files().stream()
            .map(Path::toString)
            .collect(Collectors.joining(terminal.text("list.comma"))));
    return result.outcome().exitCode();
  }

  private ConvertRequest request() throws AppException {
    IntakeChoices choices =
        IntakeChoices.NONE.withCrs("", SitesOptions.axisOrder("--from-axes", fromAxes));
    for (KeyValue each : KeyValue.list(read, "--read")) {
      choices = choices.withRead(each.key(), each.value());
    }
    Map<String, String> options = new TreeMap<>();
    KeyValue.list(write, "--write").forEach(each -> options.put(each.key(), each.value()));
    return new ConvertRequest(
        in,
        out,
        new From(
            fromCrs == null ? 0 : fromCrs.code(),
            new Templates(invocation.installation())
                .resolved(SitesOptions.shifted(choices, parameters)),
            table,
            parameters != null && Files.isRegularFile(parameters) ? parameters : null),
        new To(
            crs == null ? 0 : crs.code(),
            options,
            classified ? Classified.CONVERTED : Classified.REFUSED));
  }
}
