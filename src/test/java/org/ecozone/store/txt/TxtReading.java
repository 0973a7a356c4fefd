package org.ecozone.store.txt;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Measures;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A file as it was read in a test.
 *
 * @param rowIssues what reading the rows said
 */
record TxtReading(ReceivedFile file, List<ReceivedRow> rows, List<Issue> rowIssues) {
  static TxtReading of(String text) throws StoreException {
    return of(text.getBytes(Charset.forName("GB18030")), ReadChoices.NONE);
  }

  static TxtReading of(byte[] bytes, ReadChoices choices) throws StoreException {
    ReceivedFile file =
        SurveyTxtReader.open(InputFile.ofBytes("宗地.txt", bytes), choices, Progress.NONE);
    List<ReceivedRow> rows = new ArrayList<>();
    List<Issue> issues = file.read(file.tables().get(0), Progress.NONE, rows::add);
    return new TxtReading(file, rows, issues);
  }

  ReceivedTable table() {
    return file.tables().get(0);
  }

  /** Codes of all issues, of the file and of the rows. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    file.issues().forEach(issue -> codes.add(issue.code()));
    rowIssues.forEach(issue -> codes.add(issue.code()));
    return codes;
  }

  Issue issue(String code) {
    List<Issue> all = new ArrayList<>(file.issues());
    all.addAll(rowIssues);
    return all.stream().filter(issue -> issue.code().equals(code)).findFirst().orElseThrow();
  }

  Geometry geometry(int row) {
    return rows.get(row).geometry();
  }

  double areaM2(int row) {
    return Measures.planarArea(geometry(row));
  }

  /** Parts, holes and points of all rings, closing points included. */
  List<Integer> shape(int row) {
    int holes = 0;
    for (int i = 0; i < geometry(row).getNumGeometries(); i++) {
      if (geometry(row).getGeometryN(i) instanceof Polygon polygon) {
        holes += polygon.getNumInteriorRing();
      }
    }
    return List.of(geometry(row).getNumGeometries(), holes, geometry(row).getNumPoints());
  }

  Object value(int row, String column) {
    for (int i = 0; i < table().columns().size(); i++) {
      if (table().columns().get(i).name().equals(column)) {
        return rows.get(row).values().get(i);
      }
    }
    throw new IllegalArgumentException("no column " + column);
  }

  /** Code and arguments of why a row cannot be used. */
  String failure(int row) {
    Issue failure = rows.get(row).failure();
    return failure == null ? "" : failure.code() + failure.args();
  }
}
