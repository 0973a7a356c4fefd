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

/** {@code rules list} and {@code rules check}. */
class RulesCommandTest {
  @TempDir Path folder;
  private TinyWorld world;

  @BeforeEach
  void makeWorld() throws IOException, SQLException {
    world = new TinyWorld(folder);
  }

  @Test
  void listNamesEveryRuleOfTheCatalogueInUse() {
    Ran ran = world.run("rules", "list");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("R900").contains("R901").contains("红线内禁止建设").contains("2 条规则");
  }

  @Test
  void goodCatalogueIsDone() {
    assertThat(
            world
                .run("rules", "check", folder.resolve("user/rules/rules.csv").toString())
                .exitCode())
        .isZero();
    assertThat(world.run("rules", "check", "data/rules/rules.csv").exitCode()).isZero();
  }

  @Test
  void faultsAreNamedWithTheirRow() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(
        file,
        Files.readString(folder.resolve("user/rules/rules.csv"))
            + "R903,1,true,STBHHX,nosuch = 'x',INTERSECTS,,colour = 'red',PROHIBITED,,,要求,依据,,,test,有效,\n"
            + "R903,1,true,STBHHX,,NEARBY,,,FORBIDDEN,,,要求,依据,,,test,有效,\n");

    Ran ran = world.run("rules", "check", file.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("mine.csv")
        .contains("colour")
        .contains("NEARBY")
        .contains("4")
        .contains("5");
  }

  @Test
  void missingFileIsUnreadable() {
    Ran ran = world.run("rules", "check", folder.resolve("nowhere.csv").toString());

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("nowhere.csv");
  }
}
