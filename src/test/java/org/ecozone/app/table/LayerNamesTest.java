package org.ecozone.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people call layers and their attributes. */
class LayerNamesTest {
  @TempDir Path userFolder;

  private LayerNames names() throws AppException {
    return LayerNames.read(
        Installation.find(Map.of("ECOZONE_HOME", userFolder.toString())), Project.EMPTY.basis());
  }

  @Test
  void attributesAreCalledByTheirNamesInBothLanguages() throws AppException {
    LayerNames names = names();

    assertThat(names.attribute("STBHHX", "HXLX", Lang.ZH)).isEqualTo("红线类型");
    assertThat(names.attribute("STBHHX", "HXLX", Lang.EN)).isEqualTo("Red line type");
    assertThat(names.attribute("ZRBHD", "LX", Lang.ZH)).isEqualTo("保护地类型");
    assertThat(names.attribute("STBHHX", "MJ", Lang.ZH)).isEqualTo("MJ");
    assertThat(LayerNames.NONE.attribute("STBHHX", "HXLX", Lang.ZH)).isEqualTo("HXLX");
  }

  @Test
  void everyShippedAttributeHasATitleInBothLanguages() throws Exception {
    LayerNames names = names();
    for (String line : Files.readAllLines(Path.of("data/profiles/fields.csv"))) {
      String[] cells = line.split(",");
      if (!List.of("attribute", "code", "name", "class").contains(cells[1])) {
        assertThat(names.attribute(cells[0], cells[1], Lang.ZH)).isNotEqualTo(cells[1]);
        assertThat(names.attribute(cells[0], cells[1], Lang.EN)).isNotEqualTo(cells[1]);
      }
    }
  }

  @Test
  void ownProfilesWithoutTitlesAreCalledByTheirFirstChineseColumnName() throws Exception {
    Path own = Files.createDirectories(userFolder.resolve("profiles"));
    Files.writeString(
        own.resolve("fields.csv"),
        """
        layer,attribute,aliases,type,pattern
        STBHHX,class,LB;类别,text,
        STBHHX,HXLX,HXLX;LXDM;红线种类;红线类型,text,
        """);
    Files.writeString(own.resolve("classes.csv"), "layer,attribute,value,synonyms\n");
    Files.writeString(
        own.resolve("layers.csv"),
        """
        code,name_zh,name_en,table_aliases,signature,constants,hints
        STBHHX,生态保护红线,Red line,STBHHX,,,
        """);

    assertThat(names().attribute("STBHHX", "HXLX", Lang.ZH)).isEqualTo("红线种类");
    assertThat(names().attribute("STBHHX", "HXLX", Lang.EN)).isEqualTo("HXLX");
  }

  @Test
  void layerHasItsNameWhileItIsStillRead() throws AppException {
    Workspace workspace = new Workspace();
    Path file = Path.of("/data/zones.gpkg");
    LayerItem.Layer known = LayerItem.Layer.of(file, "STBHHX", Kind.ZONES);
    LayerItem.Layer unknown = LayerItem.Layer.of(file, "随便一张表", Kind.ZONES);
    workspace.adjust(workspace.project().withLayers(List.of(known, unknown)));

    Map<String, String> titles = names().titles(workspace, Lang.ZH);

    assertThat(titles)
        .containsEntry(known.id(), names().name("STBHHX", Lang.ZH))
        .containsEntry(unknown.id(), "随便一张表");
    assertThat(names().name("STBHHX", Lang.ZH)).isEqualTo("生态保护红线");
  }
}
