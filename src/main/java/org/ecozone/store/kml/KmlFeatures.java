package org.ecozone.store.kml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.markup.GeographicTarget;
import org.ecozone.store.markup.MarkupIssue;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;
import org.ecozone.store.markup.XmlText;
import org.ecozone.store.text.DecimalOutput;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes one table as a KML document: a schema with the types of the columns, a placemark per row.
 * The columns {@code name} and {@code description} become those of the placemark.
 */
final class KmlFeatures implements FeatureWriter {
  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";
  private static final String SCHEMA_ID = "table";

  private final String file;
  private final OutputText out;
  private final KmlGeometryText geometries;
  private final XmlText xml = new XmlText();
  private final List<Issue> issues = new ArrayList<>();
  private OutTable table;
  private int nameColumn = -1;
  private boolean blobs;

  KmlFeatures(Path target, OutputText out, OutputDecimals decimals) {
    this.file = String.valueOf(target.getFileName());
    this.out = out;
    this.geometries = new KmlGeometryText(out, decimals);
  }

  @Override
  public void beginTable(OutTable newTable) throws StoreException {
    if (table != null) {
      throw new IllegalStateException("a KML file of this program holds one table");
    }
    if (!GeographicTarget.fits(newTable.crs())) {
      String crs = newTable.crs() == null ? "?" : newTable.crs().id();
      throw new StoreException(
          Issue.of(KmlIssue.CRS_NOT_GEOGRAPHIC, file, newTable.name(), crs), null);
    }
    table = newTable;
    nameColumn = nameColumn();
    String title = table.projectName().isBlank() ? table.name() : table.projectName();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
    out.write("<name>").write(xml.of(title)).write("</name>\n");
    schema();
  }

  private int nameColumn() {
    for (String wanted : List.of(table.roles().name(), NAME, table.roles().parcel())) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (!wanted.isEmpty() && table.columns().get(i).name().equals(wanted)) {
          return i;
        }
      }
    }
    return -1;
  }

  private void schema() throws StoreException {
    out.write("<Schema name=\"").write(xml.of(table.name()));
    out.write("\" id=\"" + SCHEMA_ID + "\">\n");
    for (Column column : table.columns()) {
      if (!isElement(column)) {
        out.write("<SimpleField name=\"").write(xml.of(column.name()));
        out.write("\" type=\"").write(type(column.type())).write("\"/>\n");
      }
    }
    out.write("</Schema>\n");
  }

  private static String type(Type type) {
    return switch (type) {
      case INTEGER -> "int";
      case DOUBLE -> "double";
      case BOOLEAN -> "bool";
      default -> "string";
    };
  }

  /** Columns that are elements of the placemark and so need no field. */
  private boolean isElement(Column column) {
    int at = table.columns().indexOf(column);
    return column.type() == Type.TEXT
        && (column.name().equals(NAME) && at == nameColumn || column.name().equals(DESCRIPTION));
  }

  @Override
  public boolean row(OutRow row) throws StoreException {
    out.write("<Placemark>\n");
    if (nameColumn >= 0 && row.values().get(nameColumn) != null) {
      out.write("<name>").write(text(row.values().get(nameColumn))).write("</name>\n");
    }
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(DESCRIPTION)
          && isElement(table.columns().get(i))
          && row.values().get(i) != null) {
        out.write("<description>").write(text(row.values().get(i))).write("</description>\n");
      }
    }
    values(row);
    Geometry geometry = row.geometry();
    if (geometry != null && !geometry.isEmpty()) {
      geometries.write(geometry);
    }
    out.write("</Placemark>\n");
    return true;
  }

  private void values(OutRow row) throws StoreException {
    boolean any = false;
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (isElement(column) || row.values().get(i) == null) {
        continue;
      }
      if (!any) {
        out.write("<ExtendedData><SchemaData schemaUrl=\"#" + SCHEMA_ID + "\">\n");
        any = true;
      }
      out.write("<SimpleData name=\"").write(xml.of(column.name())).write("\">");
      out.write(text(row.values().get(i))).write("</SimpleData>\n");
    }
    if (any) {
      out.write("</SchemaData></ExtendedData>\n");
    }
  }

  private String text(Object value) {
    if (value instanceof byte[] bytes) {
      blobs = true;
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? DecimalOutput.shortest(number) : String.valueOf(number);
    }
    return xml.of(String.valueOf(value));
  }

  @Override
  public void commit() throws StoreException {
    if (table == null) {
      throw new IllegalStateException("no table was begun");
    }
    out.write("</Document>\n</kml>\n");
    out.commit();
    if (xml.dropped() > 0) {
      issues.add(Issue.of(MarkupIssue.CHARACTERS_DROPPED, file, table.name(), xml.dropped()));
    }
    if (blobs) {
      issues.add(Issue.of(MarkupIssue.VALUES_AS_TEXT, file, table.name()));
    }
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws StoreException {
    out.close();
  }
}
