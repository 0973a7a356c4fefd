package org.ecozone.store.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.LayerLoad;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Two loads say the same of everything, coordinates to the last bit. */
final class LayerAssert {
  private LayerAssert() {}

  static void assertSame(LayerLoad actual, LayerLoad expected) {
    assertThat(actual.issues()).isEqualTo(expected.issues());
    assertThat(actual.unchecked()).isEqualTo(expected.unchecked());
    assertThat(actual.layer() == null).isEqualTo(expected.layer() == null);
    if (expected.layer() != null) {
      assertSame(actual.layer(), expected.layer());
    }
  }

  static void assertSame(ZoneLayer actual, ZoneLayer expected) {
    assertThat(actual.code()).isEqualTo(expected.code());
    assertThat(actual.profiled()).isEqualTo(expected.profiled());
    assertThat(actual.title()).isEqualTo(expected.title());
    assertThat(actual.source()).isEqualTo(expected.source());
    assertThat(actual.crs()).isSameAs(expected.crs());
    assertThat(actual.identity()).isEqualTo(expected.identity());
    assertThat(actual.lost()).isEqualTo(expected.lost());
    assertThat(actual.extent()).isEqualTo(expected.extent());
    assertThat(actual.repaired()).isEqualTo(expected.repaired());
    assertThat(actual.constants()).isEqualTo(expected.constants());
    assertThat(actual.zones()).hasSameSizeAs(expected.zones());
    for (int i = 0; i < expected.zones().size(); i++) {
      assertSame(actual.zones().get(i), expected.zones().get(i));
    }
  }

  private static void assertSame(Zone actual, Zone expected) {
    assertThat(actual.fid()).isEqualTo(expected.fid());
    assertThat(actual.code()).isEqualTo(expected.code());
    assertThat(actual.name()).isEqualTo(expected.name());
    assertThat(actual.zoneClass()).isEqualTo(expected.zoneClass());
    assertThat(actual.classKnown()).isEqualTo(expected.classKnown());
    assertThat(actual.attributes()).isEqualTo(expected.attributes());
    assertThat(describe(actual.geometry())).isEqualTo(describe(expected.geometry()));
  }

  /** Type, parts and every ordinate as raw bits. */
  static List<String> describe(Geometry geometry) {
    List<String> lines = new ArrayList<>();
    lines.add(geometry.toText().replaceAll("[-0-9.E]+", "#"));
    geometry.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            assertThat(sequence).isInstanceOf(PackedCoordinateSequence.Double.class);
            lines.add(
                Long.toHexString(Double.doubleToRawLongBits(sequence.getX(i)))
                    + " "
                    + Long.toHexString(Double.doubleToRawLongBits(sequence.getY(i))));
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return false;
          }
        });
    return lines;
  }
}
