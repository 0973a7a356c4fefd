package org.ecozone.bench.province;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Writes the five zone layers, one feature at a time. */
final class ZonesFile {
  private static final int ALL_ZONES = 242_000;
  private static final int ALL_FIELDS = 200_000;

  /** One zone in so many is invalid. */
  private static final int INVALID_ONE_IN = 1000;

  private static final List<String> UNIT_CLASSES = List.of("优先保护单元", "重点管控单元", "一般管控单元");
  private static final List<String> TOWN_CLASSES = List.of("城镇集中建设区", "城镇弹性发展区", "特别用途区");

  private final Land land;
  private final CrsTransform outward;
  private GeoPackageWriter writer;
  private int zones;

  ZonesFile(Land land, CrsTransform outward) {
    this.land = land;
    this.outward = outward;
  }

  void write(Path file) throws StoreException, CrsException {
    try (GeoPackageWriter opened = GeoPackageWriter.create(file, Marks.STAMP)) {
      writer = opened;
      redLines();
      reserves();
      units();
      towns();
      fields();
      writer.commit();
    }
  }

  private void begin(String table, String name, String type, String... columns)
      throws StoreException, CrsException {
    writer.beginTable(
        new TableSpec(
            table, Marks.title(name), Marks.NOTE, type, outward.to(), Marks.texts(columns), true),
        Marks.identity(land, outward));
  }

  private void add(Polygon drawn, Object... values) throws StoreException, CrsException {
    writer.add(outward.apply(drawn), List.of(values));
    zones++;
  }

  private interface Labels {
    int at(double x, double y);
  }

  private HexCells cells(double widthM, long seed) {
    return new HexCells(Land.CENTRE_X, Land.CENTRE_Y, land.halfSideM(), widthM, land.seed() + seed);
  }

  private static int[] labels(HexCells cells, Labels of) {
    int[] labels = new int[cells.count()];
    cells.each(cell -> labels[cell] = of.at(cells.x(cell), cells.y(cell)));
    return labels;
  }

  private boolean isInvalid(int n) {
    return n % INVALID_ONE_IN == INVALID_ONE_IN / 2;
  }

  private void redLines() throws StoreException, CrsException {
    begin("STBHHX", "生态保护红线", "MULTIPOLYGON", "BSM", "HXMC", "HXLX", "XZQDM", "BZ");
    HexCells cells = cells(land.unitM(), 100);
    int[] labels = labels(cells, land::redLine);
    HexRegions regions = new HexRegions(cells, labels, 3, land.seed() + 110);
    MultiPolygon giant = giant(regions, labels);
    if (giant != null) {
      writer.add(outward.apply(giant), List.of("R0000000", "示意红线 0", "水源涵养", "629001", "示意"));
      zones++;
    }
    for (int n = 0; n < regions.count(); n++) {
      if (labels[regions.firstCell(n)] != Land.GIANT) {
        Polygon polygon = isInvalid(n) ? regions.bowTie(n) : regions.polygon(n);
        add(polygon, serial("R", n + 1), "示意红线 " + (n + 1), "水土保持", "629001", "示意");
      }
    }
  }

  /** One zone of the largest region and of the islands in its holes. */
  private static MultiPolygon giant(HexRegions regions, int[] labels) {
    Polygon[] parts = new Polygon[regions.count()];
    int count = 0;
    for (int n = 0; n < regions.count(); n++) {
      if (labels[regions.firstCell(n)] == Land.GIANT) {
        parts[count++] = regions.polygon(n);
      }
    }
    return count == 0
        ? null
        : Ring.FACTORY.createMultiPolygon(java.util.Arrays.copyOf(parts, count));
  }

  private void reserves() throws StoreException, CrsException {
    begin("ZRBHD", "自然保护地", "MULTIPOLYGON", "ZRBHDBM", "ZRBHDMC", "GKFQ", "LX", "JB", "ZZDX", "BZ");
    HexCells cells = cells(land.unitM(), 200);
    int[] labels = labels(cells, land::reserve);
    HexRegions regions = new HexRegions(cells, labels, 3, land.seed() + 210);
    for (int n = 0; n < regions.count(); n++) {
      int label = labels[regions.firstCell(n)];
      String inside = label == 1 ? "一般控制区" : label == 2 ? "核心保护区" : "核心景区";
      String kind = label == 3 ? "风景名胜区" : n % 3 == 0 ? "森林公园" : "自然保护区";
      String name = "示意保护地 " + (n + 1);
      add(regions.polygon(n), serial("B", n + 1), name, inside, kind, "省级", "否", "示意");
    }
  }

