package org.ecozone.app.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.support.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocationTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  private Layer layer(String name) {
    return Layer.of(folder.resolve(name), "T", Kind.ZONES);
  }

  private List<String> files(Project project) {
    return LayerTree.layers(project.layers()).stream()
        .map(layer -> folder.relativize(layer.file()).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void wholeFolderIsFoundByOneOfItsFiles() throws IOException {
    Layer asked = layer("旧/图层/a.gpkg");
    Layer second = layer("旧/图层/a.gpkg");
    Layer beside = layer("旧/图层/b.gpkg");
    Layer below = layer("旧/底图/c.tif");
    Layer lost = layer("旧/图层/lost.gpkg");
    file("新/图层/a.gpkg");
    file("新/图层/b.gpkg");
    file("新/底图/c.tif");
    Layer there = Layer.of(file("elsewhere/d.gpkg"), "T", Kind.ZONES);
    file("新/图层/../../elsewhere/d.gpkg");
    Group group = new Group("g", "g", true, true, List.of(beside, below));
    SiteItem site =
        new SiteItem(
            "s",
            "",
            Shapes.square(0, 0, 1),
            "EPSG:4544",
            Map.of(),
            folder.resolve("旧/图层/b.gpkg"),
            "sites");
    Project project =
        Project.EMPTY
            .withLayers(List.of(there, group, asked, lost, second))
            .withSites(List.of(site));

    Relocation relocation = Relocation.of(project, asked.id(), folder.resolve("新/图层/a.gpkg"));

    assertThat(files(relocation.project()))
        .containsExactly(
            "elsewhere/d.gpkg",
            "新/图层/b.gpkg",
            "新/底图/c.tif",
            "新/图层/a.gpkg",
            "旧/图层/lost.gpkg",
            "新/图层/a.gpkg");
    assertThat(relocation.layerIds())
        .containsExactlyInAnyOrder(asked.id(), beside.id(), below.id(), second.id());
    assertThat(relocation.layerIds().get(0)).isEqualTo(asked.id());
    assertThat(relocation.project().sites().get(0).file()).isEqualTo(folder.resolve("新/图层/b.gpkg"));
    assertThat(relocation.project().sites().get(0).table()).isEqualTo("sites");
  }

  @Test
  void fileOfAnotherNameMovesOnlyItsOwnLayers() throws IOException {
    Layer asked = layer("old/a.gpkg");
    Layer other = layer("old/b.gpkg");
    Relocation relocation =
        Relocation.of(
            Project.EMPTY.withLayers(List.of(asked, other)), asked.id(), file("new/a 2024.gpkg"));
    assertThat(files(relocation.project())).containsExactly("new/a 2024.gpkg", "old/b.gpkg");
  }

  @Test
  void layerWhoseFileIsThereMayBeGivenAnotherOneAlone() throws IOException {
    Layer asked = Layer.of(file("old/a.gpkg"), "T", Kind.ZONES);
    Layer same = Layer.of(file("old/a.gpkg"), "U", Kind.ZONES);
    file("new/a.gpkg");
    Relocation relocation =
        Relocation.of(
            Project.EMPTY.withLayers(List.of(asked, same)),
            asked.id(),
            folder.resolve("new/a.gpkg"));
    assertThat(files(relocation.project())).containsExactly("new/a.gpkg", "old/a.gpkg");
    assertThat(relocation.layerIds()).containsExactly(asked.id());
  }

  @Test
  void unknownLayerChangesNothing() {
    Project project = Project.EMPTY.withLayers(List.of(layer("a.gpkg")));
    Relocation relocation = Relocation.of(project, "x", folder.resolve("b.gpkg"));
    assertThat(relocation.project()).isEqualTo(project);
    assertThat(relocation.layerIds()).isEmpty();
  }
}
