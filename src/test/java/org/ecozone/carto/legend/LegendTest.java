package org.ecozone.carto.legend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleFit;
import org.ecozone.carto.style.sld.SldReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegendTest {
  private static MapStyle style(String code) throws Exception {
    return SldReader.read(Path.of("styles/map", code + ".sld")).get(0);
  }

  @Test
  void everyClassHasOneEntryAndLabelsHaveNone() throws Exception {
    List<LegendEntry> entries = Legend.of(style("SYBHQ"), GeometryKind.AREA, Swatch.Size.TREE);

    assertThat(entries)
        .extracting(LegendEntry::title)
        .containsExactly("一级保护区", "二级保护区", "准保护区", "取水口", "类别未明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SYBHQ", "HJGKDY", "ZRBHD", "DZZH", "STLD", "CZKFBJ", "verdict", "DXS"})
  void swatchesOfAStyleDiffer(String code) throws Exception {
    List<LegendEntry> entries = Legend.of(style(code), GeometryKind.AREA, Swatch.Size.TREE);
    Set<Integer> pictures = new HashSet<>();
    entries.forEach(entry -> pictures.add(Arrays.hashCode(entry.swatch().argb())));

    assertThat(pictures).hasSize(entries.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AREA", "LINE", "POINT"})
  void aSwatchShowsSomethingForEveryKind(String kind) throws Exception {
    GeometryKind wanted = GeometryKind.valueOf(kind);
    for (String code : List.of("STBHHX", "HLZXX", "MGD", "default-polygon", "site")) {
      for (LegendEntry entry :
          Legend.of(StyleFit.to(wanted, style(code)), wanted, Swatch.Size.TREE)) {
        long painted =
            Arrays.stream(entry.swatch().argb()).filter(pixel -> pixel >>> 24 > 60).count();
        assertThat(painted).as("%s %s", code, entry.title()).isGreaterThan(10);
      }
    }
  }

  @Test
  void pixelsAreThoseOfTheScreen() throws Exception {
    Swatch swatch =
        Legend.of(style("STBHHX"), GeometryKind.AREA, Swatch.Size.TREE.withPixelScale(2))
            .get(0)
            .swatch();

    assertThat(swatch.widthPx()).isEqualTo(52);
    assertThat(swatch.heightPx()).isEqualTo(32);
    assertThat(swatch.argb()).hasSize(52 * 32);
    assertThat(Arrays.stream(swatch.argb())).allMatch(pixel -> (pixel >> 16 & 255) <= pixel >>> 24);
  }

  @Test
  void onlyRulesOfTheScaleAreListed() throws Exception {
    MapStyle river = style("HLZXX");

    assertThat(Legend.at(50_000, river, GeometryKind.LINE, Swatch.Size.TREE)).hasSize(4);
    assertThat(Legend.at(1e6, river, GeometryKind.LINE, Swatch.Size.TREE)).hasSize(4);
  }

  @Test
  void classesThatDoNotOccurCanBeLeftOut() throws Exception {
    MapStyle style = style("SYBHQ");
    List<Function<String, Object>> features =
        List.of(name -> name.equals("class") ? "二级保护区" : null, name -> null);
    Set<String> occurring = Legend.occurringTitles(style, features);

    assertThat(
            Legend.of(
                style,
                GeometryKind.AREA,
                Swatch.Size.TREE,
                rule -> occurring.contains(rule.title())))
        .extracting(LegendEntry::title)
        .containsExactly("二级保护区", "类别未明");
  }
}
