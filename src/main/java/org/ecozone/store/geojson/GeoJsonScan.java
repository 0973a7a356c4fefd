package org.ecozone.store.geojson;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.markup.ColumnCensus;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.RemarkTally;
import org.ecozone.store.text.WebMapHints;
import org.ecozone.zone.Issue;

/** The first pass: columns, numbers of features, the size of the coordinates, what is odd. */
final class GeoJsonScan implements GeoJsonWalk.Sink {
  /** Key of the column of ids that are no numbers; no name of a property begins so. */
  static final String ID_KEY = "\0id";

  private static final int MOST_NOTES = 20;

  private final ColumnCensus census = new ColumnCensus();
  private final FeatureNumbers numbers = new FeatureNumbers();
  private final WebMapHints hints = new WebMapHints();
  private final RemarkTally remarks = new RemarkTally();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final double[] most = {0, 0};
  private long features;
  private long withGeometry;
  private boolean adcode;
  private boolean acroutes;
  private boolean textIds;

  GeoJsonScan(String fileName) {
    hints.look(fileName);
  }

  @Override
  public void begin() {
    // the census needs no rows
  }

  @Override
  public void property(String name, JsonParser json) throws IOException {
    hints.lookAtName(name);
    adcode |= name.equals("adcode");
    acroutes |= name.equals("acroutes");
    if (PropertyValue.isNotANumber(json)) {
      long line = json.currentTokenLocation().getLineNr();
      remarks.add(MarkupIssue.VALUES_NOT_FINITE, name, line, name);
    }
    PropertyValue.register(census, name, name, json);
  }

  @Override
  public void feature(FeatureDraft feature) {
    features++;
    numbers.add(feature.id);
    if (feature.id instanceof String) {
      textIds = true;
    }
    Shape shape = feature.geometry();
    if (shape == null) {
      remarks.add(GeoJsonIssue.FEATURES_EMPTY, feature.line);
    } else {
      withGeometry++;
      shape.measure(most);
    }
    if (feature.propertiesIgnored) {
      remarks.add(GeoJsonIssue.PROPERTIES_IGNORED, feature.line);
    }
    for (String name : feature.foreign) {
      remarks.add(GeoJsonIssue.MEMBERS_IGNORED, name, feature.line, name);
    }
  }

  @Override
  public void note(String name, String text) {
    hints.look(text);
    if (notes.size() < MOST_NOTES) {
      notes.putIfAbsent(name, text);
    }
  }

  ReceivedTable finish(String file, String stem, CrsMember crs) throws StoreException {
    if (withGeometry == 0) {
      throw new StoreException(Issue.of(GeoJsonIssue.GEOJSON_EMPTY, file, ""), null);
    }
    numbers.decide();
    if (numbers.areIgnored()) {
      if (textIds) {
        census.text(ID_KEY, "id");
      } else {
        census.integer(ID_KEY, "id", 0);
      }
      remarks.add(GeoJsonIssue.NUMBERS_RUNNING, 1);
    }
    if (adcode && acroutes) {
      hints.look("DataV.GeoAtlas (adcode, acroutes)");
    }
    CrsStatement statement = crs.statement(most).withGcj02(hints.hint());
    return new ReceivedTable(
        stem, census.columns(file, stem), ColumnRoles.NONE, statement, features);
  }

  ColumnCensus census() {
    return census;
  }

  /** True if the {@code id} members are the numbers of the features. */
  boolean hasNumbers() {
    return numbers.areStated();
  }

  Map<String, String> notes() {
    return notes;
  }

  List<Issue> issues(String file, String table) {
    List<Issue> all = new ArrayList<>(remarks.issues(file, table));
    all.addAll(census.issues(file, table));
    return all;
  }
}
