package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import javafx.scene.control.ListView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each of the formats is dragged onto the window; what cannot be read is refused in the preview.
 */
class IntakeDropTest extends Journey {

  /** What is dragged and what the list says of it. */
  enum Format {
    TXT("地块.txt", LandFiles::txt, "可添加"),
    TXT_WITHOUT_ZONE("无带号.txt", LandFiles::txtWithoutZone, "需选择"),
    SHAPEFILE("用地.shp", (land, name) -> land.shapefile("用地"), "可添加"),
    ZIPPED("用地.zip", LandFiles::zippedShapefile, "可添加"),
    KML("用地.kml", LandFiles::kml, "可添加"),
    KMZ("用地.kmz", LandFiles::kmz, "可添加"),
    GEOJSON("用地.geojson", LandFiles::geoJson, "可添加"),
    GPX("轨迹.gpx", LandFiles::gpx, "需选择"),
    DXF("总图.dxf", LandFiles::dxf, "需选择"),
    CSV("拐点.csv", LandFiles::csv, "需选择"),
    UNCLEAR_CSV("并排.csv", LandFiles::unclearTable, "需选择"),
    XLSX("拐点.xlsx", LandFiles::xlsx, "需选择"),
    WKT("坐标.wkt", LandFiles::wkt, "需选择"),
    DWG("总图.dwg", LandFiles::dwg, "不能读"),
    GDB("国土.gdb", LandFiles::gdb, "不能读");

    private final String file;
    private final BiFunction<LandFiles, String, Path> maker;
    private final String state;

    Format(String file, BiFunction<LandFiles, String, Path> maker, String state) {
      this.file = file;
      this.maker = maker;
      this.state = state;
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatIsLetGoOverTheWindowIsPreviewed(Format format) throws IOException {
    Path in = Files.createDirectories(folder.resolve("拖入 文件"));
    Path file = format.maker.apply(new LandFiles(in), format.file);
    DroppedFiles dragged = onFx(() -> new DroppedFiles(file));
    assertThat(onFx(() -> dragged.over(stage().getScene().getRoot()))).isTrue();
    assertThat(onFx(() -> dragged.letGo(stage().getScene().getRoot()))).isTrue();
    waitFor("the preview", () -> isShown("#intake-add"));
    waitFor(
        "an end of looking",
        () -> !isShown("#intake-progress") && shell().jobs().running().isEmpty());
    ListView<?> list = lookup("#intake-files").query();
    assertThat(onFx(() -> list.getItems().size())).isEqualTo(1);
    assertThat(text("#intake-name")).isEqualTo(file.getFileName().toString());
    assertThat(text(".intake-state")).isEqualTo(format.state);
    assertThat(onFx(() -> node("#intake-add").isDisabled())).isEqualTo(!format.state.equals("可添加"));
    assertThat(workspace().project().sites()).isEmpty();
  }
}
