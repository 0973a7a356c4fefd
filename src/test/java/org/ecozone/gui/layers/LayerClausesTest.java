package org.ecozone.gui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void whatIsNoTableOfClausesIsRefused() throws Exception {
    open();
    Path file = Files.writeString(folder.resolve("别的.csv"), "甲,乙\n1,2\n");
    new LayerClauses(desk).put(now(), file);
    assertThat(now().setUp().clauses()).isNull();
    assertThat(Desks.messages(desk).failures()).hasSize(1);
  }
}
