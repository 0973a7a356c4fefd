package org.ecozone.store.dxf.write;

import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** What stands before the entities of a drawing of R12. */
public final class DrawingHead {
  /** A letter form for western and one for Chinese letters, which every AutoCAD has. */
  private static final String FONT = "txt.shx";

  private static final String CHINESE_FONT = "gbcbig.shx";

  private final GroupWriter groups;

  public DrawingHead(GroupWriter groups) {
    this.groups = groups;
  }

  /** Head, tables and the beginning of the entities. */
  public void write(Envelope extent, List<String> layers) throws IOException {
    section("HEADER");
    groups.name(9, "$ACADVER").name(1, "AC1009");
    groups.name(9, "$DWGCODEPAGE").name(3, "ANSI_936");
    groups.name(9, "$INSBASE").point(10, 0, 0);
    if (!extent.isNull()) {
      groups.name(9, "$EXTMIN").point(10, extent.getMinX(), extent.getMinY());
      groups.name(9, "$EXTMAX").point(10, extent.getMaxX(), extent.getMaxY());
    }
    end();
    section("TABLES");
    table("LTYPE", 1);
    groups.name(0, "LTYPE").name(2, "CONTINUOUS").whole(70, 0).name(3, "Solid line");
    groups.whole(72, 65).whole(73, 0).number(40, 0);
    groups.name(0, "ENDTAB");
    table("LAYER", layers.size());
    for (int i = 0; i < layers.size(); i++) {
      groups.name(0, "LAYER").name(2, layers.get(i)).whole(70, 0);
      groups.whole(62, 1 + i % 7).name(6, "CONTINUOUS");
    }
    groups.name(0, "ENDTAB");
    table("STYLE", 1);
    groups.name(0, "STYLE").name(2, "STANDARD").whole(70, 0).number(40, 0).number(41, 1);
    groups.number(50, 0).whole(71, 0).number(42, 1).name(3, FONT).name(4, CHINESE_FONT);
    groups.name(0, "ENDTAB");
    table("APPID", 2);
    groups.name(0, "APPID").name(2, "ACAD").whole(70, 0);
    groups.name(0, "APPID").name(2, ShapeGroups.APPLICATION).whole(70, 0);
    groups.name(0, "ENDTAB");
    end();
    section("BLOCKS");
    end();
    section("ENTITIES");
  }

  /** The end of the entities and of the file. */
  public void finish() throws IOException {
    end();
    groups.name(0, "EOF");
  }

  private void section(String name) throws IOException {
    groups.name(0, "SECTION").name(2, name);
  }

  private void table(String name, int entries) throws IOException {
    groups.name(0, "TABLE").name(2, name).whole(70, entries);
  }

  private void end() throws IOException {
    groups.name(0, "ENDSEC");
  }
}
