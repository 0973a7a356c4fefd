package org.ecozone.app.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Outcome;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.zone.Issue;

/**
 * What a conversion is to write, settled before anything is read.
 *
 * @param crs of the output; null for that of the input, as far as the format has it
 */
record ConvertPlan(ExchangeFormat format, Crs crs, WriteChoices choices) {
  private static final int WGS84 = 4326;

  /** Formats whose coordinates are degrees of WGS 84 by their definition. */
  private static final Set<ExchangeFormat> OF_WGS84 =
      EnumSet.of(ExchangeFormat.KML, ExchangeFormat.GPX);

  static ConvertPlan of(ConvertRequest request) throws AppException {
    Path out = request.out();
    ExchangeFormat format =
        ExchangeFormat.ofName(String.valueOf(out.getFileName())).orElseThrow(() -> unknown(out));
    if (Files.isDirectory(out)) {
      throw usage(Issue.of(AppIssue.OUTPUT_IS_FOLDER, "", "", out));
    }
    Crs asked = crs(request.to().epsg());
    if (OF_WGS84.contains(format)) {
      if (asked != null && asked.epsg() != WGS84) {
        throw usage(Issue.of(ConvertIssue.CRS_OF_FORMAT, "", "", format.name(), asked.id()));
      }
      asked = crs(WGS84);
    }
    return new ConvertPlan(format, asked, choices(request.to().options(), format));
  }

  /** The CRS in which rows of a CRS are written. */
  Crs target(Crs stated) {
    if (crs != null) {
      return crs;
    }
    boolean degrees =
        format == ExchangeFormat.GEOJSON
            && !choices.get(WriteOption.CRS_MEMBER).orElse("").equalsIgnoreCase("YES");
    return degrees ? stated.geographic() : stated;
  }

  /** True if rows are moved because of the format, not because the user asked for it. */
  boolean movesForFormat() {
    return OF_WGS84.contains(format) || format == ExchangeFormat.GEOJSON && crs == null;
  }

  static Crs crs(int epsg) throws AppException {
    try {
      return epsg == 0 ? null : Crs.ofEpsg(epsg);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE, List.of(Issue.of(AppIssue.CRS_UNKNOWN_CODE, "", "", epsg)), e);
    }
  }

  private static AppException unknown(Path out) {
    List<String> endings = new ArrayList<>();
    for (ExchangeFormat format : ExchangeFormat.values()) {
      endings.add("." + format.endings().get(0));
    }
    return usage(
        Issue.of(
            ConvertIssue.TARGET_UNKNOWN, "", "", out.getFileName(), String.join(" ", endings)));
  }

  private static WriteChoices choices(Map<String, String> options, ExchangeFormat format)
      throws AppException {
    try {
      WriteChoices choices = WriteChoices.of(options);
      Set<WriteOption> known = Doors.writeOptions(format);
      for (WriteOption option : choices.chosen().keySet()) {
        if (!known.contains(option)) {
          String all = known.stream().map(WriteOption::key).collect(Collectors.joining(", "));
          String ending = format.endings().get(0);
          throw usage(
              Issue.of(ConvertIssue.OPTION_OF_OTHER_FORMAT, "", "", option.key(), ending, all));
        }
      }
      return choices;
    } catch (StoreException e) {
      throw new AppException(Outcome.USAGE, List.of(e.issue()), e);
    }
  }

  /** The file, or one per table: {@code OUT_table.ext}. Fails if one of them is the input. */
  List<Path> files(ConvertRequest request, List<SourceTable> tables) throws AppException {
    List<Path> files = new ArrayList<>();
    if (tables.size() == 1 || ConvertTarget.holdsSeveral(format)) {
      files.add(request.out());
    } else {
      Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      for (SourceTable table : tables) {
        files.add(perTable(request.out(), table.table().name(), taken));
      }
    }
    for (Path file : files) {
      requireOther(request.in(), file);
    }
    return files;
  }

  private static Path perTable(Path out, String table, Set<String> taken) {
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    String clean = table.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    String stem = name.substring(0, dot) + "_" + clean;
    String unique = stem;
    for (int n = 2; !taken.add(unique); n++) {
      unique = stem + "_" + n;
    }
    return out.resolveSibling(unique + name.substring(dot));
  }

  private static void requireOther(Path in, Path out) throws AppException {
    try {
      boolean same =
          Files.exists(in) && (Files.exists(out) && Files.isSameFile(in, out) || isPartOf(in, out));
      if (same) {
        throw usage(Issue.of(AppIssue.OUTPUT_IS_INPUT, "", "", out));
      }
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL, List.of(Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", out, e)), e);
    }
  }

  /** A shapefile is written as several files: its parts must not be those of the input. */
  private static boolean isPartOf(Path in, Path out) {
    return stem(in.toAbsolutePath().normalize()).equals(stem(out.toAbsolutePath().normalize()))
        && Set.of(ending(in), ending(out)).stream().allMatch("shp"::equals);
  }

  private static String stem(Path path) {
    String name = path.toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String ending(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static AppException usage(Issue issue) {
    return new AppException(Outcome.USAGE, issue);
  }
}
