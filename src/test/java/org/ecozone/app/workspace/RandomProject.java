package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.geo.Crs;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Projects of any shape, with all that people write into names. */
public final class RandomProject {
  private static final List<String> WORDS =
      List.of(
          "",
          "红线",
          "成县 铅锌\"技改\"",
          "a/b\\c",
          "行\n行",
          "é",
          "𠮷",
          "0",
          "null",
          "{}",
          "= 1 AND",
          "\t",
          "Ⅰ级",
          " blank ");
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Seeded seeded;
  private final Path folder;
  private int ids;

  /**
   * @param folder that its files lie in or beside
   */
  public RandomProject(Seeded seeded, Path folder) {
    this.seeded = seeded;
    this.folder = folder;
  }

  public Project next() {
    return new Project(
        seeded.oneOf(List.of("", "EPSG:4544", "EPSG:4490")),
        items(0),
        listOf(this::site),
        listOf(() -> new Project.Bookmark(word(), word(), view())),
        new Project.Basis(fileOrNull(), fileOrNull(), dateOrNull()),
        listOf(this::override),
        seeded.chance(0.5) ? null : view(),
        listOf(this::received));
  }

  private Project.Received received() {
    return new Project.Received(
        word(), word(), word(), seeded.chance(0.3) ? Map.of() : Map.of(word() + "k", word()));
  }

  /** A tree of any depth. */
  public List<LayerItem> items(int depth) {
    List<LayerItem> items = new ArrayList<>();
    for (int i = seeded.between(0, 5 - depth); i > 0; i--) {
      items.add(depth < 4 && seeded.chance(0.3) ? group(depth) : layer());
    }
    return items;
  }

  private Group group(int depth) {
    return new Group(id(), word(), seeded.chance(0.5), seeded.chance(0.5), items(depth + 1));
  }

  public Layer layer() {
    return new Layer(
        id(),
        file(),
        word(),
        seeded.oneOf(List.of(Kind.values())),
        word(),
        seeded.chance(0.5),
        seeded.between(0.0, 1.0),
        word(),
        word(),
        seeded.chance(0.3) ? SetUp.NONE : setUp());
  }

  private SetUp setUp() {
    SetUp setUp = new SetUp(word(), words(), words(), seeded.chance(0.5) ? null : identity());
    return seeded.chance(0.5) ? setUp : setUp.withReadBy(new ReadBy(word(), word()));
  }

  private LayerIdentity identity() {
    Coverage coverage =
        switch (seeded.between(0, 2)) {
          case 0 -> null;
          case 1 -> Coverage.ofCounties(List.of("621221", "621200"));
          default -> polygon();
        };
    return new LayerIdentity(
        word().strip(),
        word().strip(),
        word().strip(),
        word().strip(),
        dateOrNull(),
        dateOrNull(),
        word().strip(),
        coverage);
  }

  private Coverage polygon() {
    try {
      return Coverage.ofPolygon(seeded.polygon(500_000, 3_700_000, 30_000, 7), Crs.ofEpsg(4544));
    } catch (org.ecozone.geo.CrsException e) {
      throw new IllegalStateException(e);
    }
  }

  public SiteItem site() {
    SiteItem.Origin origin =
        seeded.chance(0.4)
            ? SiteItem.Origin.NONE
            : new SiteItem.Origin(file(), word(), seeded.between(0, 1 << 30));
    return new SiteItem(
        id(),
        word(),
        listOf(() -> new SiteItem.Part(word(), geometry())),
        seeded.oneOf(List.of("", "EPSG:4523", "EPSG:4490")),
        words(),
        origin);
  }

  private Geometry geometry() {
    double x = seeded.between(-1e-9, 4e7);
    double y = seeded.between(0.1, 4e6);
    return switch (seeded.between(0, 5)) {
      case 0 -> seeded.polygon(x, y, 1000, 9);
      case 1 -> seeded.polygonWithHole(x, y, 1000, 9);
      case 2 -> seeded.line(x, y, 50, 5);
      case 3 -> seeded.point(x, y, x + 1, y + 1);
      case 4 ->
          FACTORY.createGeometryCollection(
              new Geometry[] {seeded.polygon(x, y, 9, 5), seeded.line(x, y, 5, 3)});
      default ->
          FACTORY.createMultiPolygon(
              new org.locationtech.jts.geom.Polygon[] {
                seeded.polygon(x, y, 100, 5), seeded.polygon(x + 50, y, 100, 6)
              });
    };
  }

  private Project.Override override() {
    return new Project.Override(
        id(),
        word(),
        "R" + seeded.between(1, 200),
        word(),
        seeded.chance(0.5) ? null : (long) seeded.between(0, 1 << 30),
        "RESTRICTED",
        word(),
        word(),
        LocalDate.of(2026, seeded.between(1, 12), 3),
        word());
  }

  private Project.View view() {
    return new Project.View(
        seeded.between(-1e8, 1e8), seeded.between(-1e8, 1e8), seeded.between(0.001, 1e9));
  }

  private LocalDate dateOrNull() {
    return seeded.chance(0.5) ? null : LocalDate.of(2000 + seeded.between(0, 99), 2, 28);
  }

  private Path fileOrNull() {
    return seeded.chance(0.5) ? null : file();
  }

  private Path file() {
    Path base =
        seeded.oneOf(
            List.of(
                folder, folder.resolve("数据 目录"), folder.resolveSibling("beside"), Path.of("/")));
    return base.resolve(seeded.oneOf(List.of("a.gpkg", "红线 2023.gpkg", "x'y\".gpkg", "#1%20.tif")))
        .toAbsolutePath()
        .normalize();
  }

  private Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (int i = seeded.between(0, 3); i > 0; i--) {
      words.put(word() + i, word());
    }
    return words;
  }

  private String word() {
    return seeded.oneOf(WORDS);
  }

  private String id() {
    return "id" + ids++;
  }

  private <T> List<T> listOf(java.util.function.Supplier<T> one) {
    List<T> list = new ArrayList<>();
    for (int i = seeded.between(0, 3); i > 0; i--) {
      list.add(one.get());
    }
    return list;
  }
}
