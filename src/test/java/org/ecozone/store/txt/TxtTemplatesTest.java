package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.txt.PointLine.Separator;
import org.ecozone.store.txt.TxtTemplate.PointField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TxtTemplatesTest {
  /** A dialect that nobody could guess: 6 fields a point, a head of words, mu, easting first. */
  private static final String LOCAL =
      """
      [地块坐标]
      DK02|甲,回水池,3.6,成县,@
      A,J1,1,35565320.000,3732420.000,埋石
      A,J2,1,35565380.000,3732420.000,埋石
      A,J3,1,35565380.000,3732380.000,喷漆
      A,J4,1,35565320.000,3732380.000,埋石
      """;

  private static final TxtTemplate TEMPLATE =
      new TxtTemplate(
          "成县测绘队",
          Separator.COMMA,
          List.of("地块编号", "地块名称", "地块面积", "县"),
          List.of(
              PointField.SKIP,
              PointField.NUMBER,
              PointField.RING,
              PointField.FIRST,
              PointField.SECOND,
              PointField.SKIP),
          AxisOrder.EAST_NORTH,
          AreaUnit.MU,
          "@5|,6:xxxBBx");

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(Charset.forName("GB18030"));
  }

  private static InputFile file(String text) {
    return InputFile.ofBytes("a.txt", bytes(text));
  }

  @Test
  void aTemplateSaysWhatTheFieldsMean() throws Exception {
    assertThat(TxtReading.of(LOCAL).failure(0)).startsWith("POINT_FIELDS[3, ");
    ReadChoices choices = ReadChoices.NONE.with(ReadOption.TEMPLATE, TEMPLATE.text());
    TxtReading read = TxtReading.of(bytes(LOCAL), choices);
    assertThat(read.failure(0)).isEmpty();
    assertThat(read.areaM2(0)).isCloseTo(2_400, within(1e-6));
    assertThat(read.geometry(0).getCoordinate().x).isEqualTo(35565320);
    assertThat(read.table().crs().order()).isEqualTo(AxisOrder.EAST_NORTH);
    assertThat(read.value(0, "地块编号")).isEqualTo("DK02|甲");
    assertThat(read.value(0, "县")).isEqualTo("成县");
    assertThat(read.value(0, "地块面积")).isEqualTo(3.6);
    assertThat(read.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.MU);
  }

  @Test
  void aTemplateIsTheSameFromItsTextAndFromItsFile() throws Exception {
    assertThat(TxtTemplate.parse(TEMPLATE.text(), "x")).isEqualTo(TEMPLATE);
    Path file = folder.resolve("templates.csv");
    assertThat(TxtTemplates.read(file).list()).isEmpty();
    TxtTemplates.of(List.of(TEMPLATE)).write(file);
    assertThat(TxtTemplates.read(file).list()).containsExactly(TEMPLATE);
    assertThat(TxtTemplates.read(file).find("成县测绘队")).contains(TEMPLATE);
  }

  @Test
  void aTemplateIsProposedForFilesOfItsShapeOnly() throws Exception {
    TxtTemplates templates = TxtTemplates.of(List.of(TEMPLATE));
    assertThat(TxtShape.of(file(LOCAL), ReadChoices.NONE)).isEqualTo(TEMPLATE.shape());
    assertThat(templates.proposals(file(LOCAL), ReadChoices.NONE)).containsExactly(TEMPLATE);
    assertThat(templates.proposals(file(SurveyTxtReaderTest.SAMPLE), ReadChoices.NONE)).isEmpty();
    assertThat(templates.proposals(file("没有坐标"), ReadChoices.NONE)).isEmpty();
  }

  @Test
  void thoseOfTheProgramAreReadAndFitWhatTheyAreFor() throws Exception {
    TxtTemplates shipped = TxtTemplates.read(Path.of("data/exchange/txt_templates.csv"));
    assertThat(shipped.list()).hasSize(4);
    String cass =
        "1,,565320.000,3732420.000,1023.5\n2,DM,565380.000,3732420.000,1023.1\n"
            + "3,,565380.000,3732380.000,1022.0\n4,,565320.000,3732380.000,1021.9\n";
    TxtTemplate template = shipped.proposals(file(cass), ReadChoices.NONE).get(0);
    ReadChoices choices = ReadChoices.NONE.with(ReadOption.TEMPLATE, template.text());
    TxtReading read = TxtReading.of(bytes(cass), choices);
    assertThat(read.areaM2(0)).isCloseTo(2_400, within(1e-6));
    assertThat(read.table().crs().order()).isEqualTo(AxisOrder.EAST_NORTH);
  }

  @Test
  void templatesThatAreNoneAreRefused() {
    for (String text :
        List.of(
            "成县测绘队",
            "name=x;points=NUMBER,RING",
            "points=FIRST,FIRST,SECOND",
            "points=FIRST,SECOND,WHAT",
            "points=FIRST,SECOND;order=XY")) {
      ReadChoices choices = ReadChoices.NONE.with(ReadOption.TEMPLATE, text);
      StoreException thrown =
          catchThrowableOfType(StoreException.class, () -> TxtReading.of(bytes(LOCAL), choices));
      assertThat(thrown.issue().code()).isIn("TEMPLATE_UNKNOWN", "TEMPLATE_BROKEN");
    }
  }

  @Test
  void aLaterTemplateOfTheSameNameTakesTheEarliersPlace() {
    TxtTemplate other = TEMPLATE.withName("别的");
    TxtTemplate changed =
        new TxtTemplate(
            TEMPLATE.name(), Separator.EITHER, List.of(), TEMPLATE.points(), null, null, "");
    TxtTemplates all =
        TxtTemplates.of(List.of(TEMPLATE, other)).with(TxtTemplates.of(List.of(changed)));
    assertThat(all.list()).containsExactly(changed, other);
  }
}
