package org.ecozone.store.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerStylesTest {
  @TempDir Path folder;

  private Path file(String... statements) throws Exception {
    Path file = folder.resolve("图层 样式.gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE other(x)");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return file;
  }

  /** As QGIS 3.22 makes the table. */
  private static final String TABLE =
      "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog"
          + " TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT,"
          + " styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT,"
          + " ui TEXT, update_time DATETIME)";

  @Test
  void rowsAreReadInTheirOrder() throws Exception {
    Path file =
        file(
            TABLE,
            "INSERT INTO layer_styles(f_table_name, styleName, styleSLD, useAsDefault)"
                + " VALUES('红线', '默认', '<a/>', 1), ('红线', '黑白', NULL, 0),"
                + " ('农田', '默认', '<b/>', 'true')");
    byte[] before = Files.readAllBytes(file);

    assertThat(LayerStyles.read(file, Progress.NONE))
        .containsExactly(
            new LayerStyle("红线", "默认", "<a/>", true),
            new LayerStyle("红线", "黑白", "", false),
            new LayerStyle("农田", "默认", "<b/>", true));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Files.list(folder)).hasSize(1);
  }

  @Test
  void aFileWithoutTheTableHasNoStyles() throws Exception {
    assertThat(LayerStyles.read(file(), Progress.NONE)).isEmpty();
  }

  @Test
  void aTableOfTheSameNameWithOtherColumnsHasNoStyles() throws Exception {
    assertThat(LayerStyles.read(file("CREATE TABLE layer_styles(a, b)"), Progress.NONE)).isEmpty();
  }

  @Test
  void blobsAreReadAsText() throws Exception {
    Path file =
        file(
            TABLE,
            "INSERT INTO layer_styles(f_table_name, styleName, styleSLD)"
                + " VALUES('t', 'n', CAST('<样式/>' AS BLOB))");

    assertThat(LayerStyles.read(file, Progress.NONE))
        .isEqualTo(List.of(new LayerStyle("t", "n", "<样式/>", false)));
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    Path file = folder.resolve("x.gpkg");
    Files.write(
        file,
        "no database at all, but long enough for a header ............................"
            .repeat(3)
            .getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> LayerStyles.read(file, Progress.NONE))
        .isInstanceOf(StoreException.class);
  }
}
