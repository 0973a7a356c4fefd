package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.ListView;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.Message;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;

/** Files that cannot be used, handed in all at once beside good ones. */
class BrokenFilesJourneyTest extends Journey {
  /** Name of the file to whether it is refused as a whole; else its layer is marked. */
  private Map<Path, Boolean> broken() throws IOException, SQLException {
    Path in = Files.createDirectories(folder.resolve("坏 文件"));
    Map<Path, Boolean> all = new LinkedHashMap<>();
    all.put(Files.createFile(in.resolve("空文件.gpkg")), true);
    byte[] whole = Files.readAllBytes(SITES);
    all.put(Files.write(in.resolve("截断.gpkg"), Arrays.copyOf(whole, whole.length / 3)), true);
    all.put(zip(in.resolve("压缩包.gpkg")), true);
    all.put(Files.writeString(in.resolve("文本.gpkg"), "图层,面积\n红线,1\n"), true);
    all.put(noLayers(in.resolve("没有图层.gpkg")), true);
    all.put(unknownCrs(in.resolve("坐标系不明.gpkg")), false);
    all.put(notANumber(in.resolve("坐标不是数.gpkg")), false);
    all.put(Files.createDirectories(in.resolve("空文件夹")), true);
    all.put(zip(in.resolve("说明.docx")), true);
    all.put(Files.write(in.resolve("红线.shp"), new byte[] {0, 0, 0x27, 0x0a}), true);
    all.put(Files.writeString(in.resolve("总平面.dwg"), "AC1032"), true);
    all.put(in.resolve("不存在.gpkg"), true);
    all.put(Files.writeString(in.resolve("坏项目.ecozone.bak"), "{"), true);
    return all;
  }

  private static Path zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("红线.gpkg"));
      zip.write(new byte[100]);
    }
    return file;
  }

  private static Path noLayers(Path file) throws IOException, SQLException {
    RawGeoPackage.create(file).close();
    return file;
  }

  private static Path unknownCrs(Path file) throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.srs(99_999, "LOCAL", 7, "nothing that anybody knows");
      raw.table("STBHHX", "POLYGON", 99_999, "HXMC");
      raw.row("STBHHX", 1, "POLYGON ((0 0, 10 0, 10 10, 0 0))", "红线");
    }
    return file;
  }

  private static Path notANumber(Path file) throws IOException, SQLException {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("YJJBNT", "POLYGON", 4523, "MC");
      raw.row("YJJBNT", 1, triangleWithNaN(), "农田");
    }
    return file;
  }

  /** GeoPackage header without envelope, then a triangle one corner of which is no number. */
  private static byte[] triangleWithNaN() {
    double[] corners = {35_500_000, 3_700_000, Double.NaN, Double.NaN, 35_500_100, 3_700_100};
    ByteBuffer blob = ByteBuffer.allocate(8 + 5 + 4 + 4 + 64).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(4523);
    blob.put((byte) 1).putInt(3).putInt(1).putInt(4);
    for (double corner : corners) {
      blob.putDouble(corner);
    }
    blob.putDouble(corners[0]).putDouble(corners[1]);
    return blob.array();
  }

  private List<Message> messages() {
    return onFx(() -> List.copyOf(shell().messages().messages()));
  }

  private String said() {
    StringBuilder all = new StringBuilder();
    messages()
        .forEach(message -> all.append(message.text()).append('\n').append(message.details()));
    return all.toString();
  }

  /** What the preview says that it cannot read. */
  private String listed() {
    waitFor("an end of looking", () -> isShown("#intake-files") && !isShown("#intake-progress"));
    ListView<?> list = lookup("#intake-files").query();
    return onFx(
        () ->
            list.getItems().stream()
                .map(item -> (IntakeFile) item)
                .filter(file -> file.state() == IntakeFile.State.UNREADABLE)
                .map(IntakeFile::name)
                .collect(Collectors.joining("\n")));
  }

  @Test
  void tenBrokenFilesAreNamedAndTheWindowGoesOn() throws Exception {
    Map<Path, Boolean> broken = broken();
    open(broken.keySet().toArray(Path[]::new));
    waitFor(
        "the refusals",
        () ->
            shell().messages().messages().stream()
                .anyMatch(message -> message.severity() == Severity.ERROR));
    waitUntilQuiet();

    String said = said() + listed();
    broken.forEach(
        (file, refused) -> {
          String name = file.getFileName().toString();
          if (refused) {
            assertThat(said).as("a message or the preview names " + name).contains(name);
          } else {
            assertThat(marks(file)).as(name + " is marked").isNotEmpty();
          }
        });
    assertThat(messages()).noneMatch(message -> message.details().contains("Exception"));
    fire("#intake-cancel");

    open(ZONES, SITES);
    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    waitFor("a verdict", () -> isShown("#screening-verdict"));
    waitUntilQuiet();
    assertThat(text("#screening-verdict")).isNotBlank();
    shot(stage(), "journey-broken-files");
  }

  /** What is said about the layers of a file, none of which may look as if all were well. */
  private List<String> marks(Path file) {
    return onFx(
        () -> {
          List<Layer> layers =
              LayerTree.layers(workspace().project().layers()).stream()
                  .filter(layer -> layer.file().equals(file))
                  .toList();
          return layers.stream()
              .map(layer -> workspace().content(layer.id()))
              .filter(content -> content.state() == State.BROKEN || !content.issues().isEmpty())
              .map(BrokenFilesJourneyTest::reasons)
              .toList();
        });
  }

  private static String reasons(LayerContent content) {
    return content.issues().stream().map(issue -> issue.message(Lang.ZH)).toList().toString();
  }

  @Test
  void damagedProjectLeavesTheOpenOneAlone() throws Exception {
    open(SITES);
    waitFor("the sites", () -> workspace().project().sites().size() == 12);
    answers.unsaved(org.ecozone.gui.files.FileQuestions.Unsaved.DISCARD);
    Path damaged = Files.writeString(folder.resolve("坏项目.ecozone"), "{ \"layers\": [");

    open(damaged);

    waitFor("the refusal", () -> said().contains("坏项目.ecozone"));
    assertThat(workspace().project().sites()).hasSize(12);
  }
}
