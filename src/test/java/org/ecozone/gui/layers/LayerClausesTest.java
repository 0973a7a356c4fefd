package org.ecozone.gui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Linking a table of clauses to a layer, without a window. */
class LayerClausesTest {
  @TempDir Path folder;
  private final Desk desk = Desks.direct();
  private final Layer layer = Layer.of(Path.of("z.gpkg").toAbsolutePath(), "HJGKDY", Kind.ZONES);

  private Layer now() {
    return LayerTree.layers(desk.workspace().project().layers()).get(0);
  }

  private void open() {
    desk.workspace().change("x", desk.workspace().project().withLayers(List.of(layer)));
  }

  @Test
  void theLayerRemembersTheTableUntilItIsUnlinkedAndBothCanBeUndone() throws Exception {
    open();
    Path file = Files.writeString(folder.resolve("清单.csv"), "管控单元编码,空间布局约束\nZH62122110001,甲\n");
    LayerClauses clauses = new LayerClauses(desk);
    clauses.put(now(), file);
    assertThat(now().setUp().clauses().file()).isEqualTo(file.toAbsolutePath());
    assertThat(now().setUp().clauses().sha256()).hasSize(64);
    clauses.remove(now());
    assertThat(now().setUp().clauses()).isNull();
    desk.workspace().undo();
    assertThat(now().setUp().clauses()).isNotNull();
  }

  /** A unit that states another text than the table below. */
  private void putContent() {
    putContent("HJGKDY");
  }

  private void putContent(String code) {
    Zone zone =
        new Zone(
            1,
            new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
            "ZH62122110001",
            "",
            "",
            true,
            Map.of("KJBJYS", "乙"));
    ZoneLayer units =
        new ZoneLayer(
            code,
            true,
            "",
            new Source("z.gpkg", "HJGKDY", "00"),
            null,
            LayerIdentity.NOT_STATED,
            List.of(zone),
            List.of(),
            new Envelope(0, 1, 0, 1),
            0);
    desk.workspace()
        .putContent(layer.id(), new LayerContent(LayerContent.State.READY, units, List.of()));
  }

  @Test
  void whereTextsDifferTheUserSaysWhichOnesCount() throws Exception {
    open();
    putContent();
    Path file = Files.writeString(folder.resolve("清单.csv"), "管控单元编码,空间布局约束\nZH62122110001,甲\n");
    List<String> asked = new ArrayList<>();
    new LayerClauses(desk, (text, answer) -> asked.add(text)).put(now(), file);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0)).contains("清单.csv", "ZH62122110001", "第 2 行").doesNotContain("@{");
    assertThat(now().setUp().clauses()).isNull();
    LayerClauses clauses = new LayerClauses(desk, (text, answer) -> answer.accept(Preferred.TABLE));
    clauses.put(now(), file);
    assertThat(now().setUp().clauses().preferred()).isEqualTo(Preferred.TABLE);
    clauses.prefer(now(), Preferred.LAYER);
    assertThat(now().setUp().clauses().preferred()).isEqualTo(Preferred.LAYER);
    desk.workspace().undo();
    assertThat(now().setUp().clauses().preferred()).isEqualTo(Preferred.TABLE);
  }

  @Test
  void aTableAboutAnotherLayerIsNotLinked() throws Exception {
    open();
    putContent("MGD");
    Path file = Files.writeString(folder.resolve("清单.csv"), "管控单元编码,空间布局约束\nZH62122110001,甲\n");
    new LayerClauses(desk, (text, answer) -> answer.accept(Preferred.TABLE)).put(now(), file);
    assertThat(now().setUp().clauses()).isNull();
  }

  @Test
  void whatIsNoTableOfClausesIsRefused() throws Exception {
    open();
    Path file = Files.writeString(folder.resolve("别的.csv"), "甲,乙\n1,2\n");
    new LayerClauses(desk).put(now(), file);
    assertThat(now().setUp().clauses()).isNull();
    assertThat(Desks.messages(desk).failures()).hasSize(1);
  }
}
