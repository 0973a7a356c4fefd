package org.ecozone.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.convert.ConvertFile;
import org.ecozone.app.convert.ConvertResult;
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

  ConvertCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    ConvertResult result =
        new ConvertFile()
            .convert(
                in,
                out,
                fromCrs == null ? 0 : fromCrs.code(),
                crs == null ? 0 : crs.code(),
                invocation.progress());
    invocation.progress().finish();
    Terminal terminal = invocation.terminal();
    terminal.complain(result.issues(), Severity.ERROR);
    terminal.complain(result.issues(), Severity.WARNING);
    terminal.print("convert.summary", result.written(), result.leftOut(), out);
    return result.outcome().exitCode();
  }
}
