package org.ecozone.app.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.ecozone.app.Installation;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.carto.style.library.StyleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerStylingTest {
  @TempDir Path home;

  private LayerStyling styling() {
    return new LayerStyling(new Installation(Path.of("").toAbsolutePath(), home));
  }

  private static LayerStyling.Layer layer(Path file, String table, String chosen) {
    return new LayerStyling.Layer(file, table, table, GeometryKind.AREA, chosen);
  }

  private Path fileWithStyle() throws Exception {
    Path file = home.resolve("区划.gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE layer_styles(f_table_name TEXT, styleName TEXT, styleSLD TEXT,"
              + " useAsDefault BOOLEAN)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO layer_styles VALUES('片区', '出图', ?, 1)")) {
        insert.setString(1, Files.readString(Path.of("src/test/resources/sld/qgis-polygon.sld")));
        insert.execute();
      }
    }
    return file;
  }

  @Test
  void theStyleInTheFileIsUsedAndItsShortcomingsAreNamed() throws Exception {
    FoundStyle found = styling().find(layer(fileWithStyle(), "片区", ""));

    assertThat(found.id()).isEqualTo("layer_styles/出图");
    assertThat(found.style().rules()).hasSize(7);
    assertThat(found.issues()).isNotEmpty();
  }

  @Test
  void theUsersFolderGoesFirst() throws Exception {
    Path folder = Files.createDirectories(home.resolve("styles/map"));
    Files.copy(Path.of("styles/map/hatch-red.sld"), folder.resolve("片区.sld"));

    assertThat(styling().find(layer(fileWithStyle(), "片区", "")).style().name()).isEqualTo("红色斜线");
  }

  @Test
  void aFileThatCannotBeReadLeavesALayerItsUsualStyle() throws Exception {
    Path file = Files.writeString(home.resolve("坏.gpkg"), "x");
    FoundStyle found =
        styling().find(new LayerStyling.Layer(file, "STBHHX", "STBHHX", GeometryKind.AREA, ""));

    assertThat(found.style().name()).isEqualTo("生态保护红线");
    assertThat(found.issues()).hasSize(1);
  }

  /** The painter keeps what it worked out for a style as long as the style is the same. */
  @Test
  void theSameStyleFoundTwiceIsEqual() throws Exception {
    LayerStyling styling = styling();
    Path file = fileWithStyle();
    for (LayerStyling.Layer layer :
        List.of(layer(file, "片区", ""), layer(file, "STBHHX", ""), layer(file, "STBHHX", "HLZXX"))) {
      assertThat(styling.find(layer).style()).isEqualTo(styling.find(layer).style());
    }
  }

  @Test
  void theListHasTheStyleOfTheFile() throws Exception {
    assertThat(styling().list(layer(fileWithStyle(), "片区", "")))
        .extracting(StyleEntry::id)
        .contains("layer_styles/出图", "STBHHX", "plain-blue");
  }

  @Test
  void siteAndVerdictHaveStyles() {
    assertThat(styling().find("site", GeometryKind.POINT).style().name()).isEqualTo("项目用地");
    assertThat(styling().find("verdict", GeometryKind.LINE).issues()).isEmpty();
  }
}
