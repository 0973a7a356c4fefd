package org.ecozone.store.shape.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.store.archive.PrivateFolder;
import org.ecozone.store.shape.shp.ShapeType;
import org.locationtech.jts.geom.Envelope;

/** One shapefile in the making. */
final class FamilyFile implements Closeable {
  private final Path shp;
  private final Path shx;
  private final ShpOutput shapes;
  private final DbfSpool spool;
  private ShapeFamily family;

  /**
   * @param family null as long as no geometry tells
   */
  FamilyFile(PrivateFolder folder, ShapeFamily family) throws IOException {
    this.shp = folder.newFile(".shp");
    this.shx = folder.newFile(".shx");
    this.shapes = new ShpOutput(shp, shx);
    this.spool = new DbfSpool(folder.newFile(".spool"));
    this.family = family;
  }

  ShapeFamily family() {
    return family;
  }

  void become(ShapeFamily its) {
    family = its;
  }

  long lengthWith(ByteBuffer contents) {
    return shapes.lengthWith(contents);
  }

  void add(ByteBuffer contents, Envelope box, List<Object> values) throws IOException {
    shapes.add(contents, box);
    spool.add(values);
  }

  int rows() {
    return shapes.records();
  }

  void finishShapes() throws IOException {
    shapes.finish(family == null ? ShapeType.POLYGON : family.type());
  }

  DbfSpool spool() {
    return spool;
  }

  Path shp() {
    return shp;
  }

  Path shx() {
    return shx;
  }

  @Override
  public void close() throws IOException {
    try {
      shapes.close();
    } finally {
      spool.close();
    }
  }
}
