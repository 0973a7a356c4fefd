package org.ecozone.store.dxf.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.drawing.Entity.Path;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.group.Groups;
import org.ecozone.zone.Issue;

/** Reads a whole drawing. */
public final class DrawingReader {
  private static final int MESH = 16 | 64;
  private static final int FRAME_VERTEX = 16;
  private static final long MOST_ENTITIES = 5_000_000;

  private final GroupBuffer groups;
  private final EntityReader reader;
  private final String file;
  private final Progress progress;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final Map<String, Long> otherTypes = new TreeMap<>();
  private String version = "";
  private String codePage = "";
  private int unit = -1;
  private long paper;
  private long hidden;
  private long count;

  private DrawingReader(Groups groups, String file, Progress progress) {
    this.groups = new GroupBuffer(groups, file);
    this.reader = new EntityReader(this.groups);
    this.file = file;
    this.progress = progress;
  }

  /** Reads all groups. */
  public static Drawing read(Groups groups, String file, Progress progress)
      throws IOException, StoreException {
    return new DrawingReader(groups, file, progress).read();
  }

  private Drawing read() throws IOException, StoreException {
    if (!groups.start() || !groups.next() || !groups.type().equals("SECTION")) {
      throw new StoreException(Issue.of(DxfIssue.NOT_DXF, file, ""), null);
    }
    boolean ended = false;
    do {
      if (groups.type().equals("SECTION")) {
        section(groups.text(2, "").strip());
      } else if (groups.type().equals("EOF")) {
        ended = true;
      }
    } while (!ended && groups.next());
    return new Drawing(
        version, codePage, unit, layers, blocks, entities, otherTypes, paper, hidden, ended);
  }

  private void section(String name) throws IOException, StoreException {
    switch (name) {
      case "HEADER" -> header();
      case "TABLES" -> {
        while (inSection(name)) {
          layer();
        }
        return;
      }
      case "BLOCKS" -> {
        while (inSection(name)) {
          if (groups.type().equals("BLOCK")) {
            block();
          }
        }
        return;
      }
      case "ENTITIES" -> {
        list(name, "ENDSEC", entities);
        return;
      }
      default -> {
        // classes, objects, thumbnail: nothing of them is land
      }
    }
    while (inSection(name)) {
      progress.checkCancelled();
    }
  }

  /** Goes on; false at the end of the section, a failure at the end of the file. */
  private boolean inSection(String name) throws IOException, StoreException {
    if (!groups.next()) {
      throw new StoreException(Issue.of(DxfIssue.TRUNCATED, file, "", groups.line(), name), null);
    }
    return !groups.type().equals("ENDSEC");
  }

  private void header() {
    for (int i = 0; i + 1 < groups.size(); i++) {
      if (groups.code(i) == 9 && groups.text(i) != null) {
        switch (groups.text(i).strip()) {
          case "$ACADVER" -> version = valueText(i + 1);
          case "$DWGCODEPAGE" -> codePage = valueText(i + 1);
          case "$INSUNITS" -> unit = (int) groups.number(i + 1);
          default -> {
            // nothing of it concerns land
          }
        }
      }
    }
  }

  private String valueText(int i) {
    return groups.text(i) == null ? "" : groups.text(i).strip();
  }

  private void layer() {
    if (groups.type().equals("LAYER") && groups.find(2, 0) >= 0) {
      int colour = groups.whole(62, 7);
      boolean frozen = (groups.whole(70, 0) & 1) != 0;
      layers.add(new Layer(groups.text(2, "").strip(), Math.abs(colour), colour >= 0, frozen));
    }
  }

  private void block() throws IOException, StoreException {
    String name = groups.text(2, "").strip();
    double[] base = {groups.number(10, 0), groups.number(20, 0), groups.number(30, 0)};
    boolean external = (groups.whole(70, 0) & 4) != 0;
    String path = external ? groups.text(1, name) : "";
    List<Entity> content = new ArrayList<>();
    list("BLOCKS", "ENDBLK", content);
    blocks.add(new Block(name, base, path, content));
  }

  private void list(String section, String end, List<Entity> target)
      throws IOException, StoreException {
    boolean more = inSection(section);
    while (more && !groups.type().equals(end)) {
      if (groups.type().equals("POLYLINE")) {
        // Its last group read is the one behind its vertices.
        polyline(section, target);
        more = !groups.type().equals("ENDSEC");
      } else {
        entity(target);
        more = inSection(section);
      }
    }
    if (end.equals("ENDBLK") && groups.type().equals("ENDSEC")) {
      throw new StoreException(
          Issue.of(DxfIssue.TRUNCATED, file, "", groups.line(), section), null);
    }
  }

  private void entity(List<Entity> target) throws StoreException {
    if ((++count & 0xFFF) == 0) {
      progress.checkCancelled();
    }
    if (groups.type().equals("SEQEND") || isLeftOut()) {
      return;
    }
    Entity entity = reader.read();
    if (entity == null) {
      otherTypes.merge(groups.type(), 1L, Long::sum);
    } else {
      add(target, entity);
    }
  }

  private void add(List<Entity> target, Entity entity) throws StoreException {
    if (count > MOST_ENTITIES) {
      throw new StoreException(Issue.of(DxfIssue.TOO_MANY_VERTICES, file, "", MOST_ENTITIES), null);
    }
    target.add(entity);
  }

  private boolean isLeftOut() {
    if (groups.whole(67, 0) == 1) {
      paper++;
      return true;
    } else if (groups.whole(60, 0) == 1) {
      hidden++;
      return true;
    }
    return false;
  }

  private void polyline(String section, List<Entity> target) throws IOException, StoreException {
    count++;
    boolean left = isLeftOut();
    boolean mesh = (groups.whole(70, 0) & MESH) != 0;
    double height = groups.number(30, 0);
    Entity head = reader.polylineHead();
    PolylineVertices vertices = new PolylineVertices();
    boolean more = inSection(section);
    while (more && groups.type().equals("VERTEX")) {
      if ((groups.whole(70, 0) & FRAME_VERTEX) == 0 && !left && !mesh) {
        vertices.add(
            groups.number(10, Double.NaN), groups.number(20, Double.NaN), groups.number(30, 0));
        vertices.setBulge(groups.number(42, 0));
      }
      more = inSection(section);
    }
    if (more && groups.type().equals("SEQEND")) {
      inSection(section);
    }
    if (mesh) {
      otherTypes.merge("POLYLINE (mesh)", 1L, Long::sum);
    } else if (!left) {
      add(target, withVertices(head, vertices, height));
    }
  }

  private static Entity withVertices(Entity head, PolylineVertices vertices, double height) {
    boolean closed = ((Path) head.shape()).closed();
    Curve curve = vertices.curve(new double[] {height}, closed);
    Path path = new Path(List.of(curve), closed, false);
    DxfIssue fault = curve.isFinite() ? null : DxfIssue.COORDINATE_WRONG;
    return new Entity(head.type(), head.place(), head.ocs(), path, fault);
  }
}
