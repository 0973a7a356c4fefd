package org.ecozone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.app.intake.template.Templates;
import org.ecozone.app.sites.SitesFile.Unreadable;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import picocli.CommandLine.Option;

/** Options of {@code screen} that say how the sites stand in their file. */
final class SitesOptions {
  @Option(
      names = "--sites-table",
      paramLabel = "T",
      defaultValue = "",
      descriptionKey = "screen.sites-table")
  private String table;

  @Option(
      names = "--id-field",
      paramLabel = "F",
      defaultValue = "",
      descriptionKey = "screen.id-field")
  private String idField;

  @Option(
      names = "--name-field",
      paramLabel = "F",
      defaultValue = "",
      descriptionKey = "screen.name-field")
  private String nameField;

  @Option(names = "--sites-crs", paramLabel = "EPSG:n", descriptionKey = "screen.sites-crs")
  private EpsgCode crs;

  @Option(names = "--sites-axes", paramLabel = "ORDER", descriptionKey = "screen.sites-axes")
  private String axes;

  @Option(names = "--sites-as", paramLabel = "file|rows|field", descriptionKey = "screen.sites-as")
  private IntakeChoices.Grouping grouping;

  @Option(names = "--read", paramLabel = "KEY=VALUE", descriptionKey = "screen.read")
  private List<String> read = List.of();

  @Option(
      names = "--datum-parameters",
      paramLabel = "FILE",
      descriptionKey = "screen.datum-parameters")
  private Path parameters;

  @Option(names = "--skip-unreadable", descriptionKey = "screen.skip-unreadable")
  private boolean skip;

  /** Names of templates are looked up in the installation. */
  SiteColumns columns(Installation installation) throws AppException {
    boolean file = parameters != null && Files.isRegularFile(parameters);
    boolean byField = grouping == IntakeChoices.Grouping.FIELD;
    if (byField && idField == null) {
      throw new UsageException("usage.sites-as-field");
    }
    return new SiteColumns(
        table,
        idField,
        byField && nameField == null ? idField : nameField,
        new Templates(installation).resolved(choices()),
        skip ? Unreadable.SKIPPED : Unreadable.REFUSED,
        file ? parameters : null);
  }

  /** Parameters are a file, or the name of a set that the user stored. */
  private IntakeChoices choices() throws AppException {
    IntakeChoices choices =
        IntakeChoices.NONE
            .withCrs(crs == null ? "" : "EPSG:" + crs.code(), axisOrder("--sites-axes", axes))
            .withGrouping(grouping)
            .withFields(idField, nameField);
    for (KeyValue each : KeyValue.list(read, "--read")) {
      choices = choices.withRead(each.key(), each.value());
    }
    return shifted(choices, parameters);
  }

  /** With the datum parameters of a file, or of a set of that name that the user stored. */
  static IntakeChoices shifted(IntakeChoices choices, Path parameters) throws AppException {
    if (parameters == null) {
      return choices;
    }
    boolean file = Files.isRegularFile(parameters);
    return choices.shifted(file ? ParameterSets.ofFile(parameters).name() : parameters.toString());
  }

  /** Null where nothing was said. */
  static AxisOrder axisOrder(String option, String text) {
    if (text == null) {
      return null;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "north-east" -> AxisOrder.NORTH_EAST;
      case "east-north" -> AxisOrder.EAST_NORTH;
      default -> throw new UsageException("usage.axes", option, text);
    };
  }
}
