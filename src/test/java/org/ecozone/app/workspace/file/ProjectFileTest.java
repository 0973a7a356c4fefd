package org.ecozone.app.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.RandomProject;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.support.Seeded;
import org.ecozone.support.Shapes;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBackEqual() throws Exception {
    RandomProject random = new RandomProject(Seeded.of("ProjectFileTest"), folder);
    Path file = folder.resolve("项目 1.ecozone");
    for (int i = 0; i < 200; i++) {
      Project project = random.next();
      ProjectFile.write(file, project);
      ProjectFile.Opened opened = ProjectFile.read(file);
      assertThat(opened.project()).as("case " + i).isEqualTo(project);
      assertThat(opened.issues()).isEmpty();
    }
  }

  @Test
  void sameProjectGivesSameBytes() throws Exception {
    Project project = new RandomProject(Seeded.of("ProjectFileTest.bytes"), folder).next();
    ProjectFile.write(folder.resolve("a.ecozone"), project);
    Project again = ProjectFile.read(folder.resolve("a.ecozone")).project();
    ProjectFile.write(folder.resolve("b.ecozone"), again);
    assertThat(folder.resolve("b.ecozone")).hasSameBinaryContentAs(folder.resolve("a.ecozone"));
  }

  private static Project withFile(Path file) {
    return Project.EMPTY.withLayers(List.of(Layer.of(file, "STBHHX", Kind.ZONES)));
  }

  private static Path fileOf(Project project) {
    return LayerTree.layers(project.layers()).get(0).file();
  }

  @Test
  void projectAndDataMovedTogetherFindEachOther() throws Exception {
    Path old = Files.createDirectories(folder.resolve("旧 位置/数据"));
    Files.writeString(old.resolve("红线.gpkg"), "x");
    ProjectFile.write(old.resolveSibling("p.ecozone"), withFile(old.resolve("红线.gpkg")));
    Path moved = folder.resolve("另一台 电脑");
    Files.move(folder.resolve("旧 位置"), moved);

    Project read = ProjectFile.read(moved.resolve("p.ecozone")).project();

    assertThat(fileOf(read)).isEqualTo(moved.resolve("数据/红线.gpkg"));
  }

  @Test
  void projectMovedAloneFindsTheDataWhereTheyWere() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data")).resolve("a.gpkg");
    Files.writeString(data, "x");
    Path project = folder.resolve("p.ecozone");
    ProjectFile.write(project, withFile(data));
    Path moved = Files.createDirectories(folder.resolve("desk/top")).resolve("p.ecozone");
    Files.move(project, moved);

    assertThat(fileOf(ProjectFile.read(moved).project())).isEqualTo(data);
  }

  @Test
  void pathOfAnotherSystemIsMissingBesideTheProject() throws Exception {
    Path file = folder.resolve("p.ecozone");
    ProjectFile.write(file, withFile(folder.resolve("a.gpkg")));
    String text = Files.readString(file);
    text =
        text.replace("\"path\" : \"a.gpkg\",", "")
            .replace(folder.resolve("a.gpkg").toString(), "D:\\\\gis\\\\红线.gpkg");
    Files.writeString(file, text);

    assertThat(fileOf(ProjectFile.read(file).project())).isEqualTo(folder.resolve("红线.gpkg"));
  }

  @Test
  void pathsInTheFileHaveForwardSlashesAndGoUp() throws Exception {
    Path file = Files.createDirectories(folder.resolve("a/b")).resolve("p.ecozone");
    ProjectFile.write(file, withFile(folder.resolve("数据/x.gpkg")));
    assertThat(Files.readString(file)).contains("\"path\" : \"../../数据/x.gpkg\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "truncated | \"layers\" : | PROJECT_NOT_JSON",
        "another object | {\"a\":1} | PROJECT_NOT_OURS",
        "no JSON | PK.. | PROJECT_NOT_JSON",
        "an array | [] | PROJECT_NOT_OURS",
        "empty |'' | PROJECT_NOT_OURS",
        "newer | {\"format\":\"ecozone-project\",\"version\":2} | PROJECT_NEWER",
        "no version | {\"format\":\"ecozone-project\"} | PROJECT_FIELD_MISSING",
        "version of zero | {\"format\":\"ecozone-project\",\"version\":0} | PROJECT_FIELD_WRONG",
      })
  void whatIsNoProjectOfOursIsRefused(String why, String text, String code) throws Exception {
    Path file = folder.resolve("p.ecozone");
    if (why.equals("truncated")) {
      ProjectFile.write(file, withFile(folder.resolve("a.gpkg")));
      String whole = Files.readString(file);
      text = whole.substring(0, whole.indexOf(text) + text.length());
    }
    Files.writeString(file, text);
    AppException refused = catchThrowableOfType(AppException.class, () -> ProjectFile.read(file));
    assertThat(refused.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(refused.issues()).extracting(Issue::code).containsExactly(code);
    assertThat(refused.issues().get(0).message(Lang.ZH)).doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"opacity\" : 1.0 | \"opacity\" : 1.5 | PROJECT_FIELD_WRONG | opacity",
        "\"opacity\" : 1.0 | \"opacity\" : \"1\" | PROJECT_FIELD_WRONG | opacity",
        "\"kind\" : \"zones\" | \"kind\" : \"ZONE\" | PROJECT_FIELD_WRONG | kind",
        "\"visible\" : true | \"visible\" : null | PROJECT_FIELD_MISSING | visible",
        "\"as_of\" : \"2026-06-01\" | \"as_of\" : \"2026-02-30\" | PROJECT_FIELD_WRONG | as_of",
        "\"wkb\" : \"00 | \"wkb\" : \"zz | PROJECT_FIELD_WRONG | wkb",
        "\"wkb\" : \"00 | \"wkb\" : \"0 | PROJECT_FIELD_WRONG | wkb",
        "\"sites\" : [ | \"sites\" : [ 7, | PROJECT_FIELD_WRONG | sites",
      })
  void wrongFieldIsRefusedWithItsLine(String good, String bad, String code, String field)
      throws Exception {
    Path file = folder.resolve("p.ecozone");
    SiteItem site =
        new SiteItem(
            "s", "", Shapes.square(500_000, 3_700_000, 10), "EPSG:4544", Map.of(), null, "");
    Project project =
        withFile(folder.resolve("a.gpkg"))
            .withSites(List.of(site))
            .withBasis(new Project.Basis(null, null, java.time.LocalDate.of(2026, 6, 1)));
    ProjectFile.write(file, project);
    String text = Files.readString(file);
    assertThat(text).contains(good);
    int line = (int) text.substring(0, text.indexOf(good)).lines().count();
    if (text.charAt(text.indexOf(good) - 1) == '\n') {
      line++;
    }
    Files.writeString(file, text.replace(good, bad));

    AppException refused = catchThrowableOfType(AppException.class, () -> ProjectFile.read(file));
    Issue issue = refused.issues().get(0);
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.args()).contains(field);
    if (code.equals("PROJECT_FIELD_WRONG")) {
      assertThat(issue.args().get(0)).isEqualTo(String.valueOf(line));
    }
  }

  @Test
  void idUsedTwiceIsRefused() throws Exception {
    Layer layer = Layer.of(folder.resolve("a.gpkg"), "T", Kind.ZONES);
    Path file = folder.resolve("p.ecozone");
    ProjectFile.write(file, Project.EMPTY.withLayers(List.of(layer, layer)));
    AppException refused = catchThrowableOfType(AppException.class, () -> ProjectFile.read(file));
    assertThat(refused.issues()).extracting(Issue::code).containsExactly("PROJECT_ID_TWICE");
  }

  @Test
  void fieldThatNobodyKnowsIsSaidWithItsLineAndTheRestOpens() throws Exception {
    Path file = folder.resolve("p.ecozone");
    Project project = withFile(folder.resolve("a.gpkg"));
    ProjectFile.write(file, project);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"visible\" : true", "\"colour\" : \"red\",\n\"visible\" : true"));
    ProjectFile.Opened opened = ProjectFile.read(file);
    assertThat(opened.project()).isEqualTo(project);
    assertThat(opened.issues()).hasSize(1);
    assertThat(opened.issues().get(0).args()).element(1).isEqualTo("colour");
  }

  @Test
  void anyByteChangedIsReadOrRefusedButNeverAnotherFailure() throws Exception {
    Seeded seeded = Seeded.of("ProjectFileTest.damage");
    Path file = folder.resolve("p.ecozone");
    ProjectFile.write(file, new RandomProject(seeded, folder).next());
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < 300; i++) {
      byte[] bad = good.clone();
      bad[seeded.between(0, bad.length - 1)] = (byte) seeded.between(0, 255);
      Files.write(file, bad);
      try {
        ProjectFile.read(file);
      } catch (AppException e) {
        assertThat(e.issues()).hasSize(1);
      }
    }
  }

  @Test
  void projectThatCannotBeWrittenLeavesTheOldOneAndNothingBeside() throws Exception {
    Path file = folder.resolve("p.ecozone");
    Files.createDirectory(file);
    Files.writeString(file.resolve("something"), "x");
    AppException refused =
        catchThrowableOfType(AppException.class, () -> ProjectFile.write(file, Project.EMPTY));
    assertThat(refused.issues()).extracting(Issue::code).containsExactly("PROJECT_NOT_WRITABLE");
    assertThat(names()).containsExactly("p.ecozone");
  }

  @Test
  void savingLeavesOneFile() throws Exception {
    Path file = folder.resolve("p.ecozone");
    ProjectFile.write(file, Project.EMPTY);
    ProjectFile.write(file, Project.EMPTY.withMapCrs("EPSG:4544"));
    assertThat(names()).containsExactly("p.ecozone");
    assertThat(ProjectFile.read(file).project().mapCrs()).isEqualTo("EPSG:4544");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void layersOfAnotherProjectComeWithNewIds() throws Exception {
    Path file = folder.resolve("set.ecozone");
    List<LayerItem> items = new RandomProject(Seeded.of("ProjectFileTest.set"), folder).items(0);
    ProjectFile.writeLayers(file, items);
    List<LayerItem> read = ProjectFile.readLayers(file);
    assertThat(LayerTree.ids(read)).doesNotContainAnyElementsOf(LayerTree.ids(items));
    assertThat(LayerTree.layers(read))
        .extracting(Layer::file)
        .isEqualTo(LayerTree.layers(items).stream().map(Layer::file).toList());
  }

  @Test
  void decisionForAVerdictThatThereIsNotIsRefusedWhenTheFileIsRead() throws Exception {
    Path file = folder.resolve("a.ecozone");
    Project.Override decision =
        new Project.Override(
            "S1", "", "R001", "STBHHX", 1L, "NONE", "x", "y", java.time.LocalDate.EPOCH, "z");
    ProjectFile.write(file, Project.EMPTY.withOverrides(List.of(decision)));
    assertThat(ProjectFile.read(file).project().overrides()).containsExactly(decision);
    Files.writeString(file, Files.readString(file).replace("\"NONE\"", "\"FINE\""));
    assertThatThrownBy(() -> ProjectFile.read(file)).hasMessageContaining("FINE");
  }
}
