package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ecozone.cli.TinyWorld.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --read template=NAME} reads by a template, and refuses a name that is not there. */
class TemplateOptionTest {
  @TempDir Path folder;
  private TinyWorld world;
  private Path in;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
    in =
        Files.writeString(
            folder.resolve("点.txt"),
            "4,0.24,DK1,回水池,面,,,,@\nJ1,1,565320.000,3732420.000\n"
                + "J2,1,565380.000,3732420.000\nJ3,1,565380.000,3732380.000\n"
                + "J4,1,565320.000,3732380.000\n");
  }

  private Ran convert(String template) {
    return world.run(
        "convert",
        in.toString(),
        folder.resolve("出.geojson").toString(),
        "--from-crs",
        "EPSG:4544",
        "--read",
        "template=" + template);
  }

  @Test
  void templateIsTakenByItsName() throws IOException {
    Ran ran = convert("点号,圈号,东,北（地块行为标准格式）");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(Files.readString(folder.resolve("出.geojson"))).contains("回水池");
  }

  @Test
  void unknownNameIsRefusedWithThoseThatThereAre() {
    Ran ran = convert("没有的模板");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("没有的模板", "CASS");
    assertThat(folder.resolve("出.geojson")).doesNotExist();
  }
}
