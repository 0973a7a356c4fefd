package org.ecozone.app.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.CrsTexts;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsAnswer;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsResolver;
import org.ecozone.geo.reference.SampleCollector;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Lang;

/**
 * What the user may choose from where the file of a layer does not say how it is read.
 *
 * @param applies false for a GeoPackage, which says it itself
 * @param statedCrs id of the CRS that the file states, empty if it states none
 * @param candidates in which the numbers may be, the likelier first
 * @param encodings how the texts read, the one in use first; none if the format knows it
 */
public record ReadingOptions(
    boolean applies, String statedCrs, List<Candidate> candidates, List<Encoding> encodings) {
  private static final ReadingOptions OF_GEOPACKAGE =
      new ReadingOptions(false, "", List.of(), List.of());

  public ReadingOptions {
    candidates = List.copyOf(candidates);
    encodings = List.copyOf(encodings);
  }

  /** A CRS and what speaks for and against it. */
  public record Candidate(String crs, String name, List<CrsReason> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }

    public String why(Lang lang) {
      return CrsTexts.reasons(reasons, lang);
    }
  }

  /** First texts of the file in a charset, and how many places cannot be decoded in it. */
  public record Encoding(String charset, List<String> rows, long malformed) {
    public Encoding {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Goes through the table. For workers.
   *
   * @param encoding in use, empty as the file says
   * @param area where the other layers lie; null if it is not known
   */
  public static ReadingOptions of(
      Path file, String table, String encoding, WorkArea area, Progress progress)
      throws AppException {
    if (!Doors.isOther(file)) {
      return OF_GEOPACKAGE;
    }
    ReadChoices choices =
        encoding.isEmpty()
            ? ReadChoices.NONE
            : new ReadChoices(Map.of(ReadOption.ENCODING, encoding));
    try (ReceivedFile received = Doors.open(InputFile.of(file), choices, progress)) {
      List<Encoding> encodings =
          received.encodings().stream()
              .map(each -> new Encoding(each.charset().name(), each.rows(), each.malformed()))
              .toList();
      for (ReceivedTable each : received.tables()) {
        if (each.name().equals(table)) {
          String stated = each.crs().crs() == null ? "" : each.crs().crs().id();
          return new ReadingOptions(
              true, stated, candidates(received, each, area, progress), encodings);
        }
      }
      return new ReadingOptions(true, "", List.of(), encodings);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /** A layer is read with the easting first. */
  private static List<Candidate> candidates(
      ReceivedFile file, ReceivedTable table, WorkArea area, Progress progress)
      throws StoreException {
    SampleCollector sample = new SampleCollector();
    file.read(table, progress, row -> sample.add(row.geometry()));
    CrsResolution resolution =
        CrsResolver.resolve(table.crs(), sample.sample(), area, CrsAnswer.NONE);
    List<Candidate> candidates = new ArrayList<>();
    for (CrsCandidate each : resolution.candidates()) {
      if (each.axisOrder() == AxisOrder.EAST_NORTH) {
        candidates.add(new Candidate(each.crs().id(), each.crs().name(), each.reasons()));
      }
    }
    return candidates;
  }
}
