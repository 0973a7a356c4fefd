package org.ecozone.bench.province;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;

/** Writes the project sites; half of them say more of themselves than their name. */
final class SitesFile {
  private static final String[] STATED = {
    "industry",
    "nature",
    "county",
    "national_major",
    "limited_activity",
    "new_construction_land",
    "urban_concentrated",
    "chemical",
    "existing",
    "discharges",
    "temporary"
  };
  private static final List<String> INDUSTRIES =
      List.of("2614", "4412", "4415", "0610", "3011", "4819", "0111", "7721");
  private static final String CHEMICAL_INDUSTRY = INDUSTRIES.get(0);

  /** Counties of data/rules/counties.csv; the places are invented all the same. */
  private static final List<String> COUNTIES =
      List.of("621202", "621221", "621222", "621223", "621224", "621225", "621226", "621227");

  private static final List<String> NATURES = List.of("新建", "改建", "扩建", "技术改造");

  private final Land land;
  private final CrsTransform outward;

  SitesFile(Land land, CrsTransform outward) {
    this.land = land;
    this.outward = outward;
  }

  void write(Path file) throws StoreException, CrsException {
    SiteShapes shapes = new SiteShapes(land);
    String[] names = new String[2 + STATED.length];
    names[0] = "site_id";
    names[1] = "name";
    System.arraycopy(STATED, 0, names, 2, STATED.length);
    List<TableSpec.Column> columns = Marks.texts(names);
    try (GeoPackageWriter writer = GeoPackageWriter.create(file, Marks.STAMP)) {
      writer.beginTable(
          new TableSpec(
              "拟建项目", Marks.title("拟建项目"), Marks.NOTE, "GEOMETRY", outward.to(), columns, true));
      int count = land.size().sites();
      for (int n = 0; n < count; n++) {
        boolean windFarm = n == Math.min(10, count - 1);
        writer.add(
            outward.apply(windFarm ? shapes.windFarm() : shapes.site(n)), values(n, windFarm));
      }
      writer.commit();
    }
  }

  private List<Object> values(int n, boolean windFarm) {
    List<Object> values = new ArrayList<>(2 + STATED.length);
    values.add(windFarm ? "windfarm" : ZonesFile.serial("S", n));
    values.add(windFarm ? "示意风电场" : "示意项目 " + n);
    if (!windFarm && n % 2 == 0) {
      values.addAll(Arrays.asList(new Object[STATED.length]));
      return values;
    }
    String industry = windFarm ? "4415" : INDUSTRIES.get(pick(INDUSTRIES.size(), n, 1));
    values.add(industry);
    values.add(windFarm ? "新建" : NATURES.get(pick(NATURES.size(), n, 2)));
    values.add(COUNTIES.get(pick(COUNTIES.size(), n, 3)));
    values.add(yes(0.05, n, 4));
    values.add(Integer.toString(pick(20, n, 5) < 17 ? 0 : pick(11, n, 6)));
    values.add(yes(0.6, n, 7));
    values.add(yes(0.2, n, 8));
    values.add(industry.equals(CHEMICAL_INDUSTRY) ? "是" : "否");
    values.add(yes(0.2, n, 9));
    values.add(yes(0.4, n, 10));
    values.add(yes(0.1, n, 11));
    return values;
  }

  private int pick(int bound, int n, int which) {
    return Noise.below(bound, land.seed() + 700, n, which);
  }

  private String yes(double share, int n, int which) {
    return Noise.unit(land.seed() + 701, n, which) < share ? "是" : "否";
  }
}
