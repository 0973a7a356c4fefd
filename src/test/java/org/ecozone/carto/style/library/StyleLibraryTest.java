package org.ecozone.carto.style.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.RuleChoice;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.library.StyleEntry.Origin;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleLibraryTest {
  private static final Path SHIPPED = Path.of("styles/map");

  @TempDir Path folder;
  private Path own;
  private StyleLibrary library;

  @BeforeEach
  void makeFolder() throws IOException {
    own = Files.createDirectories(folder.resolve("样式 map"));
    library = new StyleLibrary(own, SHIPPED);
  }

  private static String sld(String name, String body) {
    return "<UserStyle><Title>"
        + name
        + "</Title><FeatureTypeStyle>"
        + body
        + "</FeatureTypeStyle></UserStyle>";
  }

  private static String plain(String name) {
    return sld(name, "<Rule><PolygonSymbolizer><Fill/></PolygonSymbolizer></Rule>");
  }

  private static StyledLayer layer(String chosen, String code, StoredStyle... stored) {
    return new StyledLayer(chosen, code, "表", GeometryKind.AREA, List.of(stored));
  }

  @Test
  void theShippedStyleOfTheCodeIsTaken() {
    FoundStyle found = library.find(layer("", "STBHHX"));

    assertThat(found.id()).isEqualTo("STBHHX");
    assertThat(found.style().name()).isEqualTo("生态保护红线");
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void theUsersOwnWinsAndIsReadAgainWhenItChanges() throws IOException {
    Path file = Files.writeString(own.resolve("STBHHX.sld"), plain("本局样式"));
    assertThat(library.find(layer("", "STBHHX")).style().name()).isEqualTo("本局样式");

    Files.writeString(file, plain("改过的样式"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertThat(library.find(layer("", "STBHHX")).style().name()).isEqualTo("改过的样式");

    Files.delete(file);
    assertThat(library.find(layer("", "STBHHX")).style().name()).isEqualTo("生态保护红线");
  }

  @Test
  void aBrokenStyleOfTheUserIsNamedWithLineAndTheShippedOneTaken() throws IOException {
    Files.writeString(own.resolve("STBHHX.sld"), "<UserStyle>\n<oops>\n</UserStyle>");
    FoundStyle found = library.find(layer("", "STBHHX"));

    assertThat(found.style().name()).isEqualTo("生态保护红线");
    Issue issue = found.issues().get(0);
    assertThat(issue.code()).isEqualTo("STYLE_REPLACED");
    assertThat(issue.message(Lang.ZH)).contains("STBHHX.sld").contains("第 3 行");
    assertThat(issue.message(Lang.EN)).contains("STBHHX.sld").contains("Line 3");
  }

  @Test
  void theStyleInTheFileIsTakenForALayerThatNobodyKnows() {
    FoundStyle found =
        library.find(
            layer(
                "",
                "无名图层",
                new StoredStyle("别的表", "甲", plain("甲"), true),
                new StoredStyle("表", "乙", plain("乙"), false),
                new StoredStyle("表", "丙", plain("丙"), true),
                new StoredStyle("表", "只有 QML", "", false)));

    assertThat(found.style().name()).isEqualTo("丙");
    assertThat(found.id()).isEqualTo("layer_styles/丙");
  }

  @Test
  void withoutAnyStyleThePlainOneOfTheKindIsTaken() {
    for (GeometryKind kind : GeometryKind.values()) {
      FoundStyle found = library.find(new StyledLayer("", "无名", "无名", kind, List.of()));

      assertThat(found.id()).startsWith("default-");
      assertThat(found.issues()).isEmpty();
      assertThat(found.style().rules().get(0).symbolizers()).isNotEmpty();
    }
  }

  @Test
  void theChosenOneGoesBeforeAll() throws IOException {
    Files.writeString(own.resolve("STBHHX.sld"), plain("本局样式"));

    assertThat(library.find(layer("hatch-red", "STBHHX")).style().name()).isEqualTo("红色斜线");
    assertThat(
            library
                .find(
                    layer("layer_styles/乙", "STBHHX", new StoredStyle("表", "乙", plain("乙"), false)))
                .style()
                .name())
        .isEqualTo("乙");
  }

  @Test
  void aChosenStyleThatIsGoneIsNamed() {
    FoundStyle found = library.find(layer("以前的样式", "STBHHX"));

    assertThat(found.style().name()).isEqualTo("生态保护红线");
    assertThat(found.issues().get(0).message(Lang.ZH)).contains("以前的样式").contains("生态保护红线");
  }

  @Test
  void featuresThatNoRuleTakesAreStillSeen() throws IOException {
    Files.writeString(
        own.resolve("STBHHX.sld"),
        sld(
            "部分",
            "<Rule><Title>近</Title><Filter><DWithin/></Filter><PolygonSymbolizer/></Rule>"
                + "<Rule><Title>一类</Title><Filter><PropertyIsEqualTo><PropertyName>name"
                + "</PropertyName><Literal>甲</Literal></PropertyIsEqualTo></Filter>"
                + "<PolygonSymbolizer><Fill/></PolygonSymbolizer></Rule>"));
    FoundStyle found = library.find(layer("", "STBHHX"));

    assertThat(found.issues()).extracting(Issue::code).containsExactly("RULE_LEFT_OUT");
    Function<String, Object> other = name -> "乙";
    List<StyleRule> taken = RuleChoice.of(found.style(), 5000, other);
    assertThat(taken).extracting(StyleRule::title).containsExactly("样式未列出的要素");
    assertThat(taken.get(0).symbolizers()).isNotEmpty();
    assertThat(RuleChoice.of(found.style(), 5000, name -> "甲"))
        .extracting(StyleRule::title)
        .containsExactly("一类");
  }

  @Test
  void theStyleOfAnotherLayerHidesNothing() {
    FoundStyle found = library.find(layer("HLZXX", "STBHHX"));

    for (double scale : new double[] {1, 1e6}) {
      assertThat(RuleChoice.of(found.style(), scale, name -> null))
          .anyMatch(
              rule -> rule.symbolizers().stream().anyMatch(s -> !(s instanceof Symbolizer.Label)));
    }
  }

  @Test
  void evenWithoutAnyFolderThereIsAStyle() {
    StyleLibrary bare = new StyleLibrary(null, folder.resolve("没有"));

    for (GeometryKind kind : GeometryKind.values()) {
      List<Symbolizer> symbols =
          bare.find(new StyledLayer("", "X", "X", kind, List.of()))
              .style()
              .rules()
              .get(0)
              .symbolizers();
      assertThat(symbols).isNotEmpty();
    }
  }

  @Test
  void theListBeginsWithTheLayersOwnAndNamesWhatIsBroken() throws IOException {
    Files.writeString(own.resolve("我的.sld"), plain("我的样式"));
    Files.writeString(own.resolve("坏的.sld"), "<a>");
    List<StyleEntry> entries =
        library.list(layer("", "SYBHQ", new StoredStyle("表", "乙", plain("乙"), false)));

    assertThat(entries.get(0).id()).isEqualTo("SYBHQ");
    assertThat(entries.get(0).origin()).isEqualTo(Origin.SHIPPED);
    assertThat(entries.get(1).origin()).isEqualTo(Origin.FILE);
    assertThat(entries).extracting(StyleEntry::id).doesNotHaveDuplicates();
    assertThat(entries).extracting(StyleEntry::title).contains("我的样式", "仅轮廓", "永久基本农田");
    assertThat(entries)
        .filteredOn(entry -> entry.id().equals("坏的"))
        .allMatch(entry -> !entry.isUsable());
  }
}