  private void units() throws StoreException, CrsException {
    begin(
        "HJGKDY", "环境管控单元", "MULTIPOLYGON", "HJZHGKDYBM", "HJZHGKDYMC", "ZHGKDYFL", "XZQDM", "BZ");
    HexCells cells = unitCells(land);
    int[] labels = labels(cells, land::unit);
    HexRegions regions = new HexRegions(cells, labels, UNIT_BENDS, land.seed() + UNIT_LINES);
    for (int n = 0; n < regions.count(); n++) {
      int unitClass = (labels[regions.firstCell(n)] + 2) % 3 + 1;
      String county = "6290" + String.format(Locale.ROOT, "%02d", n / 9999 + 1);
      String code = "ZH" + county + unitClass + String.format(Locale.ROOT, "%04d", n % 9999 + 1);
      String name = "示意管控单元 " + (n + 1);
      add(regions.polygon(n), code, name, UNIT_CLASSES.get(unitClass - 1), county, "示意");
    }
  }

  private static final int UNIT_BENDS = 2;
  private static final int UNIT_LINES = 310;

  /** The honeycomb of the control units. */
  static HexCells unitCells(Land land) {
    return new HexCells(
        Land.CENTRE_X, Land.CENTRE_Y, land.halfSideM(), 0.8 * land.unitM(), land.seed() + 300);
  }

  /** Any one cell of that honeycomb, with the same vertices as the units have there. */
  static Polygon unitCell(HexCells cells, Land land, int cell) {
    Ring ring = new Ring();
    CrookedLine line = new CrookedLine(land.seed() + UNIT_LINES, HexRegions.BEND);
    for (int side = 0; side < HexCells.SIDES; side++) {
      int from = cells.corner(cell, side);
      int to = cells.corner(cell, side + 1);
      line.append(ring, cells.line(from, to), from, to, UNIT_BENDS);
    }
    return Ring.FACTORY.createPolygon(ring.closed());
  }

  private void towns() throws StoreException, CrsException {
    begin("CZKFBJ", "城镇开发边界", "POLYGON", "BSM", "XZQDM", "XZQMC", "GHFQMC", "MC", "BZ");
    HexCells cells = cells(0.4 * land.unitM(), 400);
    int[] labels = labels(cells, land::town);
    HexRegions regions = new HexRegions(cells, labels, 1, land.seed() + 410);
    int wanted = land.size().scaled(ALL_ZONES) - land.size().scaled(ALL_FIELDS) - zones;
    int found = regions.count();
    int left = Math.min(found, Math.max(0, wanted));
    for (int n = 0; n < found; n++) {
      if ((long) (n + 1) * left / found > (long) n * left / found) {
        String inside = TOWN_CLASSES.get((labels[regions.firstCell(n)] - 1) % 3);
        Polygon polygon = isInvalid(n) ? regions.bowTie(n) : regions.polygon(n);
        add(polygon, serial("C", n + 1), "629001", "示意县", inside, "示意城镇 " + (n + 1), "示意");
      }
    }
  }

  private void fields() throws StoreException, CrsException {
    begin(
        "YJJBNTTB", "永久基本农田图斑", "POLYGON", "BSM", "XZQDM", "TBBH", "DLBM", "DLMC", "ZLDWMC", "BZ");
    FieldLattice lattice = new FieldLattice(land);
    boolean[] isField = Fields.choose(lattice, land, land.size().scaled(ALL_FIELDS));
    int n = 0;
    for (int cell = 0; cell < isField.length; cell++) {
      if (isField[cell]) {
        n++;
        Polygon drawn =
            isInvalid(n)
                ? lattice.bowTie(cell)
                : n % 97 == 0 ? lattice.withYard(cell) : lattice.block(cell, 1, 1);
        add(drawn, serial("F", n), "629001", serial("", n), "0103", "旱地", "示意村", "示意");
      }
    }
  }

  /** A letter and seven digits. */
  static String serial(String prefix, int n) {
    String digits = Integer.toString(10_000_000 + n);
    return prefix + digits.substring(1);
  }
}
