package org.ecozone.store.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.store.dxf.DxfText.areas;
import static org.ecozone.store.dxf.DxfText.codes;
import static org.ecozone.store.dxf.DxfText.groups;
import static org.ecozone.store.dxf.DxfText.polyline;
import static org.ecozone.store.dxf.DxfText.rows;

import java.util.List;
import java.util.Random;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Blocks, against JTS's affine maths. */
class DxfBlocksTest {
  private static final double[] SHAPE = {1, 2, 7, 2, 7, 4, 3, 9};

  private static void assertSame(Geometry actual, Geometry expected) {
    Coordinate[] a = actual.getCoordinates();
    Coordinate[] b = expected.getCoordinates();
    assertThat(a).hasSameSizeAs(b);
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i].distance(b[i])).as("point %d", i).isLessThan(1e-6);
    }
  }

  private static Geometry shape() throws Exception {
    return areas(new DxfText().ring("地块", SHAPE).open()).get(0).geometry();
  }

  private static AffineTransformation insertion(
      double x, double y, double sx, double sy, double degrees) {
    AffineTransformation map = new AffineTransformation();
    map.translate(-1, -2);
    map.scale(sx, sy);
    map.rotate(Math.toRadians(degrees));
    map.translate(x, y);
    return map;
  }

  @Test
  void aBlockIsScaledThenTurnedThenPutInPlaceFromItsBase() throws Exception {
    DxfFile file =
        new DxfText()
            .block("宗地", 1, 2, polyline("0", true, SHAPE))
            .entity("INSERT", "地块", 2, "宗地", 10, 500, 20, 900, 41, 2, 42, -3, 50, 30)
            .open();
    ReceivedRow row = areas(file).get(0);
    assertSame(row.geometry(), insertion(500, 900, 2, -3, 30).transform(shape()));
    assertThat(row.values().get(0))
        .as("layer 0 of a block is the layer of the insert")
        .isEqualTo("地块");
    assertThat(row.values().get(2)).isEqualTo("宗地");
  }

  @Test
  void nestedMirroredAndUnevenlyScaledBlocksFollowTheAffineMaps() throws Exception {
    Random random = new Random(Seeded.seedOf("DxfBlocksTest"));
    for (int i = 0; i < 200; i++) {
      double[] outer = numbers(random);
      double[] inner = numbers(random);
      DxfFile file =
          new DxfText()
              .block("内", 1, 2, polyline("界", true, SHAPE))
              .block("外", 1, 2, insert("内", inner))
              .add(insert("外", outer))
              .open();
      AffineTransformation map = map(inner).compose(map(outer));
      assertSame(areas(file).get(0).geometry(), map.transform(shape()));
    }
  }

  private static double[] numbers(Random random) {
    return new double[] {
      random.nextInt(1000),
      random.nextInt(1000),
      random.nextBoolean() ? 1.5 : -0.75,
      random.nextBoolean() ? 2 : -1,
      random.nextInt(360)
    };
  }

  private static AffineTransformation map(double[] n) {
    return insertion(n[0], n[1], n[2], n[3], n[4]);
  }

  private static String insert(String block, double[] n) {
    return groups(0, "INSERT", 8, "0", 2, block, 10, n[0], 20, n[1], 41, n[2], 42, n[3], 50, n[4]);
  }

  @Test
  void rowsAndColumnsFollowTheRotationButNotTheScale() throws Exception {
    DxfFile file =
        new DxfText()
            .block("宗地", 1, 2, polyline("0", true, SHAPE))
            .entity(
                "INSERT", "地块", 2, "宗地", 10, 0, 20, 0, 41, 2, 42, 2, 50, 90, 70, 3, 71, 2, 44, 100,
                45, 50)
            .open();
    List<ReceivedRow> rows = areas(file);
    assertThat(rows).hasSize(6);
    int n = 0;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        assertSame(
            rows.get(n++).geometry(),
            insertion(-50 * row, 100 * column, 2, 2, 90).transform(shape()));
      }
    }
  }

  @Test
  void aCircleScaledUnevenlyIsAnEllipse() throws Exception {
    DxfFile file =
        new DxfText()
            .block("圆", 0, 0, groups(0, "CIRCLE", 8, "0", 10, 0, 20, 0, 40, 10))
            .entity("INSERT", "地块", 2, "圆", 10, 500, 20, 500, 41, 5, 42, 2, 50, 45)
            .open();
    assertThat(areas(file).get(0).geometry().getArea()).isCloseTo(Math.PI * 50 * 20, within(0.3));
  }

  @Test
  void anInsertWithExtrusionDownIsMirrored() throws Exception {
    DxfFile file =
        new DxfText()
            .block("宗地", 0, 0, polyline("0", true, SHAPE))
            .entity("INSERT", "地块", 2, "宗地", 10, 100, 20, 200, 50, 90, 210, 0, 220, 0, 230, -1)
            .open();
    AffineTransformation map = new AffineTransformation();
    map.rotate(Math.PI / 2);
    map.translate(100, 200);
    map.scale(-1, 1);
    assertSame(areas(file).get(0).geometry(), map.transform(shape()));
  }

  @Test
  void aBlockThatContainsItselfIsSaidAndTheRestRead() throws Exception {
    DxfFile file =
        new DxfText()
            .block("a", 0, 0, polyline("地块", true, SHAPE) + groups(0, "INSERT", 8, "0", 2, "b"))
            .block("b", 0, 0, groups(0, "INSERT", 8, "0", 2, "A", 10, 5, 20, 5))
            .add(groups(0, "INSERT", 8, "0", 2, "a", 10, 0, 20, 0))
            .open();
    List<ReceivedRow> rows = areas(file);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).failure()).isNull();
  }

  @Test
  void aMissingBlockIsARowThatFailedAndAnExternalOneIsSaid() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("地块", SHAPE)
            .rawBlock(
                groups(0, "BLOCK", 2, "地形图", 70, 4, 10, 0, 20, 0, 1, "D:\\dx.dwg", 0, "ENDBLK"))
            .entity("INSERT", "地块", 2, "没有", 10, 0, 20, 0)
            .entity("INSERT", "底图", 2, "地形图", 10, 0, 20, 0)
            .open();
    assertThat(areas(file)).hasSize(2);
    assertThat(areas(file).get(1).failure().code()).isEqualTo("BLOCK_MISSING");
    assertThat(codes(file)).contains("BLOCK_EXTERNAL");
  }

  @Test
  void blocksWithoutEndAreRefused() {
    DxfText array =
        new DxfText()
            .block("宗地", 0, 0, polyline("0", true, SHAPE))
            .entity("INSERT", "地块", 2, "宗地", 10, 0, 20, 0, 70, 10_000, 71, 10_000, 44, 1, 45, 1);
    assertRefused(array, "BLOCKS_WITHOUT_END");
    DxfText laughs = new DxfText().block("l0", 0, 0, polyline("0", true, SHAPE));
    for (int i = 1; i < 12; i++) {
      String ten = groups(0, "INSERT", 8, "0", 2, "l" + (i - 1), 10, 0, 20, 0).repeat(10);
      laughs.block("l" + i, 0, 0, ten);
    }
    assertRefused(
        laughs.add(groups(0, "INSERT", 8, "0", 2, "l11", 10, 0, 20, 0)), "BLOCKS_WITHOUT_END");
  }

  @Test
  void anArrayOfTenMillionByTenMillionIsNotResolved() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("地块", SHAPE)
            .block("宗地", 0, 0, polyline("0", true, SHAPE))
            .entity("INSERT", "地块", 2, "宗地", 10, 0, 20, 0, 70, 10_000_000, 71, 10_000_000)
            .open();
    assertThat(areas(file).get(1).failure().code()).isEqualTo("BLOCK_ARRAY_WRONG");
  }

  @Test
  void attributesOfABlockAreTextsOfTheParcelTheyLieIn() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("地块", DxfText.square(0, 0, 100))
            .ring("地块", DxfText.square(200, 0, 100))
            .block("号", 0, 0, groups(0, "POINT", 8, "0", 10, 0, 20, 0))
            .entity("INSERT", "注记", 2, "号", 66, 1, 10, 50, 20, 50)
            .entity("ATTRIB", "注记", 10, 50, 20, 50, 40, 2, 1, "DK-1", 2, "NO", 70, 0)
            .entity("SEQEND", "注记")
            .entity("MTEXT", "注记", 10, 250, 20, 50, 1, "{\\fSimSun|b0;DK-2}\\P二号")
            .open();
    assertThat(areas(file))
        .extracting(row -> row.values().get(1))
        .containsExactly("DK-1", "DK-2 二号");
    assertThat(file.tables().get(0).roles().parcel()).isEqualTo("文字");
    assertThat(rows(file, "点")).as("a point on a layer that is not taken").isEmpty();
  }

  private static void assertRefused(DxfText drawing, String code) {
    assertThatThrownBy(drawing::open)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo(code));
  }
}
